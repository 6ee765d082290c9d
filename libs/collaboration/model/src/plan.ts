import { type LocalDate, parseYen, sumYen, type Yen } from '@musubi/platform/model';

/** The parts of a workspace that partners write together; each is edited and checked for its version on its own. */
export const planSections = ['purpose', 'roles', 'resources', 'costs'] as const;
export type PlanSection = (typeof planSections)[number];

export interface PurposeSection {
  /** Name of the project. */
  readonly title: string;
  /** 地域の課題: what is wrong today. Becomes the problem statement of an application. */
  readonly problem: string;
  /** 共有する目的: what shall be different afterwards. */
  readonly purpose: string;
  /** What the partners will do, in a few sentences. */
  readonly activities: string;
  /** Whom it is for and how many. */
  readonly beneficiaries: string;
  readonly startsOn: LocalDate | '';
  readonly endsOn: LocalDate | '';
}

/** Who does what by when. */
export interface RoleRow {
  readonly id: string;
  readonly organisationId: string;
  readonly what: string;
  readonly dueOn: LocalDate | '';
}

/** What a partner brings: one of the resource kinds of the marketplace, an amount in words. */
export interface ResourceRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly what: string;
  readonly amount: string;
}

/** A cost and who pays it. `amountYen` is a decimal string of whole yen. `organisationId` '' = not decided (e.g. a grant). */
export interface CostRow {
  readonly id: string;
  readonly category: string;
  readonly what: string;
  readonly amountYen: string;
  readonly organisationId: string;
}

export interface PartnershipPlan {
  readonly purpose: PurposeSection;
  readonly roles: readonly RoleRow[];
  readonly resources: readonly ResourceRow[];
  readonly costs: readonly CostRow[];
}

export const emptyPurpose: PurposeSection = {
  title: '',
  problem: '',
  purpose: '',
  activities: '',
  beneficiaries: '',
  startsOn: '',
  endsOn: '',
};

export const emptyPlan: PartnershipPlan = { purpose: emptyPurpose, roles: [], resources: [], costs: [] };

/** 費目 as the city's application form has them, so that costs become budget lines unchanged. */
export const costCategories = [
  { value: 'personnel', label: '人件費' },
  { value: 'fees', label: '報償費', hint: '講師や専門家への謝礼' },
  { value: 'travel', label: '旅費' },
  { value: 'supplies', label: '消耗品費', hint: '1点2万円未満（税込）のもの' },
  { value: 'printing', label: '印刷製本費' },
  { value: 'communication', label: '通信運搬費' },
  { value: 'rent', label: '使用料及び賃借料' },
  { value: 'facilities', label: '施設等整備費' },
  { value: 'other', label: 'その他' },
] as const;

export const costCategoryLabel = (code: string): string =>
  costCategories.find((each) => each.value === code)?.label ?? code;

/** Total of the rows whose amount is a whole number of yen. */
export const costTotal = (rows: readonly CostRow[]): Yen => sumYen(rows.map((row) => parseYen(row.amountYen) ?? 0n));

export interface PartnershipTask {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly dueOn: LocalDate | null;
  readonly done: boolean;
}

/** Which tasks are late on `today`: open and due before it. */
export const lateTasks = <T extends Pick<PartnershipTask, 'dueOn' | 'done'>>(
  tasks: readonly T[],
  today: LocalDate,
): T[] => tasks.filter((task) => !task.done && task.dueOn !== null && task.dueOn < today);
