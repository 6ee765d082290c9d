import { defineMessages } from '@musubi/platform/web';

/** Texts of the page where staff define registrations and declarations. */
export const badgeMessages = defineMessages({
  ja: {
    organisations: '団体の確認',
    title: '登録・宣言の印',
    lead: '市への登録や宣言（「四方よし」宣言企業など）を、団体のページに印として示します。',
    giving: '印は、それぞれの団体のページの「事務局のメニュー」で付けたり外したりします。',
    toDirectory: '団体を探す',
    empty: '印はまだありません',
    add: '印を足す',
    edit: '書き直す',
    editOne: (name: string) => `${name}を書き直す`,
    save: '保存する',
    saved: '保存しました。',
    cancel: 'やめる',
    name: '印の名前',
    nameHelp: '例：「四方よし」宣言企業',
    code: '記号',
    codeHelp: '半角の小文字・数字・ハイフンで2から40字。あとから変えられません。',
    codeTaken: 'この記号は、もう使われています。ほかの記号にしてください。',
    codeIs: (code: string) => `記号：${code}`,
    description: '説明',
    toBadges: '登録・宣言の印',
    noneYet: '登録・宣言の印は、まだ作られていません。',
    make: '印を作る',
  },
});
