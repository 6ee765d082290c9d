import {
  type AwardSetting,
  awardSetting,
  type CallSettings,
  type CostSetting,
  costsOf,
  type DeductionRule,
  type EligibilitySetting,
  rateText,
  readRate,
  rowsOf,
} from '@musubi/grants/model';
import { isLocalDate, parseYen, tokyoDate, tokyoInstant, tokyoTime, type Values } from '@musubi/platform/model';
import type { CallDesk } from './desk-data.js';
import { isTime, readDates } from './settings-form.js';

const timeOf = (instant: string): string => tokyoTime(new Date(instant)).replace(/:00$/, '');

/** A call as its form shows it. */
export function settingsValues(call: CallDesk): Values {
  return {
    ...{ title: call.title, about: call.about, fiscalYear: call.fiscalYear, numberPrefix: call.numberPrefix },
    ...momentValues(call),
    ...{ courseIds: call.courseIds, unitYen: call.unitYen },
    ...{ deduct: call.deduct, doubleFunding: call.doubleFunding, budgetYen: text(call.budgetYen) },
    ...{ office: call.contact.office, tel: call.contact.tel, email: call.contact.email },
    costs: costRows(call.costs as CostSetting[] | null),
    eligibility: call.eligibility,
    ...awardValues(awardSetting(call.award)),
  };
}

const momentValues = (call: CallDesk): Values => ({
  ...{ opensOn: tokyoDate(new Date(call.opensAt)), opensTime: timeOf(call.opensAt) },
  ...{ closesOn: tokyoDate(new Date(call.closesAt)), closesTime: timeOf(call.closesAt) },
  consultationOn: call.consultationBy ? tokyoDate(new Date(call.consultationBy)) : '',
  consultationTime: call.consultationBy ? timeOf(call.consultationBy) : '17:00',
  ...{ consultationDays: call.consultationDays, correctionOn: text(call.correctionOn) },
  ...{ interviewOn: text(call.interviewOn), interviewUntil: text(call.interviewUntil) },
  decisionOn: text(call.decisionOn),
});

const awardValues = (award: AwardSetting): Values => ({
  interimDueOn: award.interimDueOn.join('\u3001'),
  ...{ finalDueDays: award.finalDueDays, finalDueOn: text(award.finalDueOn) },
  advance: award.advance ? 'yes' : 'no',
  advanceShare: rateText(award.advance?.share ?? [7, 10]),
  advanceCap: text(award.advance?.capYen),
  minorChange: rateText(award.minorChange),
  ...{ returnDays: award.returnDays, retentionYears: award.retentionYears },
  unsubmittedYears: award.unsubmittedYears,
});

/** Categories as rows: what a stored category leaves to the standard is written out. */
function costRows(stored: readonly CostSetting[] | null): Values[] {
  return costsOf(stored).map((category) => {
    const own = stored?.find((each) => each.id === category.id);
    return {
      ...{ id: category.id, title: category.title, help: category.help },
      itemUnder: category.unitPriceUnder?.toString() ?? '',
      ...{ capYen: own?.capYen ?? '', share: rateText(own?.share), rate: rateText(own?.rate) },
      notEligible: category.eligible === false,
    };
  });
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const whole = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const day = (value: unknown): string | null => (isLocalDate(text(value)) ? text(value) : null);
const yen = (value: unknown): string | null => parseYen(text(value))?.toString() ?? null;

function instant(date: unknown, time: unknown): Date | null {
  const clock = text(time).normalize('NFKC').trim();
  return isLocalDate(text(date)) && isTime(clock) ? tokyoInstant(text(date), clock) : null;
}

/** What the values say, as the server takes it; null while a moment that has to be there is none. */
export function settingsInput(values: Values) {
  const [opensAt, closesAt] = [
    instant(values['opensOn'], values['opensTime']),
    instant(values['closesOn'], values['closesTime']),
  ];
  if (!opensAt || !closesAt) return null;
  return {
    ...{ title: text(values['title']), about: text(values['about']), numberPrefix: text(values['numberPrefix']) },
    fiscalYear: whole(values['fiscalYear'], 0),
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    consultationBy: instant(values['consultationOn'], values['consultationTime'])?.toISOString() ?? null,
    consultationDays: whole(values['consultationDays'], 0),
    ...{ correctionOn: day(values['correctionOn']), interviewOn: day(values['interviewOn']) },
    ...{ interviewUntil: day(values['interviewUntil']), decisionOn: day(values['decisionOn']) },
    courseIds: Array.isArray(values['courseIds']) ? (values['courseIds'] as string[]) : [],
    ...{ unitYen: yen(values['unitYen']) ?? '1', deduct: text(values['deduct']), budgetYen: yen(values['budgetYen']) },
    doubleFunding: text(values['doubleFunding']),
    ...{ costs: rowsOf(values['costs']).map(costOf), award: awardOf(values), eligibility: rulesOf(values) },
    contact: { office: text(values['office']), tel: text(values['tel']), email: text(values['email']) },
  };
}

export type SettingsInput = NonNullable<ReturnType<typeof settingsInput>>;

/** The same, for the model's own check while typing. */
export const checkable = (input: SettingsInput): CallSettings => ({
  ...input,
  ...{ opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) },
  consultationBy: input.consultationBy === null ? null : new Date(input.consultationBy),
  ...{ unitYen: BigInt(input.unitYen), deduct: input.deduct as DeductionRule },
  budgetYen: input.budgetYen === null ? null : BigInt(input.budgetYen),
});

/** A row the page added has a random id; a category's id is short and plain. */
const categoryId = (id: string): string =>
  /^[a-z][A-Za-z0-9]{0,30}$/.test(id) ? id : `c${id.replace(/[^a-z0-9]/g, '').slice(0, 12)}`;

/** A row of the cost categories, as the server takes it. */
export const costOf = (row: Values): CostSetting => ({
  ...{ id: categoryId(text(row['id'])), title: text(row['title']), help: text(row['help']) },
  ...{ itemUnder: yen(row['itemUnder']), capYen: yen(row['capYen']) },
  ...{ share: readRate(text(row['share'])), rate: readRate(text(row['rate'])) },
  ...(row['notEligible'] === true ? { eligible: false } : {}),
});

const rulesOf = (values: Values): EligibilitySetting[] =>
  Array.isArray(values['eligibility']) ? (values['eligibility'] as EligibilitySetting[]) : [];

const awardOf = (values: Values): AwardSetting => ({
  minorChange: readRate(text(values['minorChange'])),
  advance:
    values['advance'] === 'yes'
      ? { share: readRate(text(values['advanceShare'])) ?? [7, 10], capYen: yen(values['advanceCap']) }
      : null,
  interimDueOn: readDates(text(values['interimDueOn'])) ?? [],
  finalDueDays: whole(values['finalDueDays'], 30),
  finalDueOn: day(values['finalDueOn']),
  returnDays: whole(values['returnDays'], 20),
  retentionYears: whole(values['retentionYears'], 5),
  unsubmittedYears: whole(values['unsubmittedYears'], 1),
});
