import { newId, type SearchDocument } from '@musubi/platform/server';

/**
 * A made-up town of any size: postings put together from clauses, as a real town's texts repeat themselves. Words are
 * as uneven as in real texts: some are in a third of all postings, names of groups in some sixty of a million.
 */

const topics: readonly (readonly [field: string, words: readonly string[]])[] = [
  ['environment', ['公園', '花壇', '清掃', '草刈り', 'ごみ拾い', '河川', '緑化', '落ち葉', '堆肥', '植樹']],
  ['child', ['子ども食堂', '学習支援', '居場所', '読み聞かせ', '絵本', '放課後', '工作', '遊び場', '児童館', '見守り']],
  ['welfare', ['高齢者', '買い物支援', '送迎', '配食', '介護予防', '体操', '車いす', '傾聴', 'サロン', '認知症']],
  [
    'safety',
    ['防災訓練', '避難所', '炊き出し', '防犯パトロール', '交通安全', '消火器', '備蓄', '夜回り', '津波', '名簿'],
  ],
  ['culture', ['夏祭り', '太鼓', '合唱', '写真展', '昔話', '着物', '茶道', '郷土料理', '演劇', '灯籠']],
  ['community', ['町内会', '回覧板', '集会所', '引っ越し', '空き家', '広報', '会計', '役員', '交流会', '掲示板']],
  [
    'sports',
    ['ラジオ体操', 'サッカー', '運動会', 'ウォーキング', '卓球', '審判', '指導者', '体育館', 'ヨガ', '縄跳び'],
  ],
  ['work', ['職場体験', '商店街', '起業', '販路', 'チラシ', 'ホームページ', '動画', 'デザイン', '経理', '研修']],
];
const wards = ['04101', '04102', '04103', '04104', '04105'];
const towns = ['青葉', '宮町', '榴岡', '長町', '荒浜', '八木山', '泉中央', '将監', '岩切', '秋保', '愛子', '台原'];
const syllables = [...'緑光風若杜萩欅川岡森松桜竹桐鶴亀星月虹海空野里泉峰滝岩原町台'];
const needs = [
  'が足りません',
  'を手伝ってください',
  'の仲間を探しています',
  'に困っています',
  'の経験がある方を求めます',
];
const offers = ['を貸します', 'をお手伝いできます', 'の相談に乗ります', 'を教えます', 'に場所を提供します'];
const frames = [
  '{a}の準備を',
  '月に一度の{a}と{b}に',
  '{t}の{a}で',
  '初めての方も{a}から',
  '{a}に使う道具を',
  '平日の午前中に{a}を',
  '土曜日の{a}のあとで{b}を',
  '{a}の参加者が増え',
  '{t}地区の{b}について',
  '学生と一緒に{a}を',
  '{b}の費用を',
  '{a}と{b}の両方に',
];
const closings = [
  '続けています',
  '行っています',
  '一緒に考えてください',
  '話し合います',
  '用意しました',
  '募集しています',
  '楽しみにしています',
  '分担しています',
  '人手がありません',
  '五年目になります',
  '連絡をお待ちしています',
  '見学もできます',
];
const generals = [
  '交通費はお支払いします',
  '初心者を歓迎します',
  '一回だけでもかまいません',
  '駐車場があります',
  '保険に入ります',
  '企業の社会貢献にも向いています',
  '詳しくは電話でお尋ねください',
  '小雨の場合も行います',
  '若い世代の力を借りたいです',
  '会場は歩いて五分です',
];
const resourceKinds = ['people', 'place', 'goods', 'money', 'skill'];
const organisationTypes = ['neighbourhood', 'npo', 'company', 'school'];

/** Repeatable chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

type Dice = () => number;
/** The first ones often, the last ones seldom. */
const uneven = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() ** 2 * list.length)]!;
const even = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;

/** Name of a group: 14,400 different ones. */
export function groupName(number: number): string {
  const [a, b, c] = [number % 30, Math.floor(number / 30) % 30, Math.floor(number / 900) % 16];
  return `${syllables[a]}${syllables[b]}${syllables[c]}クラブ`;
}
export const groupNames = 14_400;

function clause(dice: Dice, words: readonly string[]): string {
  const filled = even(dice, frames)
    .replace('{a}', uneven(dice, words))
    .replace('{b}', uneven(dice, words))
    .replace('{t}', even(dice, towns));
  return `${filled}${even(dice, closings)}`;
}

/** What is said about each topic: so many sentences that a large town repeats itself, as real ones do. */
const sentences = topics.map(([, words], topic) => {
  const dice = chance(topic + 1);
  return Array.from({ length: 500 }, () => clause(dice, words));
});

/** The posting with this number, always the same. */
export function postingOf(number: number): SearchDocument {
  const dice = chance(number * 7919 + 13);
  const topic = Math.floor(dice() ** 2 * topics.length);
  const [field, words] = topics[topic]!;
  const kind = dice() < 0.6 ? 'need' : 'resource';
  const title = `${uneven(dice, words)}${even(dice, kind === 'need' ? needs : offers)}`;
  const clauses = Array.from({ length: 9 }, (_, at) =>
    at % 3 === 2 ? even(dice, generals) : uneven(dice, sentences[topic]!),
  );
  const body = `${clauses.join('。')}。主催は${groupName(Math.floor(dice() * groupNames))}です。`;
  return {
    kind: 'posting',
    subjectId: newId(),
    organisationId: null,
    title,
    body,
    keywords: '',
    wards: dice() < 0.1 ? wards : [even(dice, wards)],
    fields: [field],
    sdgs: [1 + Math.floor(dice() * 17)],
    resourceKinds: [uneven(dice, resourceKinds)],
    wantedTypes: [],
    postingKind: kind,
    organisationType: uneven(dice, organisationTypes),
    verified: dice() < 0.5,
    from: null,
    to: null,
    deadline: null,
    publishedAt: new Date(Date.UTC(2026, 0, 1) + (number % 28_000_000) * 1000),
    visible: true,
  };
}

/** What people would type there: names, single everyday words, and whole sentences. */
export function questionsOf(count: number): Record<'rare' | 'common' | 'several', string[]> {
  const dice = chance(4711);
  const make = (one: () => string) => Array.from({ length: count }, one);
  const words = () => uneven(dice, topics)[1];
  return {
    rare: make(() => groupName(Math.floor(dice() * groupNames))),
    common: make(() => uneven(dice, words())),
    several: make(() => {
      const all = words();
      return `${even(dice, towns)}で${uneven(dice, all)}や${even(dice, all)}を一緒に手伝ってくれる${even(dice, ['学生', '企業', '若い世代'])}を探しています`;
    }),
  };
}

/** Half of the searches come with filters. */
export function filtersOf(at: number): { wards?: string[]; fields?: string[] } {
  if (at % 2 === 0) return {};
  return at % 4 === 1
    ? { wards: [wards[at % wards.length]!] }
    : { wards: [wards[at % wards.length]!], fields: [topics[at % topics.length]![0]] };
}
