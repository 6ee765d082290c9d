import { type DemoPosting, need } from './posting-facts.js';

/** NPO・企業・学校・行政の困りごと */
export const needsOfOthers: readonly DemoPosting[] = [
  need(
    'shokudo',
    '子ども食堂の新しい会場を、若林区で探しています',
    '若林区から通ってくる子が12人います。キッチンがあって30人入れる場所を、月2回の夕方に貸してくださるところはありませんか。',
    {
      resources: { place: ['キッチンのある部屋', 1, 'か所'], people: ['調理と見守り', 6, '人'] },
      weekdays: ['tue', 'thu'],
      parts: ['evening'],
      wanted: ['neighbourhood', 'company', 'other'],
      forWhom: '小中学生と保護者 約30人',
    },
  ),
  need(
    'shokudo',
    '冬休みのフードパントリーに、食品を寄せてください',
    '給食のない冬休み、60世帯に食品を届けます。お米、缶詰、お菓子。賞味期限が2か月以上のものをお願いします。',
    {
      fields: ['children', 'welfare'],
      resources: {
        goods: ['米・缶詰・お菓子', 600, '点'],
        people: ['仕分けと配達', 15, '人'],
        money: ['配送の費用', 80000],
      },
      days: [25, 34],
      wanted: ['company', 'other', 'school'],
    },
  ),
  need(
    'bosai',
    '避難所運営ゲームの進行役を、一緒に育てたい',
    '依頼が増えて、講師12人では回りません。学生さんや会社の防災担当の方に、進行役になってほしいです。',
    {
      resources: { people: ['進行役になりたい方', 10, '人'], place: ['講座をひらく部屋', 1, 'か所'] },
      weekdays: ['sat'],
      wanted: ['school', 'company'],
    },
  ),
  need(
    'nihongo',
    '外国から来た親子と、町内会をつなぎたい',
    '「回覧板の意味がわからない」「まつりに行っていいのか聞けない」。そんな声が届きます。町内会の方と一緒にお茶を飲む会をひらきたいです。',
    {
      fields: ['international', 'machizukuri'],
      resources: { people: ['町内会の方', 10, '人'], place: ['集会所', 1, 'か所'] },
      weekdays: ['sun'],
      wanted: ['neighbourhood'],
      forWhom: '外国につながる家族 20世帯',
    },
  ),
  need(
    'satoyama',
    '竹を運び出すトラックと、竹の使い道を考える人',
    '伐った竹が山に積み上がっています。チップに、楽器に、肥料に。使い道と、運ぶ手段を求めています。',
    {
      fields: ['environment'],
      resources: { goods: ['トラック', 2, '台'], expertise: ['竹の活用の知恵', 1, '件'] },
      wanted: ['company', 'school', 'neighbourhood'],
    },
  ),
  need(
    'satoyama',
    '自然体験の日の、救護をお願いできる方',
    '子ども40人と山に入ります。けがや虫刺されのときに頼れる看護師さんに来ていただきたいです。',
    {
      fields: ['children', 'environment'],
      resources: { people: ['看護師', 1, '人'] },
      days: [150, 200],
      weekdays: ['sun'],
      wanted: ['npo', 'company'],
    },
  ),
  need(
    'idobata',
    '健康相談の会に、血圧計と体組成計を',
    '月2回の健康相談。血圧計が1台しかなく、いつも列ができます。使わなくなったものを譲ってください。',
    { fields: ['welfare'], resources: { goods: ['血圧計・体組成計', 4, '台'] }, wanted: ['company'] },
  ),
  need(
    'ongaku',
    '施設を回る演奏会の、車を出してくださる方',
    '電子ピアノと音響を運ぶ車がありません。月1回、半日お願いできる会社を探しています。',
    {
      fields: ['culture', 'welfare'],
      resources: { goods: ['楽器を運ぶ車', 1, '台'], people: ['運転', 1, '人'] },
      wanted: ['company'],
    },
  ),
  need(
    'pc',
    'スマホ相談会をひらける場所を、5つの区で',
    'ひざを突き合わせて教えたいので、10人入れる静かな部屋を各区に1つずつ。電源とWi-Fiがあるとうれしいです。',
    {
      resources: { place: ['10人入れる部屋', 5, 'か所'] },
      reach: 'city',
      wanted: ['neighbourhood', 'company', 'other'],
    },
  ),
  need(
    'kawa',
    '24年分の水質の記録を、グラフにしてほしい',
    '紙のノートが38冊。入力と、見てわかるグラフづくりを手伝ってください。論文に使ってもかまいません。',
    {
      fields: ['environment', 'science', 'informationSociety'],
      resources: { people: ['データ入力', 5, '人'], expertise: ['統計とグラフ', 1, '件'] },
      reach: 'online',
      wanted: ['school', 'company'],
    },
  ),
  need(
    'kosodate',
    '出張ひろばのおもちゃを洗う日の手伝い',
    '月末に200点のおもちゃを洗って干します。2時間、赤ちゃんの笑い声つき。',
    {
      resources: { people: ['おもちゃ洗い', 6, '人'] },
      weekdays: ['fri'],
      parts: ['morning'],
      wanted: ['school', 'company', 'neighbourhood'],
    },
  ),
  need(
    'kosodate',
    '父親が集まれる料理教室の先生',
    '「父親だけの会がほしい」という声に応えたいです。赤ちゃん連れで、おにぎりからみそ汁まで。',
    {
      fields: ['children', 'genderEquality'],
      resources: { expertise: ['料理の指導', 3, '回'], place: ['調理室', 1, 'か所'] },
      weekdays: ['sat'],
      parts: ['morning'],
      wanted: ['school', 'company'],
    },
  ),
  need(
    'nouen',
    'とれすぎた夏野菜を、届けてくれる人',
    '7月は1日60kgとれます。子ども食堂や施設に届けたいのですが、運ぶ人がいません。',
    {
      fields: ['welfare', 'rural'],
      resources: { people: ['配達', 3, '人'], goods: ['保冷できる車', 1, '台'] },
      days: [200, 280],
      parts: ['morning'],
      wanted: ['company'],
    },
  ),
  need(
    'kataribe',
    '紙芝居を動画にして、教室に届けたい',
    '語り手が高齢になり、出かけられる回数が減りました。いまのうちに、声と絵を動画に残したいです。',
    {
      fields: ['disaster', 'education', 'culture'],
      resources: {
        people: ['撮影と編集', 4, '人'],
        expertise: ['動画づくり', 7, '本'],
        money: ['字幕と通訳の費用', 150000],
      },
      wanted: ['school', 'company', 'npo'],
    },
  ),
  need(
    'wakamono',
    '高校生が本気で取り組める、町の課題をください',
    '12月から3月まで、6チームが動けます。「若い人の目で見てほしい」こと、何でも聞かせてください。',
    {
      resources: { information: ['町の困りごと'], people: ['話を聞かせてくれる方', 12, '人'] },
      days: [14, 120],
      wanted: ['neighbourhood', 'npo', 'company'],
    },
  ),
  need(
    'shokuhin',
    '規格外の惣菜を、必要な人に届ける仕組みがほしい',
    '形が不ぞろいなだけの惣菜が週30kg出ます。受け取って、安全に配ってくださる団体を探しています。',
    {
      fields: ['welfare', 'environment'],
      resources: { people: ['受け取りと配布', 4, '人'], expertise: ['配り先との調整', 1, '件'] },
      weekdays: ['mon', 'thu'],
      wanted: ['npo', 'neighbourhood'],
    },
  ),
  need(
    'kaigo',
    'デイサービスで、昔の遊びを一緒にしてくれる方',
    'お手玉、折り紙、将棋。利用者さんの目が輝く時間をつくってくださる方。',
    {
      resources: { people: ['遊びのボランティア', 5, '人'] },
      weekdays: ['tue', 'fri'],
      parts: ['afternoon'],
      wanted: ['school', 'neighbourhood', 'npo'],
    },
  ),
  need(
    'daigaku',
    '「地域の移動」を学ぶゼミの、受け入れ先を探しています',
    '3年生14人が、来年度1年をかけて買い物や通院の足を調べます。ともに考えてくださる町内会・団体を2つ。',
    {
      fields: ['education', 'machizukuri', 'welfare'],
      resources: { place: ['話し合いの場', 1, 'か所'], people: ['聞き取りに応じてくださる方', 60, '人'] },
      days: [130, 470],
      wanted: ['neighbourhood', 'npo', 'company'],
    },
  ),
  need(
    'kokosei',
    '地域探究の発表を聞いて、助言してくださる方',
    '2年生240人が38の班に分かれて発表します。仕事や活動の目で、率直な言葉をください。',
    {
      fields: ['education'],
      resources: { people: ['発表を聞いて助言する方', 20, '人'] },
      days: [80, 82],
      parts: ['afternoon'],
      wanted: ['company', 'npo', 'neighbourhood'],
    },
  ),
  need(
    'shogakko',
    'まち探検で、子どもに仕事を見せてくださるお店',
    '3年生62人が8班で歩きます。15分ほど、お店やお寺のことを話してください。',
    {
      fields: ['children', 'education'],
      resources: { place: ['見学させてくれる所', 8, 'か所'], people: ['話をしてくださる方', 8, '人'] },
      days: [45, 60],
      parts: ['morning'],
      wanted: ['company', 'neighbourhood', 'other'],
    },
  ),
  need(
    'kyodo',
    '【市のテーマ】団地の移動手段を、住民と企業で考える',
    '坂の多い団地の買い物・通院の足を、地域と企業と市で一緒につくる提案を募ります。協働の助成金も使えます。',
    {
      fields: ['machizukuri', 'welfare'],
      resources: { expertise: ['移動サービスの企画', 1, '件'], people: ['実証に加わる団体', 3, '団体'] },
      reach: 'city',
      wanted: ['company', 'neighbourhood', 'npo', 'school'],
    },
  ),
  need(
    'jinja',
    '境内の落ち葉を、堆肥にしてくれる人',
    '毎年トラック3台分の落ち葉が出ます。畑や花壇で使ってくださる方、一緒に集めませんか。',
    {
      fields: ['environment'],
      resources: { people: ['落ち葉集め', 10, '人'], goods: ['袋と熊手', 20, '組'] },
      days: [5, 40],
      weekdays: ['sat'],
      parts: ['morning'],
      wanted: ['npo', 'neighbourhood', 'school'],
    },
  ),
  need(
    'seikyo',
    '移動販売車の停留所にできる場所',
    '「まごころ号」が週1回、20分止まれる平らな場所を探しています。歩いて来られる方が10人以上いるところ。',
    {
      fields: ['welfare', 'machizukuri'],
      resources: { place: ['停車できる場所', 3, 'か所'], people: ['声かけをしてくださる方', 3, '人'] },
      wanted: ['neighbourhood'],
    },
  ),
  need('cafe', '店の壁で、だれかの作品を展示したい', '2か月ごとに、地域の方の絵や写真を飾っていました。', {
    fields: ['culture'],
    resources: { goods: ['展示する作品', 10, '点'] },
    wanted: ['school', 'npo', 'neighbourhood'],
    then: 'draft',
  }),
];
