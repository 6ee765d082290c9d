import { budgetRowsFor, budgetTotals, costCategories, readBudget, rateWords, rowsOf } from '@musubi/grants/model';
import { pairFraction } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { DescriptionList, Notice, Section, useFormat, useMessages, YenField } from '@musubi/platform/web';
import { RowsEditor } from '../application/RowsEditor.js';
import { nameIn, ruleOfAward, settingOf, yenOf } from './award-data.js';
import type { ChangeFieldsProps } from './ChangePage.js';
import { awardMessages } from './messages.js';

/** The whole budget as it shall be, partner by partner, with its sums. */
export function CostsFields({ award, draft, set, errorOf }: ChangeFieldsProps) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const rule = ruleOfAward(award);
  const { minorChange } = settingOf(award);
  const put = (organisationId: string, field: string, rows: Values[]) =>
    set({
      parts: draft.parts.map((part) =>
        part.organisationId === organisationId ? { ...part, values: { ...part.values, [field]: rows } } : part,
      ),
    });
  return (
    <>
      {minorChange && <p className="m-0">{t.minorNote(rateWords(pairFraction(minorChange)))}</p>}
      <YenField
        id="change-grant"
        label={t.newGrant}
        help={t.newGrantHelp(f.yen(yenOf(award.decidedYen)))}
        required
        value={draft.grantYen}
        onChange={(grantYen) => set({ grantYen })}
        error={errorOf('grantYen')}
      />
      {draft.parts.map((part) => (
        <Section key={part.organisationId} title={t.newBudget(nameIn(award, part.organisationId))}>
          {budgetRowsFor(rule.costs ?? costCategories).map((rows) => (
            <RowsEditor
              key={rows.id}
              field={rows}
              rows={rowsOf(part.values[rows.id])}
              onChange={(list) => put(part.organisationId, rows.id, list)}
              issues={[]}
            />
          ))}
        </Section>
      ))}
      <Sums {...{ award, draft, set, errorOf }} />
    </>
  );
}

function Sums({ award, draft, errorOf }: ChangeFieldsProps) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const totals = budgetTotals(readBudget(draft.parts, draft.grantYen), ruleOfAward(award));
  const problem = errorOf('parts') ?? errorOf('incomes') ?? errorOf('requested') ?? errorOf('lines');
  return (
    <Notice tone={problem ? 'error' : 'info'} title={t.balance} live={false}>
      <DescriptionList
        facts={[
          { title: t.expense, value: f.yen(totals.expense) },
          { title: t.otherIncome, value: f.yen(totals.otherIncome) },
          { title: t.newGrant, value: f.yen(totals.requested) },
        ]}
      />
      {problem && <p className="mt-2 mb-0 font-700">{problem}</p>}
    </Notice>
  );
}
