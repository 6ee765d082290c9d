import { costCategories, rateText, readRate } from '@musubi/grants/model';
import type { Form, Values } from '@musubi/platform/model';
import { graphql, messagesNow, type ResultOf } from '@musubi/platform/web';
import { programmeMessages } from './programme-messages.js';

export const ProgrammeDeskQuery = graphql(`
  query ProgrammeDesk {
    programmeDesk {
      id
      version
      code
      name
      kind
      summary
      description
      sinceYear
      untilYear
      courses {
        id
        name
        summary
        rateNumerator
        rateDenominator
        categoryRates
        capYen
      }
      calls {
        id
        title
        fiscalYear
        published
        testMode
        status
        opensAt
        closesAt
        started
        submitted
      }
    }
  }
`);

export type ProgrammeRow = ResultOf<typeof ProgrammeDeskQuery>['programmeDesk'][number];

type Rates = Record<string, readonly [number, number]>;

/** 「施設等整備費 1/2、旅費 2/3」 */
export const ratesText = (rates: Rates): string =>
  Object.entries(rates)
    .map(([id, pair]) => `${titleOf(id)} ${rateText(pair)}`)
    .join('\u3001');

const titleOf = (id: string): string => costCategories.find((each) => each.id === id)?.title ?? id;

/** Reads what `ratesText` writes; null when something in it is no category or no fraction. */
export function readRates(text: string): Rates | null {
  const parts = text
    .split(/[,\u3001\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const pairs = parts.map((part) => {
    const [, name = '', rate = ''] =
      /^(\S+?)[\s:\uff1a]*(\S*)$/u.exec(part.replace(/(\d+\s*\/|\d+\u5206\u306e)/, ' $1')) ?? [];
    const category = costCategories.find((each) => each.title === name.trim() || each.id === name.trim());
    const pair = readRate(rate);
    return category && pair ? ([category.id, pair] as const) : null;
  });
  return pairs.some((pair) => pair === null) ? null : Object.fromEntries(pairs as [string, [number, number]][]);
}

/** The form of a programme and its courses. */
export function programmeForm(): Form {
  const t = messagesNow(programmeMessages);
  return {
    id: 'programme',
    pages: [
      {
        id: 'programme',
        title: t.programmeTitle,
        fields: [
          { id: 'code', title: t.code, help: t.codeHelp, kind: 'text', required: true, max: 8 },
          { id: 'name', title: t.name, kind: 'text', required: true, max: 60 },
          {
            id: 'kind',
            title: t.kind,
            kind: 'radio',
            required: true,
            choices: [
              { value: 'subsidy', label: t.subsidy },
              { value: 'burdenSharing', label: t.burdenSharing },
            ],
          },
          { id: 'summary', title: t.summary, kind: 'textarea', required: true, max: 200 },
          { id: 'description', title: t.description, kind: 'textarea', required: true, max: 2000 },
          { id: 'sinceYear', title: t.sinceYear, kind: 'number', required: true },
          { id: 'untilYear', title: t.untilYear, help: t.untilYearHelp, kind: 'number' },
        ],
      },
    ],
  };
}

const blank = {
  ...{ code: '', name: '', kind: 'subsidy', summary: '', description: '' },
  ...{ sinceYear: new Date().getFullYear(), untilYear: null, courses: [] },
};

/** The values of the form for a programme; for a new one without. */
export function programmeValues(row: ProgrammeRow | null): Values {
  if (!row) return blank;
  const { code, name, kind, summary, description, sinceYear, untilYear } = row;
  return {
    ...{ code, name, kind, summary, description, sinceYear, untilYear },
    courses: row.courses.map((course) => ({
      ...{ id: course.id, name: course.name, summary: course.summary, capYen: course.capYen },
      rate: rateText([course.rateNumerator, course.rateDenominator]),
      special: ratesText(course.categoryRates as Rates),
    })),
  };
}
