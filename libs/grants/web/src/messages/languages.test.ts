import { actualRowsFor, applicationLifecycle, budgetRowsFor, interimForm, resultsForm } from '@musubi/grants/model';
import type { FormField } from '@musubi/platform/model';
import type { Catalogue, Language } from '@musubi/platform/web';
import { describe, expect, it } from '@jest/globals';
import { togetherMessages } from '../application/together-messages.js';
import { consultationJa } from '../consultation/consultation-ja.js';
import { consultationMessages } from '../consultation/consultation-messages.js';
import { awardJa } from '../report/award-ja.js';
import { awardMessages } from '../report/messages.js';
import { formMessages } from './form-messages.js';
import { labelWords } from './labels.js';
import { grantsMessages } from './messages.js';
import { standingWords } from './standing-words.js';
import * as vocabulary from './vocabulary.js';

type Texts = Readonly<Record<string, unknown>>;

/** Everything applicants read, and where a catalogue serves the office too, their part of it. */
const catalogues: readonly (readonly [name: string, catalogue: Catalogue<never>, keys?: readonly string[]])[] = [
  ['grants', grantsMessages as never],
  ['form changes', formMessages as never],
  ['writing together', togetherMessages as never],
  ['consultation', consultationMessages as never, Object.keys(consultationJa)],
  ['after the award', awardMessages as never, Object.keys(awardJa)],
  ...Object.entries(vocabulary).flatMap(([name, each]) =>
    typeof each === 'function' ? [] : [[name, each as never] as const],
  ),
];

const japanese = /[\u3041-\u30ff\u3400-\u9fff]/;
/** What a text is made of; a function shows its own source. */
const source = (text: unknown): string => String(text);

const textsIn = (catalogue: Catalogue<never>, language: Language): Texts => catalogue.in(language) as unknown as Texts;

const labelsOf = ({ title, help, choices = [] }: Pick<FormField, 'title' | 'help' | 'choices'>): string[] => [
  ...[title, help ?? ''],
  ...choices.flatMap(({ label, hint }) => [label, hint ?? '']),
];

/** Every label of the standard tables and reports; categories of costs are the call's own. */
const standardLabels = new Set(
  [
    ...[interimForm, resultsForm].flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.flatMap(labelsOf))),
    ...[...budgetRowsFor([]), ...actualRowsFor([])].flatMap(({ title, help, addLabel, rowLabel, columns }) => [
      ...[title, help ?? '', addLabel, rowLabel],
      ...columns.flatMap(labelsOf),
    ]),
  ].filter((text) => text !== ''),
);

describe('texts that applicants read', () => {
  it('name the questions of reports and tables, all of them and no others', () => {
    expect([...standardLabels].filter((text) => !(text in labelWords))).toEqual([]);
    expect(Object.keys(labelWords).filter((text) => !standardLabels.has(text))).toEqual([]);
    expect(Object.values(labelWords).filter(([en]) => japanese.test(en))).toEqual([]);
  });

  for (const [name, catalogue, only] of catalogues) {
    const ja = textsIn(catalogue, 'ja');
    const keys = only ?? Object.keys(ja);

    it(`${name}: whole in English, without Japanese letters`, () => {
      const en = textsIn(catalogue, 'en');
      expect(keys.filter((key) => en[key] === ja[key] && japanese.test(source(ja[key])))).toEqual([]);
      expect(keys.filter((key) => japanese.test(source(en[key])))).toEqual([]);
    });

    it(`${name}: whole in easy Japanese`, () => {
      const easy = textsIn(catalogue, 'ja-easy');
      // What is easy already (相談, 窓口・オンライン) may stay as they are; sentences may not.
      const same = keys.filter((key) => easy[key] === ja[key] && source(ja[key]).length > 12);
      expect(same).toEqual([]);
    });
  }

  it('say how an application stands in every language, for every state', () => {
    for (const words of Object.values(standingWords))
      expect(Object.keys(words.states).sort()).toEqual(Object.keys(applicationLifecycle.states).sort());
    expect(JSON.stringify([standingWords.en.states, standingWords.en.pending])).not.toMatch(japanese);
    for (const over of [true, false])
      for (const kind of ['document', 'interim', 'final', 'return', 'payment'] as const)
        expect(standingWords.en.due(kind, '2027-03-31', over)).not.toMatch(japanese);
  });
});
