import { isOpinion, isUnfitReason, type Opinion } from '@musubi/matching/model';
import { type FieldIssue, storableText } from '@musubi/platform/model';
import { refuseIssues } from '@musubi/platform/server';

export const longestNote = 300;

export interface OpinionValues {
  readonly opinion: Opinion;
  readonly reason: string | null;
  readonly note: string;
}

/** What was said, checked: 合わない has a reason from the list, そのほか also a few words. Refuses with InvalidInput. */
export function opinionValues(input: { opinion: string; reason?: string | null; note?: string | null }): OpinionValues {
  const note = storableText(input.note ?? '').trim();
  const reason = input.opinion === 'unfit' ? (input.reason ?? '') : null;
  const wrong: readonly (readonly [is: boolean, field: string, message: string])[] = [
    [!isOpinion(input.opinion), 'opinion', '「合いそう」か「合わない」を選んでください。'],
    [reason !== null && !isUnfitReason(reason), 'reason', '合わない理由を選んでください。'],
    [reason === 'other' && note === '', 'note', '理由をひとこと書いてください。'],
    [[...note].length > longestNote, 'note', `${longestNote}字以内で入力してください。`],
  ];
  refuseIssues(wrong.flatMap(([is, field, message]) => (is ? [issue(field, message)] : [])));
  return { opinion: input.opinion as Opinion, reason, note };
}

const issue = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
