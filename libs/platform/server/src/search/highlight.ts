import { storableText, toKatakanaKey } from '@musubi/platform/model';
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
  for (const word of terms.size === 0 ? [] : wordsWithPlaces(text, promisingFor(terms))) {
    if (!terms.has(word.term) || word.start < at) continue;
    put(text.slice(at, word.start), false);
    put(text.slice(word.start, word.end), true);
    at = word.end;
  }
  put(text.slice(at), false);
  return parts;
}

/** Whether a clause can hold one of the terms: words begin like their base form. Figures and loan words have spellings. */
function promisingFor(terms: ReadonlySet<string>): (clause: string) => boolean {
  const beginnings = [...new Set([...terms].map((term) => toKatakanaKey([...term][0]!)))];
  const figures = beginnings.some((first) => /\d/.test(first));
  const loanWords = beginnings.some((first) => /[\u30a1-\u30fa]/.test(first));
  return (clause) => {
    const text = toKatakanaKey(clause);
    return (
      beginnings.some((first) => text.includes(first)) ||
      (loanWords && /[\u30a1-\u30fa]/.test(clause)) ||
      (figures && /[〇一二三四五六七八九十百千万億]/.test(clause))
    );
  };
}

/** About 120 characters around the place where most of the words are, cut at a sentence where one begins nearby. */
export function snippet(body: string, weights: ReadonlyMap<string, number>): TextPart[] {
  const text = body.replace(/\s+/g, ' ').trim().slice(0, 4_000);
  const from = weights.size === 0 ? 0 : bestStart(text, weights);
  const piece = storableText(text.slice(from, from + snippetLength));
  const whole = `${from > 0 ? '…' : ''}${piece}${from + snippetLength < text.length ? '…' : ''}`;
  return marked(whole, new Set(weights.keys()));
}

const mostHits = 200;

interface Hit {
  readonly at: number;
  readonly stem: string;
  readonly weight: number;
}

/** Looks for the words as they are written, without taking the long text apart; inflected ones by their stem. */
function hitsIn(text: string, weights: ReadonlyMap<string, number>): Hit[] {
  const lower = toKatakanaKey(text.toLowerCase());
  const hits: Hit[] = [];
  for (const [term, weight] of weights) {
    const stem = toKatakanaKey(term).replace(/(?<=\p{sc=Han})[\u30a1-\u30f6]+$/u, '');
    for (let at = lower.indexOf(stem); at >= 0 && hits.length < mostHits; at = lower.indexOf(stem, at + stem.length))
      hits.push({ at, stem, weight });
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** Where the window with the most weight of different words begins. */
function bestStart(text: string, weights: ReadonlyMap<string, number>): number {
  const hits = hitsIn(text, weights);
  let best = { at: 0, value: 0 };
  for (const { at } of hits) {
    const within = hits.filter((hit) => hit.at >= at && hit.at + hit.stem.length <= at + snippetLength - 20);
    const value = [...new Map(within.map((hit) => [hit.stem, hit.weight])).values()].reduce((a, b) => a + b, 0);
    if (value > best.value) best = { at, value };
  }
  return sentenceStart(text, best.at);
}

function sentenceStart(text: string, at: number): number {
  if (at < 30) return 0;
  const before = text.slice(at - 30, at);
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(' '), before.lastIndexOf('、'));
  return sentence >= 0 ? at - 30 + sentence + 1 : at - 10;
}
