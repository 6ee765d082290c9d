import type { Question, SectionDefinition } from './form-definition.js';

const ask = (id: string, title: string): Question => ({ id, title, kind: 'yesNo', required: true, leadOnly: true });

/** 団体の概要: every partner tells about itself; the leading organisation answers the conditions of the call as well. */
export const organisationSection: SectionDefinition = {
  id: 'organisation',
  title: '団体の概要',
  help: '団体のページに登録した内容から始めています。ここで直しても団体のページは変わりません。',
  filledBy: 'eachPartner',
  kind: 'form',
  questions: [
    { id: 'name', title: '団体の名前', kind: 'text', required: true, max: 120, profile: 'name' },
    { id: 'kana', title: 'ふりがな', kind: 'kana', required: true, max: 200, profile: 'kana' },
    {
      id: 'representative',
      title: '代表者の役職と氏名',
      help: '例：会長 佐藤 花子',
      kind: 'text',
      required: true,
      max: 80,
      profile: 'representative',
    },
    {
      id: 'address',
      title: '所在地',
      help: '事務所がないときは代表者の住所。公開しません。',
      kind: 'text',
      required: true,
      max: 160,
      profile: 'address',
    },
    {
      id: 'contactName',
      title: '連絡を受ける人の氏名',
      kind: 'text',
      required: true,
      max: 60,
      profile: 'contactName',
    },
    {
      id: 'contactTel',
      title: '日中に連絡のつく電話番号',
      kind: 'tel',
      required: true,
      profile: 'contactTel',
    },
    { id: 'contactEmail', title: 'メールアドレス', kind: 'email', profile: 'contactEmail' },
    {
      id: 'founded',
      title: '設立の年月',
      help: '例：2019-04。月がわからないときは 2019 だけでかまいません。',
      kind: 'text',
      max: 7,
      required: true,
      format: 'yearMonth',
      profile: 'founded',
    },
    { id: 'memberCount', title: '構成員の人数', kind: 'number', required: true, profile: 'memberCount' },
    { id: 'about', title: 'ふだんの活動', kind: 'textarea', required: true, max: 800, profile: 'about' },
    ask('baseInCity', '市内に活動の拠点がありますか'),
    ask('hasBylaws', '規約・会則がありますか'),
    ask('hasRoster', '会員名簿がありますか'),
    ask('keepsAccounts', '毎年、予算と決算をつくっていますか'),
    ask('holdsGeneralMeeting', '総会を定期的に開いていますか'),
  ],
};

const pledge = (id: string, title: string): Question => ({ id, title, kind: 'checkbox', required: true });

/** 誓約: by every partner's representative. */
export const pledgeSection: SectionDefinition = {
  id: 'pledges',
  title: '誓約',
  help: '団体の代表者が読んで確認してください。',
  filledBy: 'eachPartner',
  kind: 'form',
  questions: [
    {
      id: 'otherFunding',
      title: '同じ事業で、市のほかの補助金を受けていますか（申請中を含む）',
      kind: 'radio',
      required: true,
      choices: [
        { value: 'no', label: '受けていません' },
        { value: 'yes', label: '受けている、または申請しています' },
      ],
    },
    pledge('noAntisocial', '団体とその役員は、暴力団および暴力団員と関係がありません'),
    pledge('taxPaid', '市税を滞納していません'),
    pledge('truth', '申請の内容は事実と違いありません'),
    pledge('disclosure', '団体名・事業名・事業のあらまし・交付額が公開されることに同意します'),
  ],
};
