import { formatYen, type LocalDate, seireki } from '@musubi/platform/model';
import { readBudget } from '../application/budget-input.js';
import type { CostCategory } from '../application/costs.js';
import { type ChangeContent, costShifts } from './change.js';

/** One thing a change moves: as it is, and as it shall be, in words. */
export interface ChangedField {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

interface Named {
  readonly joiningName: string | null;
  readonly leavingName: string | null;
}

const yen = (text: string | undefined): string => formatYen(BigInt(text ?? '0'));

/**
 * What a request changes, field by field (変更前・変更後). What it does not touch is left out.
 * @param date how days are written: 西暦, or 和暦 in letters
 */
export const changedFields = (
  content: ChangeContent,
  names: Named,
  costs: readonly CostCategory[],
  date: (day: LocalDate) => string = seireki,
): ChangedField[] => [
  ...endField(content, date),
  ...grantField(content),
  ...costFields(content, costs),
  ...partnerField(names),
];

const endField = ({ endsOn, was }: ChangeContent, date: (day: LocalDate) => string): ChangedField[] =>
  endsOn ? [{ title: '終了日', before: was?.endsOn ? date(was.endsOn) : '未定', after: date(endsOn) }] : [];

const grantField = ({ grantYen, was }: ChangeContent): ChangedField[] =>
  grantYen && grantYen !== was?.grantYen ? [{ title: '助成金', before: yen(was?.grantYen), after: yen(grantYen) }] : [];

/** Who takes whose place; who only comes or only goes stands in no pair. */
function partnerField({ joiningName, leavingName }: Named): ChangedField[] {
  if (joiningName && leavingName) return [{ title: '団体の交代', before: leavingName, after: joiningName }];
  if (joiningName) return [{ title: '加わる団体', before: '', after: joiningName }];
  return leavingName ? [{ title: '抜ける団体', before: leavingName, after: '' }] : [];
}

const costFields = ({ parts, was }: ChangeContent, costs: readonly CostCategory[]): ChangedField[] =>
  was?.parts && parts
    ? costShifts(readBudget(was.parts, null), readBudget(parts, null)).map(({ category, before, after }) => ({
        title: costs.find((each) => each.id === category)?.title ?? category,
        before: formatYen(before),
        after: formatYen(after),
      }))
    : [];
