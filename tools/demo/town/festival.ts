import { type DemoPosting, need, resource } from './posting-facts.js';

export const festivalTitle = 'ひばり台の夏まつりを、もう一度。足りないものがいくつもあります';

/** A festival that lacks people, place, goods and money, and some who can give: what the consortium builder is shown on. */
export const festival: readonly DemoPosting[] = [
  need(
    'hibari',
    festivalTitle,
    '6年ぶりに夏まつりをひらきます。やぐらを組む人も、雨のときの場所も、道具も、景品の費用も足りません。全部でなくてかまいません。できることを持ち寄って、一緒につくりませんか。',
    {
      fields: ['culture', 'machizukuri'],
      resources: {
        people: ['やぐらとテントの設営', 6, '人'],
        place: ['雨のときに使う体育館'],
        goods: ['やぐらと発電機', 1, '式'],
        money: ['景品と保険の費用', 100000],
      },
      days: [200, 245],
      weekdays: ['sat', 'sun'],
      forWhom: '団地と近くの学校の子ども、家族、高齢の方 約900人',
      conditions: '打ち合わせは月1回、夜に集会所で。オンラインでも参加できます。',
    },
  ),
  resource(
    'kensetsu',
    'まつりのやぐらと発電機を運び、組み立てます',
    '職人が安全を見ながら組み立て、終わったら片づけます。資材の置き場もこちらで用意します。',
    {
      fields: ['culture', 'machizukuri'],
      resources: { goods: ['やぐらの資材と発電機', 1, '式'], people: ['職人による設営', 6, '人'] },
      weekdays: ['sat', 'sun'],
      reach: 'city',
      wanted: ['neighbourhood', 'npo'],
    },
  ),
  resource('shokuhin', '地域のまつりに、10万円を協賛します', '社名をうちわに1行入れていただければ十分です。', {
    fields: ['culture', 'children'],
    resources: { money: ['まつりの協賛金', 100000] },
    reach: 'city',
    wanted: ['neighbourhood', 'npo'],
  }),
  resource('ongaku', '盆踊りの太鼓と、踊りの先生を連れていきます', '練習は2回。子ども用の小さな太鼓もあります。', {
    fields: ['culture', 'children'],
    resources: { goods: ['太鼓と音響、発電機', 1, '式'], people: ['踊りの先生', 2, '人'] },
    reach: 'city',
    wanted: ['neighbourhood', 'school', 'company'],
  }),
];
