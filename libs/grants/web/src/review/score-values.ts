import type { Score } from '@musubi/grants/model';
import type { Form, Values } from '@musubi/platform/model';
import type { Desk } from './ReviewDeskPage.js';

const scoreField = (criterion: string): string => `score:${criterion}`;
const reasonField = (criterion: string): string => `reason:${criterion}`;

/** The score sheet as a form, so that autosave, local copy and conflicts work as everywhere. Field ids as in `sheetIssues`. */
export function sheetForm(
  criteria: Desk['criteria'],
  labels: {
    reason: (title: string) => string;
    score: (title: string) => string;
    choice: (score: number) => string;
    comment: string;
    commentHelp: string;
  },
): Form {
  const choices = [0, 1, 2, 3, 4, 5].map((score) => ({ value: String(score), label: labels.choice(score) }));
  return {
    id: 'review-sheet',
    pages: [
      ...criteria.map(({ id, title, reasonRequired }) => ({
        id,
        title,
        fields: [
          { id: scoreField(id), title: labels.score(title), kind: 'radio' as const, choices, required: true },
          {
            id: reasonField(id),
            title: labels.reason(title),
            kind: 'textarea' as const,
            max: 2000,
            required: reasonRequired,
          },
        ],
      })),
      {
        id: 'comment',
        title: labels.comment,
        fields: [{ id: 'comment', title: labels.comment, help: labels.commentHelp, kind: 'textarea', max: 4000 }],
      },
    ],
  };
}

export const sheetValues = (desk: Desk): Values => ({
  comment: desk.sheet?.comment ?? '',
  ...Object.fromEntries(
    desk.criteria.flatMap(({ id }) => {
      const given = desk.sheet?.scores.find((each) => each.criterion === id);
      return [
        [scoreField(id), given?.score === null || given?.score === undefined ? '' : String(given.score)],
        [reasonField(id), given?.reason ?? ''],
      ];
    }),
  ),
});

export const scoresOf = (criteria: Desk['criteria'], values: Values): Score[] =>
  criteria.map(({ id }) => ({
    criterion: id,
    score:
      values[scoreField(id)] === '' || values[scoreField(id)] === undefined ? null : Number(values[scoreField(id)]),
    reason: String(values[reasonField(id)] ?? ''),
  }));
