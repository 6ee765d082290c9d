import { storableText } from '@musubi/platform/model';
import type { TextPart } from './search-types.js';
import { wordsWithPlaces } from './tokenizer.js';

const snippetLength = 120;

/** The text in pieces, those that are one of `terms` marked. */
export function marked(text: string, terms: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  const put = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.hit === hit) parts[parts.length - 1] = { text: last.text + piece, hit };
    else parts.push({ text: piece, hit });
  };
  let at = 0;
  for (const word of terms.size === 0 ? [] : wordsWithPlaces(text)) {
    if (!terms.has(word.term) || word.start < at) continue;
    put(text.slice(at, word.start), false);
    put(text.slice(word.start, word.end), true);
    at = word.end;
  }
  put(text.slice(at), false);
  return parts;
}

/** About 120 characters around the place where most of the words are, cut at a sentence where one begins nearby. */
export function snippet(body: string, weights: ReadonlyMap<string, number>): TextPart[] {
  const text = body.replace(/\s+/g, ' ').trim().slice(0, 4_000);
  const from = weights.size === 0 ? 0 : bestStart(text, weights);
  const piece = storableText(text.slice(from, from + snippetLength));
  const whole = `${from > 0 ? '…' : ''}${piece}${from + snippetLength < text.length ? '…' : ''}`;
  return marked(whole, new Set(weights.keys()));
}

function bestStart(text: string, weights: ReadonlyMap<string, number>): number {
  const hits = wordsWithPlaces(text).filter((word) => weights.has(word.term));
  let best = { start: 0, value: 0 };
  for (const [index, hit] of hits.entries()) {
    const within = hits.slice(index).filter((other) => other.end <= hit.start + snippetLength - 20);
    const value = [...new Set(within.map((other) => other.term))].reduce((sum, term) => sum + weights.get(term)!, 0);
    if (value > best.value) best = { start: hit.start, value };
  }
  if (best.start < 30) return 0;
  const before = text.slice(best.start - 30, best.start);
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(' '), before.lastIndexOf('、'));
  return sentence >= 0 ? best.start - 30 + sentence + 1 : best.start - 10;
}
