import { describe, expect, it, jest } from '@jest/globals';
import { costsOf } from '@musubi/grants/model';
import type { FieldIssue, Values } from '@musubi/platform/model';
import type { CallDesk } from './desk-data.js';
import { saveWhatCan } from './save-what-can.js';
import { settingsForm } from './settings-form.js';
import { type SettingsInput, settingsValues } from './settings-values.js';

const call = {
  ...{
    id: 'c',
    version: 1,
    title: '見本の公募',
    about: 'まちの課題に取り組みます。',
    fiscalYear: 2026,
    numberPrefix: 'R8-X',
  },
  ...{ opensAt: '2026-11-01T00:00:00Z', closesAt: '2026-12-20T08:00:00Z', consultationBy: null, consultationDays: 3 },
  ...{ correctionOn: '2027-01-15', interviewOn: null, interviewUntil: null, decisionOn: '2027-03-20' },
  ...{ courseIds: [], courses: [], unitYen: '1000', deduct: 'earmarked', doubleFunding: 'allowed', budgetYen: null },
  ...{ costs: costsOf(null), eligibility: [], award: {}, contact: { office: '市民協働推進課', tel: '', email: '' } },
} as unknown as CallDesk;
const form = settingsForm(call);
const saved = settingsValues(call);

/** Saves like the server: refuses what `refuses` names. */
async function saving(typed: Values, refuses: (settings: SettingsInput) => FieldIssue[] = () => []) {
  const sent = jest.fn();
  const values = { ...saved, ...typed };
  const result = await saveWhatCan({
    ...{ form, values, saved },
    save: async (settings) => {
      sent(settings);
      const issues = refuses(settings);
      if (issues.length === 0) return { ok: true, data: { version: 2 } };
      return { ok: false, error: { type: 'InvalidInput', code: 'invalidInput', field: null, message: '誤り', issues } };
    },
  });
  return { sent: sent.mock.lastCall?.[0] as SettingsInput, times: sent.mock.calls.length, result, values };
}
const left = (result: Awaited<ReturnType<typeof saving>>['result']) =>
  result.ok ? result.data.left?.issues.map(({ field }) => field) : null;

describe('saveWhatCan', () => {
  it('saves all while nothing is wrong', async () => {
    const { sent, result } = await saving({ title: '新しい公募' });
    expect(sent.title).toBe('新しい公募');
    expect(result).toEqual({ ok: true, data: { version: 2 } });
  });

  it('leaves a half-typed day as it was, and a moment whole', async () => {
    const { sent, result } = await saving({
      ...{ title: '新しい公募', decisionOn: '2027-04-' },
      ...{ closesOn: '', closesTime: '12:00' },
    });
    expect(sent).toMatchObject({ title: '新しい公募', decisionOn: '2027-03-20', closesAt: '2026-12-20T08:00:00.000Z' });
    expect(left(result)).toEqual(['decisionOn', 'closesOn']);
  });

  it('leaves one row of the cost categories, and a new one out', async () => {
    const [first, second] = saved['costs'] as Values[];
    const rows = [
      { ...first, title: '人件費（改）' },
      { ...second, capYen: '十万' },
      { id: 'x', title: '新しい区分', capYen: 'たくさん' },
    ];
    const { sent, result } = await saving({ costs: rows });
    expect(sent.costs.map(({ title }) => title)).toEqual(['人件費（改）', second?.['title']]);
    expect(left(result)).toEqual(['costs.1.capYen', 'costs.2.capYen']);
  });

  it('leaves what the server refuses: a word alone, days all together', async () => {
    const refuses = ({ title, correctionOn, closesAt }: SettingsInput): FieldIssue[] => [
      ...(title ? [] : [{ field: 'title', code: 'invalid', message: '名前' }]),
      ...(correctionOn! < closesAt.slice(0, 10) ? [{ field: 'correctionOn', code: 'invalid', message: '補正' }] : []),
    ];
    const { sent, result, times } = await saving({ title: '', closesOn: '2027-02-01', tel: '022-000-0000' }, refuses);
    expect(sent).toMatchObject({
      title: '見本の公募',
      closesAt: '2026-12-20T08:00:00.000Z',
      contact: { tel: '022-000-0000' },
    });
    expect([left(result), times]).toEqual([['title', 'correctionOn'], 2]);
  });

  it('gives up where leaving out does not help', async () => {
    const { result, times } = await saving({ tel: '1' }, () => [{ field: 'title', code: 'invalid', message: '名前' }]);
    expect([result.ok, times]).toEqual([false, 2]);
  });
});
