import type { Language } from '@musubi/platform/web';

interface Paper {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly points: readonly string[] }[];
}

type InLanguages = { readonly ja: Paper } & { readonly [L in Language]?: Paper };

const accessibility: InLanguages = {
  ja: {
    title: 'アクセシビリティ',
    lead: 'だれもが同じように使えることを目標に、JIS X 8341-3:2016 のレベルAA と WCAG 2.2 のレベルAA に沿ってつくっています。',
    parts: [
      {
        title: 'できるようにしていること',
        points: [
          'キーボードだけで、すべての操作ができます。いま選ばれている場所は、黒い枠と黄色の縁で示します。',
          '画面読み上げソフトで、見出し・項目名・エラーの内容が読み上げられます。',
          '文字を2倍に大きくしても、横に動かさずに読めます。スマートフォンでも同じ内容が使えます。',
          '色だけで意味を表しません。状態はことばでも書いています。',
          '入力した内容は自動で保存します。時間がたっても消えません。',
          '日本語・やさしい日本語・英語を選べます。',
        ],
      },
      {
        title: 'うまく使えないとき',
        points: [
          '電話・窓口・紙でも受け付けています。職員が代わりに入力します。',
          '使いにくいところがあれば、協働ナビの「相談できる窓口」へお知らせください。',
        ],
      },
    ],
  },
  'ja-easy': {
    title: 'だれでも 使（つか）える ために',
    lead: 'みんなが 同（おな）じように 使（つか）えるように つくっています。',
    parts: [
      {
        title: 'できること',
        points: [
          'キーボードだけで 使（つか）えます。',
          '画面（がめん）を 声（こえ）で 読（よ）む ソフトで 使（つか）えます。',
          '字（じ）を 大（おお）きく できます。',
          '書（か）いたものは 自動（じどう）で 保存（ほぞん）します。',
        ],
      },
      {
        title: '困（こま）ったとき',
        points: ['電話（でんわ）や 紙（かみ）でも できます。市（し）の 人（ひと）が 手（て）つだいます。'],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    lead: 'Musubi is built to JIS X 8341-3:2016 level AA and WCAG 2.2 level AA, so that everyone can use it.',
    parts: [
      {
        title: 'What we provide',
        points: [
          'Everything works with the keyboard alone; the focus is shown by a black outline with a yellow ring.',
          'Headings, labels and errors are announced by screen readers.',
          'Text can be doubled in size without scrolling sideways; phones get the same content.',
          'Meaning is never carried by colour alone; states are written in words.',
          'What you type is saved automatically and does not expire.',
          'Japanese, easy Japanese and English are available.',
        ],
      },
      {
        title: 'If something does not work',
        points: [
          'Telephone, desk and paper are always possible; staff type for you.',
          'Please tell one of the desks listed in the guide.',
        ],
      },
    ],
  },
};

const privacy: InLanguages = {
  ja: {
    title: '個人情報の取り扱い',
    lead: 'お預かりした情報は、協働の相手さがし、助成金の手続き、お知らせのためだけに使います。',
    parts: [
      {
        title: '公開されるもの・されないもの',
        points: [
          '団体の名前・活動・公開の連絡先と、掲載の内容は、だれでも見られます。',
          '担当者の名前やメールアドレス、団体の住所・電話は、紹介が受け入れられるまで相手に見えません。',
          '助成金の申請の内容は、申請した団体、担当の職員、審査する委員だけが見られます。',
        ],
      },
      {
        title: '守っていること',
        points: [
          'パスワードは元に戻せない形で保存します。職員にも分かりません。',
          '申請・決定・お金・権限の変更は、だれがいつ行ったかを記録し、あとから消せません。',
          '記録には、業務に必要な範囲の情報だけを残します。',
        ],
      },
      {
        title: 'ご自分の情報について',
        points: [
          '「設定」から、ご自分の情報をまとめて受け取れます。',
          '退会すると、名前とメールアドレスは消え、公開の記録は「退会した人」として残ります。',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'What you entrust to us is used only for finding partners, for grant procedures and for the notices you chose.',
    parts: [
      {
        title: 'What is public and what is not',
        points: [
          'Names, activities and public contacts of organisations, and postings, are open to everyone.',
          'Names and mail addresses of people, and addresses and telephone numbers of organisations, stay hidden until an introduction is accepted.',
          'Applications are seen only by the applicants, the staff in charge and the reviewers.',
        ],
      },
      {
        title: 'How we protect it',
        points: [
          'Passwords are stored in a form nobody can read.',
          'Changes to applications, decisions, money and permissions are recorded with who and when, and cannot be removed.',
        ],
      },
      {
        title: 'Your data',
        points: [
          'Take a copy of it under “Settings”.',
          'When you leave, your name and address are erased; public records stay without them.',
        ],
      },
    ],
  },
};

const terms: InLanguages = {
  ja: {
    title: '利用規約',
    lead: '気持ちよく使っていただくための約束です。',
    parts: [
      {
        title: 'お願い',
        points: [
          '団体の活動として、本当のことを書いてください。',
          'ひとりにひとつの登録です。パスワードを団体で共有しないでください。団体には何人でも参加できます。',
          '相手の連絡先は、その協働のためだけに使ってください。',
          '政治活動・宗教活動の勧誘、営利だけを目的とした宣伝、人を傷つける内容は載せられません。',
        ],
      },
      {
        title: '市が行うこと',
        points: [
          '約束に合わない掲載は、理由を伝えて非公開にすることがあります。',
          '紹介や相談は行いますが、団体どうしの約束の当事者にはなりません。',
          '助成金の手続きは、それぞれの募集要項と要綱が優先します。',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of use',
    lead: 'A few promises that keep this a good place.',
    parts: [
      {
        title: 'What we ask',
        points: [
          'Write what is true, as part of your organisation’s work.',
          'One registration per person; do not share a password. Any number of people can join an organisation.',
          'Use the contact details of others only for the collaboration at hand.',
          'No campaigning for parties or religions, no mere advertising, nothing that hurts people.',
        ],
      },
      {
        title: 'What the city does',
        points: [
          'Postings that break these promises may be hidden; you are told why.',
          'We introduce and advise, but are not a party to agreements between organisations.',
          'For grants, each call and its rules come first.',
        ],
      },
    ],
  },
};

/** By the last part of the address: /about/<paper>. */
export const papers: Readonly<Record<string, InLanguages>> = { accessibility, privacy, terms };
