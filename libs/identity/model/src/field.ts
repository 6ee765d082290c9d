/**
 * Fields of activity (分野). The first ten are the city plan's own (協働まちづくり推進プラン2021); the rest completes
 * them from the list of 特定非営利活動促進法 別表, so that every group finds itself.
 */
export const fields = {
  machizukuri: 'まちづくり',
  welfare: '健康福祉・医療',
  education: '社会教育',
  culture: '文化・芸術・スポーツ',
  environment: '環境保全',
  safety: '地域安全活動',
  children: '子どもの健全育成',
  international: '国際交流・協力',
  economy: '地域経済活性化',
  disaster: '防災',
  tourism: '観光',
  rural: '農山漁村・中山間地域',
  humanRights: '人権擁護・平和',
  genderEquality: '男女共同参画',
  informationSociety: '情報化社会',
  science: '科学技術',
  employment: '職業能力・雇用',
  consumer: '消費者保護',
  support: '団体の運営支援',
  other: 'その他',
} as const;
export type Field = keyof typeof fields;
export const fieldCodes = Object.keys(fields) as Field[];
export const isField = (text: string): text is Field => Object.hasOwn(fields, text);
export const fieldName = (code: string): string => (isField(code) ? fields[code] : code);

/** SDGs 1–17 with the Japanese names of the United Nations Information Centre (国連広報センター). */
export const sdgs = [
  { number: 1, name: '貧困をなくそう' },
  { number: 2, name: '飢餓をゼロに' },
  { number: 3, name: 'すべての人に健康と福祉を' },
  { number: 4, name: '質の高い教育をみんなに' },
  { number: 5, name: 'ジェンダー平等を実現しよう' },
  { number: 6, name: '安全な水とトイレを世界中に' },
  { number: 7, name: 'エネルギーをみんなに そしてクリーンに' },
  { number: 8, name: '働きがいも経済成長も' },
  { number: 9, name: '産業と技術革新の基盤をつくろう' },
  { number: 10, name: '人や国の不平等をなくそう' },
  { number: 11, name: '住み続けられるまちづくりを' },
  { number: 12, name: 'つくる責任 つかう責任' },
  { number: 13, name: '気候変動に具体的な対策を' },
  { number: 14, name: '海の豊かさを守ろう' },
  { number: 15, name: '陸の豊かさも守ろう' },
  { number: 16, name: '平和と公正をすべての人に' },
  { number: 17, name: 'パートナーシップで目標を達成しよう' },
] as const;
export const isSdg = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 17;
export const sdgName = (value: number): string => sdgs[value - 1]?.name ?? String(value);
