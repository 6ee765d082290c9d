/** A posting says what is missing (困りごと) or what can be given (できること). */
export const postingKinds = { need: '困りごと・求む', resource: 'できること・出します' } as const;
export type PostingKind = keyof typeof postingKinds;
export const postingKindCodes = Object.keys(postingKinds) as PostingKind[];
export const isPostingKind = (text: string): text is PostingKind => Object.hasOwn(postingKinds, text);

/** Where it takes place: some wards, anywhere in the city, or without a place. */
export const reaches = { wards: '区を選ぶ', city: '市内全域', online: 'オンライン' } as const;
export type Reach = keyof typeof reaches;

export const weekdays = {
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
  sun: '日',
  holiday: '祝日',
} as const;
export type Weekday = keyof typeof weekdays;

/** Time of day, in the words people use when they make an appointment. */
export const dayParts = {
  morning: '午前',
  afternoon: '午後',
  evening: '夜（18時以降）',
  anytime: 'いつでも・相談して決める',
} as const;
export type DayPart = keyof typeof dayParts;

const weekdayOrder = Object.keys(weekdays) as Weekday[];

/** `月〜金`, `土・日`, `毎日`: as people would write it. Unknown codes are left out. */
export function weekdayWords(codes: readonly string[]): string {
  const chosen = weekdayOrder.filter((each) => codes.includes(each));
  const key = chosen.filter((each) => each !== 'holiday').join(' ');
  const tail = chosen.includes('holiday') ? '・祝日' : '';
  if (key === 'mon tue wed thu fri sat sun') return '毎日';
  if (key === 'mon tue wed thu fri') return `平日（月〜金）${tail}`;
  return chosen.map((each) => weekdays[each]).join('・');
}

export const dayPartWords = (codes: readonly string[]): string =>
  (Object.keys(dayParts) as DayPart[])
    .filter((each) => codes.includes(each))
    .map((each) => dayParts[each])
    .join('・');
