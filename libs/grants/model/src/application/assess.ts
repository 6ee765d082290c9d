import type { Values } from '@musubi/platform/model';
import type { GrantRule } from '../call/call.js';
import { type EligibilityResult, type EligibilitySetting, judgeEligibility } from '../call/eligibility.js';
import { type Budget, type BudgetTotals, budgetTotals } from './budget.js';
import { readBudget } from './budget-input.js';
import { budgetIssues } from './budget-issues.js';
import { applicationForm } from './form.js';
import { type PartnerProfile, partnerFacts } from './partner-facts.js';
import { withCosts } from './section-issues.js';
import type { ApplicationForm, CallFormSetting } from './sections.js';
import { type Task, type TaskAttachment, type TaskPart, taskList, valuesOf } from './task-list.js';

/** Everything an application is judged by, whoever judges: the server at submission, the pages while typing. */
export interface AssessedApplication {
  readonly formSetting: CallFormSetting;
  readonly eligibilitySettings: readonly EligibilitySetting[];
  readonly rule: GrantRule;
  readonly partners: readonly PartnerProfile[];
  readonly parts: readonly TaskPart[];
  readonly attachments: readonly TaskAttachment[];
  readonly consultedOn: string | null;
  readonly today: string;
}

export interface Assessment {
  readonly form: ApplicationForm;
  readonly tasks: readonly Task[];
  readonly budget: Budget;
  readonly totals: BudgetTotals;
  readonly budgetProblems: readonly string[];
  readonly eligibility: EligibilityResult;
  readonly incompleteSections: readonly string[];
  readonly missingAttachments: readonly string[];
  readonly unmetRules: readonly string[];
}

export function assess(given: AssessedApplication): Assessment {
  const form = withCosts(applicationForm(given.formSetting), given.rule.costs);
  const tasks = taskList(form, given.partners, given.parts, given.attachments);
  const budget = budgetOf(given.parts, given.partners);
  const eligibility = judgeEligibility(
    {
      partners: given.partners.map((partner) => factsOf(partner, given.parts)),
      consultedOn: given.consultedOn,
      today: given.today,
    },
    given.eligibilitySettings,
  );
  return {
    form,
    tasks,
    budget,
    totals: budgetTotals(budget, given.rule),
    budgetProblems: budgetIssues(budget, given.rule).map((issue) => issue.message),
    eligibility,
    incompleteSections: tasks.filter(isOpenForm).map(taskName),
    missingAttachments: tasks.filter((task) => task.section.kind === 'attachments').flatMap(missingNames),
    unmetRules: eligibility.lines.filter((line) => line.answer !== 'met').map((line) => line.title),
  };
}

/** The budget of all partners; the amount asked for stands in the lead's part. */
export function budgetOf(parts: readonly TaskPart[], partners: readonly PartnerProfile[]): Budget {
  const lead = partners.find((partner) => partner.lead);
  const own = partners.map(({ id }) => ({ organisationId: id, values: valuesOf(parts, 'budget', id) }));
  return readBudget(own, lead ? valuesOf(parts, 'budget', lead.id).requested : null);
}

const factsOf = (partner: PartnerProfile, parts: readonly TaskPart[]) =>
  partnerFacts(partner, part(parts, 'organisation', partner), part(parts, 'pledges', partner));

const part = (parts: readonly TaskPart[], section: string, partner: PartnerProfile): Values =>
  valuesOf(parts, section, partner.id);

const isOpenForm = (task: Task): boolean => task.section.kind !== 'attachments' && task.issues.length > 0;

export const taskName = (task: Task): string =>
  task.partner ? `${task.section.title}（${task.partner.name}）` : task.section.title;

const missingNames = (task: Task): string[] =>
  task.issues.map((issue) => `${issue.message.replace(/^「|」を添付してください。$/g, '')}（${task.partner?.name}）`);
