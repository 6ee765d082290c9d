/** Words for the codes of the collaboration model, shared by its pages (ja). */
/** A table of words as a message: the word for a code, empty for an unknown one. */
export const wordsOf =
  (table: Readonly<Record<string, string>>) =>
  (code: string): string =>
    table[code] ?? '';

export const jaWords = {
  next: wordsOf({
    answer: 'お返事をお願いします',
    read: '新しいメッセージがあります',
    write: '話せる日を相談しましょう',
    waitAnswer: 'お返事を待っています',
    waitReply: '相手のメッセージを待っています',
    openPartnership: '協働プロジェクトに進みました',
    answerInvitation: '参加するかどうかをお返事ください',
    sign: '協定を読んで、署名をお願いします',
    plan: '目的や役割を書き進めましょう',
    waitSignatures: '相手の署名を待っています',
    waitPartner: '招いた団体のお返事を待っています',
    working: '協働しています',
    none: '',
  }),
  introductionState: wordsOf({
    requested: 'お返事待ち',
    proposed: '紹介のご提案',
    accepted: '話し合い中',
    declined: '見送り',
    withdrawn: '取り下げ',
    expired: '期限切れ',
  }),
  partnershipState: wordsOf({ forming: '準備中', active: '協働中', completed: '完了', dissolved: '解消' }),
  agreementState: wordsOf({
    open: '署名を集めています',
    inForce: '有効',
    voided: '無効（内容が変わりました）',
    replaced: '新しい版に置き換え',
  }),
  section: wordsOf({ purpose: '目的', roles: '役割', resources: '資源', costs: '費用', partners: '参加する団体' }),
  change: wordsOf({
    started: '作業場所を作りました',
    purpose: '目的を書き直しました',
    roles: '役割を書き直しました',
    resources: '資源を書き直しました',
    costs: '費用を書き直しました',
    task: 'やることを変えました',
    taskRemoved: 'やることを消しました',
    invited: '団体を招きました',
    joined: '参加しました',
    invitationDeclined: '参加を見送りました',
    left: '抜けました',
    agreementProposed: '協定の案を作りました',
    signed: '協定に署名しました',
    concluded: '協定が結ばれました',
    activated: '協働が始まりました',
    completed: '協働を完了にしました',
    dissolved: '協働を解消しました',
  }),
  reason: wordsOf({
    offersKind: '求めているものを出せると掲載しています',
    sameField: '活動の分野が同じです',
    sameWard: '活動している区が同じです',
  }),
};
