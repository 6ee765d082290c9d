import type { Choice } from '@musubi/platform/model';
import type { FilledBy } from './sections.js';

/** Kinds of questions a form can be built of. `yesNo` is はい／いいえ, `checkbox` a declaration, `rows` a table. */
export type QuestionKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'yen'
  | 'date'
  | 'yesNo'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'rows'
  | 'file'
  | 'checkbox'
  | 'kana'
  | 'tel'
  | 'email'
  | 'url';

export const questionKindWords: Readonly<Record<QuestionKind, string>> = {
  text: '短い文章',
  textarea: '長い文章',
  number: '数',
  yen: '金額（円）',
  date: '日付',
  yesNo: 'はい／いいえ',
  radio: '1つ選ぶ',
  select: '1つ選ぶ（一覧から）',
  checkboxes: 'いくつでも選ぶ',
  rows: '表（行を加える）',
  file: 'ファイル',
  checkbox: '誓約・確認',
  kana: 'ふりがな',
  tel: '電話番号',
  email: 'メールアドレス',
  url: 'ウェブページのアドレス',
};

/** Facts of the organisation's page a question can start from. */
export const profileWords = {
  name: '団体の名前',
  kana: 'ふりがな',
  representative: '代表者の氏名',
  address: '所在地',
  contactName: '連絡を受ける人',
  contactTel: '電話番号',
  contactEmail: 'メールアドレス',
  founded: '設立の年',
  memberCount: '構成員の人数',
  about: 'ふだんの活動',
  strengths: '得意なこと',
  website: 'ウェブサイト',
} as const;
export type ProfileKey = keyof typeof profileWords;

/** Asked only when `question` (an earlier one of the same section) is answered by one of `values`; empty: by anything. */
export interface Condition {
  readonly question: string;
  readonly values: readonly string[];
}

/** One question as it is stored: plain data, no functions. `compileSection` makes fields of it. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly help?: string;
  readonly required?: boolean;
  /** Longest answer in characters, most choices, or most files. */
  readonly max?: number;
  readonly choices?: readonly Choice[];
  /** Choices of earlier versions: words for answers that are still there. */
  readonly retiredChoices?: readonly Choice[];
  readonly showIf?: Condition;
  /** Only the leading organisation is asked. */
  readonly leadOnly?: boolean;
  /** Says who applies: reviewers of a blind call do not see the answer. */
  readonly identifies?: boolean;
  /** A date that may not lie before the answer to that question. */
  readonly notBefore?: string;
  readonly format?: 'yearMonth';
  /** Starts with what the organisation's page says. */
  readonly profile?: ProfileKey;
  readonly columns?: readonly Question[];
  readonly retiredColumns?: readonly Question[];
  readonly addLabel?: string;
  readonly rowLabel?: string;
  readonly minRows?: number;
  readonly maxRows?: number;
}

/** One section as it is stored. */
export interface SectionDefinition {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly filledBy: FilledBy;
  readonly kind: 'form' | 'budget' | 'attachments';
  readonly questions: readonly Question[];
  /** Questions of earlier versions of the form; computed when a form is published. */
  readonly retired?: readonly Question[];
}

/** Kinds whose answers can be read as one another: only between these may a published question change its kind. */
const families: readonly (readonly QuestionKind[])[] = [
  ['text', 'textarea', 'kana', 'tel', 'email', 'url'],
  ['radio', 'select', 'yesNo'],
];

export const sameFamily = (one: QuestionKind, other: QuestionKind): boolean =>
  one === other || families.some((family) => family.includes(one) && family.includes(other));

/** A section a call has added to the standing ones: its id is made by the form builder. */
export const isOwnSection = (id: string): boolean => /^s-[a-z0-9]{10}$/.test(id);

export const hasChoices = (kind: QuestionKind): boolean =>
  kind === 'radio' || kind === 'select' || kind === 'checkboxes';
