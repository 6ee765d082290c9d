import { readingKey, searchKey, storableText } from '@musubi/platform/model';
import { type Averages, encodeImpact, impactsOf, levelLexemes, quoteLexeme } from './impact.js';
import { soundOf, termsOfKey } from './tokenizer.js';

const longestBody = 20_000;
const longestKey = 100;

/** The words of a document and the filter values that become lexemes beside them. */
export interface AnalysedText {
  readonly title: string;
  readonly body: string;
  readonly keywords: string;
  /** Of the title, when somebody wrote it down. */
  readonly reading?: string;
  readonly filters: readonly string[];
}

/** What the index keeps of a text. The expensive part of indexing, and a pure one: it runs in any thread. */
export interface Analysis {
  readonly folded: string;
  readonly titleKey: string;
  readonly titleReading: string;
  /** A tsvector literal. */
  readonly tsv: string;
  readonly titleWords: number;
  readonly bodyWords: number;
}

/** A text as it can be stored and is cut. */
export const cutText = (text: string): string => storableText(text).slice(0, longestBody);

export function analysed({ title, body, keywords, reading, filters }: AnalysedText, averages: Averages): Analysis {
  const titleKey = searchKey(title);
  const bodyKey = searchKey(`${body}\n${keywords}`);
  const titleTerms = termsOfKey(titleKey);
  const bodyTerms = termsOfKey(bodyKey);
  return {
    folded: `${titleKey} ${bodyKey}`.trim(),
    titleKey: titleKey.slice(0, longestKey),
    titleReading: (reading ? readingKey(reading) : soundOf(titleKey)).slice(0, longestKey),
    tsv: vectorOf(titleTerms, bodyTerms, filters, averages),
    titleWords: titleTerms.length,
    bodyWords: bodyTerms.length,
  };
}

/** Words with impacts, title's words once more as `^word`, strong ones as `h:word`, and filter values: a tsvector literal. */
function vectorOf(title: readonly string[], body: readonly string[], filters: readonly string[], averages: Averages) {
  const impacts = [...impactsOf(title, body, averages)];
  const words = impacts.map(([term, impact]) => `${quoteLexeme(term)}:${encodeImpact(impact)}`);
  const strong = impacts.flatMap(([term, impact]) => levelLexemes(term, impact));
  const others = [...new Set(title)].map((term) => `^${term}`).concat(strong, filters);
  return [...words, ...others.map(quoteLexeme)].join(' ');
}
