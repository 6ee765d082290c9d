import type { Amount } from '@musubi/matching/model';

/** The judged postings say times and amounts in people's words; the posting form has boxes for them. */
const dayWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/平日/, ['mon', 'tue', 'wed', 'thu', 'fri']],
  [/土日|週末/, ['sat', 'sun']],
  [/祝/, ['holiday']],
  ...[...'月火水木金土日'].map(
    (day, at) => [new RegExp(`${day}曜|(?:^|[・、〜～])${day}(?:$|[・、〜～の])`), [weekday(at)]] as const,
  ),
];
const partWords: readonly (readonly [RegExp, string])[] = [
  [/午前|朝|(?<![0-9])(?:[6-9]|1[01])時/, 'morning'],
  [/午後|昼|(?<![0-9])1[2-7]時/, 'afternoon'],
  [/夜|夕|(?<![0-9])(?:18|19|2[0-2])時/, 'evening'],
  [/いつでも|随時|相談/, 'anytime'],
];

function weekday(at: number): string {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][at]!;
}

export function timesOf(words: string): { weekdays: string[]; dayParts: string[] } {
  const text = words.normalize('NFKC');
  return {
    weekdays: [...new Set(dayWords.flatMap(([pattern, days]) => (pattern.test(text) ? days : [])))],
    dayParts: partWords.flatMap(([pattern, part]) => (pattern.test(text) ? [part] : [])),
  };
}

interface Counted {
  readonly resourceKinds: readonly string[];
  readonly quantity: string | null;
  readonly amountYen: number | null;
}

const unitKinds: Readonly<Record<string, string>> = { 人: 'people', 名: 'people', 室: 'place', 部屋: 'place' };

/** `20人ほど` → 20 people; what is not counted in people or rooms is goods. */
export function amountsOf({ resourceKinds, quantity, amountYen }: Counted): Amount[] {
  const counted = countOf(quantity ?? '');
  return [
    ...(counted && resourceKinds.includes(counted.kind) ? [counted] : []),
    ...(amountYen === null ? [] : [{ kind: 'money', quantity: null, unit: null, yen: String(amountYen) }]),
  ];
}

function countOf(words: string): Amount | null {
  const found = /([0-9][0-9,]*)\s*(人|名|室|部屋|[^0-9\s]?)/.exec(words.normalize('NFKC'));
  if (!found) return null;
  const [, digits = '', unit = ''] = found;
  return {
    kind: unitKinds[unit] ?? 'goods',
    quantity: Number(digits.replaceAll(',', '')),
    unit: unit === '名' ? '人' : unit,
  };
}
