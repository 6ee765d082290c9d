import { whole } from './covering.js';

/** One thing a project lacks, as its poster or its partners say it. */
export interface Need {
  /** A resource kind of the marketplace. */
  readonly kind: string;
  /** 「テントの運搬と設営」; may be empty. */
  readonly note: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Whole yen as digits. */
  readonly yen: string | null;
}

/** What an organisation says, in a published posting, that it can bring. */
export interface Offer extends Need {
  readonly postingId: string;
  readonly title: string;
}

/** How an offer answers a need. */
export interface Answer {
  readonly offer: Offer;
  /** Hundredths of the need, 1–100. Unsaid or differently counted amounts are taken for enough: one asks. */
  readonly share: number;
  /** 0–1: how much of what is needed is said in the offer's words. */
  readonly fit: number;
}

/** Base forms of a text, folded as search folds them, and other names of a word. */
export interface Words {
  readonly of: (text: string) => readonly string[];
  readonly like: (word: string) => readonly string[];
  /** A text folded in the same way, in one piece. */
  readonly folded: (text: string) => string;
}

/** Words that say nothing about what is brought. */
const empty = new Set([
  '人',
  '方',
  '費用',
  '一部',
  '物',
  '場所',
  '必要',
  '手伝う',
  '手伝い',
  '協力',
  '募集',
  '年',
  '月',
  '回',
  '日',
]);

/** Each word of a need with its other names. */
export type NeedWords = readonly (readonly string[])[];

export const wordsOfNeed = ({ note }: Need, words: Words): NeedWords =>
  [...new Set(words.of(note))].filter((word) => !empty.has(word)).map((word) => [word, ...words.like(word)].map(stem));

/** The answer of one offer to one need; null when it is of another kind. */
export function answerOf(need: Need, needWords: NeedWords, offer: Offer, words: Words): Answer | null {
  if (offer.kind !== need.kind) return null;
  return { offer, share: shareOf(need, offer), fit: fitOf(need, needWords, offer, words) };
}

function shareOf(need: Need, offer: Offer): number {
  if (need.yen && offer.yen) return hundredths(Number((100n * BigInt(offer.yen)) / (BigInt(need.yen) || 1n)));
  if (!need.quantity || !offer.quantity || need.unit !== offer.unit) return whole;
  return hundredths(Math.floor((100 * offer.quantity) / need.quantity));
}

const hundredths = (value: number): number => Math.min(whole, Math.max(1, value));

/** Money is money; for anything else words have to meet. An unsaid need is met by all of the kind. */
function fitOf(need: Need, needWords: NeedWords, offer: Offer, words: Words): number {
  if (need.kind === 'money' || needWords.length === 0) return 1;
  const said = words.folded(`${offer.note} ${offer.title}`);
  return needWords.filter((names) => names.some((name) => says(said, name))).length / needWords.length;
}

const kanji = /\p{Script=Han}/u;

/** 運ぶ and 運んで share 運. */
const stem = (word: string): string => (kanji.test(word) ? word.replace(/(?<=\p{Script=Han})[ぁ-ん]+$/u, '') : word);

/** A single character counts only where a word begins: 車 is said in 送迎の車, not in 駐車場. */
function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (word.length > 1 || at === 0 || !kanji.test(text[at - 1]!)) return true;
  return false;
}

/**
 * Which answers count. Where those whose words meet the need are enough to cover it, only they do; else all of the
 * kind, to be talked about.
 */
export function countedAnswers<T extends Answer>(answers: readonly T[]): T[] {
  const sure = answers.filter((each) => each.fit > 0);
  const covered = sure.reduce((sum, each) => sum + each.share, 0) >= whole;
  return covered ? sure : [...answers];
}
