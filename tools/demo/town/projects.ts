/** A partnership of the demo town and what it applies for. Yen as digits. */
export interface DemoProject {
  readonly key: string;
  readonly title: string;
  /** The first leads. */
  readonly partners: readonly string[];
  readonly course: 'survey' | 'practice' | 'social';
  readonly problem: string;
  readonly purpose: string;
  readonly activities: string;
  readonly beneficiaries: string;
  readonly collaboration: string;
  readonly outcome: string;
  readonly roles: readonly (readonly [partner: string, what: string])[];
  readonly resources: readonly (readonly [partner: string, kind: string, what: string, amount: string])[];
  readonly costs: readonly (readonly [
    partner: string,
    category: string,
    what: string,
    unitPrice: number,
    quantity: number,
    unit: string,
  ])[];
  /** Yen asked for; the rest is own money of the lead. */
  readonly requested: number;
}

export const projects: readonly DemoProject[] = [
  {
    key: 'ashi',
    title: '坂の団地の足とごはんプロジェクト',
    partners: ['hibari', 'shokudo', 'unyu'],
    course: 'practice',
    problem:
      'ひばり台は標高差が60メートルある団地です。65歳以上が48％をこえ、バス停まで歩けない方が少なくとも120人います。買い物の回数が週1回に減り、食事が菓子パンだけになった方もいました。',
    purpose: '買い物と食事を「送る・届ける・一緒に食べる」でつなぎ、坂の上でもひとりにならない暮らしをつくります。',
    activities:
      '週2回の送迎、月4回の会食会、冬の配食をおこないます。乗り降りの場所は住民が決め、記録を残して翌年の形を考えます。',
    beneficiaries: 'ひばり台の75歳以上の方 約120人と、その家族',
    collaboration: '町内会は顔がわかり、NPOは食を支え、会社は車と運転ができます。どれか1つでは続きません。',
    outcome: '外出の回数が週1回から2回以上に増え、会食会に毎回25人が集まること。',
    roles: [
      ['hibari', '利用者の声を集め、乗り場と当番を決める'],
      ['shokudo', '会食会と配食の献立、調理、衛生の管理'],
      ['unyu', '送迎の運行、安全の教育、記録'],
    ],
    resources: [
      ['hibari', 'place', '集会所', '月4回'],
      ['shokudo', 'people', '調理スタッフ', '7人'],
      ['unyu', 'goods', '8人乗りの車', '1台'],
    ],
    costs: [
      ['hibari', 'printing', '利用案内と時刻表', 45000, 1, '式'],
      ['hibari', 'communication', 'お知らせの郵送', 30000, 1, '式'],
      ['shokudo', 'supplies', '食器と調理用品', 9800, 12, '点'],
      ['shokudo', 'fees', '栄養士への謝礼', 15000, 12, '回'],
      ['unyu', 'rent', '車両の借り上げ', 45000, 10, 'か月'],
      ['unyu', 'other', '送迎の保険', 96000, 1, '式'],
    ],
    requested: 820000,
  },
  {
    key: 'yoru',
    title: '夜の避難をやってみる会',
    partners: ['keyaki', 'bosai', 'kokosei'],
    course: 'survey',
    problem:
      'けやき坂は集合住宅が7割。防災訓練に来るのは戸建ての顔なじみ32人だけで、マンションの500人の動きはだれも知りません。夜に地震が来たときのことを、だれも試していません。',
    purpose: '集合住宅の人が「自分ごと」として歩ける、夜の避難のやり方を調べて形にします。',
    activities: 'マンション4棟への聞き取り、夜の避難訓練3回、高校生による避難路の動画づくりをおこないます。',
    beneficiaries: 'けやき坂の住民 約780世帯',
    collaboration: '町内会の呼びかけ、NPOの教材、高校生の発信力を合わせると、いままで届かなかった人に届きます。',
    outcome: '集合住宅からの参加が100人をこえ、棟ごとの連絡係が決まること。',
    roles: [
      ['keyaki', '管理組合との調整、訓練の運営'],
      ['bosai', '訓練の設計と講師'],
      ['kokosei', '聞き取り、動画づくり、当日の誘導'],
    ],
    resources: [
      ['keyaki', 'goods', '発電機と照明', '2台'],
      ['bosai', 'expertise', '避難所運営ゲーム', '6組'],
      ['kokosei', 'people', '高校生', '24人'],
    ],
    costs: [
      ['keyaki', 'printing', '全戸に配るお知らせ', 25, 2400, '枚'],
      ['bosai', 'fees', '講師への謝礼', 20000, 6, '回'],
      ['bosai', 'supplies', '教材の更新', 12000, 5, '組'],
      ['kokosei', 'supplies', '撮影用品', 8000, 4, '点'],
      ['keyaki', 'rent', '投光器の借り上げ', 28000, 3, '回'],
    ],
    requested: 320000,
  },
  {
    key: 'take',
    title: '竹林を町の宝にする学校',
    partners: ['satoyama', 'momiji', 'daigaku'],
    course: 'practice',
    problem:
      'もみじが丘の裏山では、放置された竹林が10年で1.8倍に広がりました。倒れた竹が通学路をふさいだことが2回あります。伐る人は高齢になり、若い人は山に入ったことがありません。',
    purpose: '竹を「困りもの」から「使えるもの」に変え、子どもと学生と住民が一緒に手入れする場をつくります。',
    activities: '月1回の竹林の学校、竹チップの花壇づくり、広がり方の調査をおこないます。',
    beneficiaries: 'もみじが丘の住民350世帯と、小中学生 約430人',
    collaboration: '里山の技術、町内会の人の輪、大学の調査が組み合わさり、はじめて続く仕組みになります。',
    outcome: '0.8ヘクタールの手入れと、竹を使う団体が8つに増えること。',
    roles: [
      ['satoyama', '伐採の指導と安全の管理'],
      ['momiji', '参加者の募集、花壇での活用'],
      ['daigaku', '広がりの調査、学生の派遣'],
    ],
    resources: [
      ['satoyama', 'goods', '道具とチッパー', '1式'],
      ['momiji', 'people', '住民', '30人'],
      ['daigaku', 'people', '学生', '14人'],
    ],
    costs: [
      ['satoyama', 'fees', '安全講習の講師', 25000, 4, '回'],
      ['satoyama', 'rent', 'チッパーの借り上げ', 38000, 6, '回'],
      ['satoyama', 'other', '参加者の保険', 48000, 1, '式'],
      ['momiji', 'supplies', '花壇の資材', 15000, 8, '組'],
      ['daigaku', 'travel', '調査の交通費', 1200, 60, '人'],
      ['daigaku', 'printing', '報告書', 600, 200, '部'],
    ],
    requested: 590000,
  },
  {
    key: 'hana',
    title: '花と食卓でつなぐ空き地の庭',
    partners: ['momiji', 'shokudo'],
    course: 'survey',
    problem:
      'もみじが丘の空き地は5か所、あわせて900平方メートルあります。草が伸び、見通しが悪く、子どもが近づかないように言われてきました。',
    purpose: '空き地を花と野菜の庭に変え、とれたものを一緒に食べる日をつくって、世代のちがう人が顔を合わせます。',
    activities: '2か所で庭づくりを試し、月1回の食卓の日をひらきます。続けるための担い手と費用を調べます。',
    beneficiaries: 'もみじが丘の住民350世帯と、近くの小学生 約90人',
    collaboration: '町内会が土地の持ち主と話し、食堂が料理と子どもの居場所の経験を持ち寄ります。',
    outcome: '2か所の庭が続き、食卓の日に毎回20人が集まること。',
    roles: [
      ['momiji', '土地の持ち主との話し合い、水やりの当番'],
      ['shokudo', '食卓の日の献立と衛生の管理'],
    ],
    resources: [
      ['momiji', 'people', '住民', '18人'],
      ['shokudo', 'people', '調理スタッフ', '5人'],
    ],
    costs: [
      ['momiji', 'supplies', '苗と土', 9000, 10, '組'],
      ['momiji', 'printing', 'お知らせ', 30, 1000, '枚'],
      ['shokudo', 'fees', '栄養士への謝礼', 15000, 6, '回'],
      ['shokudo', 'rent', '集会所の使用料', 5000, 12, '回'],
    ],
    requested: 240000,
  },
];
