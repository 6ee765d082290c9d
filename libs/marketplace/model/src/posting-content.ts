import { addMonths, type LocalDate, parseYen, type Values } from '@musubi/platform/model';
import { renewalMonths } from './posting-lifecycle.js';
import type { Reach } from './posting-vocabulary.js';
import { type PostingResource, type ResourceKind, resourceKindCodes, resourceQuestions } from './resource-kind.js';

/** An image of a posting: the stored file, and what a person who cannot see it is told. */
export interface PostingImage {
  readonly id: string;
  readonly alt: string;
}

/** What a posting says, in the shape it is stored and shown. Lists are empty, texts are '' or null, never undefined. */
export interface PostingContent {
  readonly title: string;
  readonly body: string;
  readonly fields: string[];
  readonly sdgs: number[];
  readonly resourceKinds: string[];
  readonly resources: PostingResource[];
  readonly reach: Reach;
  /** Ward codes; empty unless `reach` is `wards`. */
  readonly wards: string[];
  readonly placeHint: string;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly weekdays: string[];
  readonly dayParts: string[];
  readonly deadline: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly forWhom: string;
  readonly wantedTypes: string[];
  readonly conditions: string;
  readonly quietAfterwards: boolean;
  readonly images: PostingImage[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const date = (value: unknown): LocalDate | null => text(value) || null;
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** The stored content of a form's values. Call it with values that have no issues; anything else becomes empty. */
export function contentOf(values: Values): PostingContent {
  const kinds = list(values.resourceKinds);
  const chosen = resourceKindCodes.filter((each) => kinds.includes(each));
  return {
    title: text(values.title),
    body: text(values.body),
    fields: list(values.fields),
    sdgs: list(values.sdgs).map(Number),
    resourceKinds: chosen,
    resources: chosen.map((each) => resourceOf(each, values)),
    ...placeOf(values),
    ...timesOf(values),
    forWhom: text(values.forWhom),
    wantedTypes: list(values.wantedTypes),
    conditions: text(values.conditions),
    quietAfterwards: values.quietAfterwards === true,
    images: imagesOf(values.images),
  };
}

function placeOf(values: Values): Pick<PostingContent, 'reach' | 'wards' | 'placeHint'> {
  const reach: Reach = values.reach === 'wards' || values.reach === 'online' ? values.reach : 'city';
  return {
    reach,
    wards: reach === 'wards' ? list(values.wards) : [],
    placeHint: reach === 'online' ? '' : text(values.placeHint),
  };
}

const timesOf = (values: Values) => ({
  periodFrom: date(values.periodFrom),
  periodTo: date(values.periodTo),
  weekdays: list(values.weekdays),
  dayParts: list(values.dayParts),
  deadline: date(values.deadline),
  endsOn: date(values.endsOn),
});

function resourceOf(kind: ResourceKind, values: Values): PostingResource {
  const quantity = values[`${kind}Quantity`];
  const yen = kind === 'money' ? parseYen(text(values.moneyYen)) : null;
  const counted = typeof quantity === 'number' && resourceQuestions[kind].unit !== null;
  return {
    kind,
    note: text(values[`${kind}Note`]),
    quantity: counted ? quantity : null,
    unit: counted ? unitOf(kind, values) : null,
    yen: yen === null ? null : yen.toString(),
  };
}

/** People are counted in 人; for the rest the poster names the unit. */
const unitOf = (kind: ResourceKind, values: Values): string | null =>
  (kind === 'people' ? '' : text(values[`${kind}Unit`])) || resourceQuestions[kind].unit;

function imagesOf(value: unknown): PostingImage[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: { id?: unknown; alt?: unknown }) => ({ id: String(each.id), alt: text(each.alt) }));
}

/** The form's values of a stored posting, to edit or copy it. `contentOf(valuesOf(c))` is `c`. */
export function valuesOf(content: PostingContent): Record<string, unknown> {
  const { resources, sdgs, images, ...plain } = content;
  return {
    ...plain,
    sdgs: sdgs.map(String),
    images: images.map((each) => ({ ...each })),
    periodFrom: plain.periodFrom ?? '',
    periodTo: plain.periodTo ?? '',
    deadline: plain.deadline ?? '',
    endsOn: plain.endsOn ?? '',
    ...Object.assign({}, ...resources.map(resourceValues)),
  };
}

function resourceValues({ kind, note, quantity, unit, yen }: PostingResource): Record<string, unknown> {
  return {
    [`${kind}Note`]: note,
    ...(quantity === null ? {} : { [`${kind}Quantity`]: quantity }),
    ...(unit === null ? {} : { [`${kind}Unit`]: unit }),
    ...(yen === null ? {} : { moneyYen: yen }),
  };
}

/** What a new posting starts with: only what most people would choose anyway. */
export const startValues = (today: LocalDate, wards: readonly string[] = []): Record<string, unknown> => ({
  endsOn: addMonths(today, renewalMonths),
  ...(wards.length > 0 ? { reach: 'wards', wards: [...wards] } : {}),
});

/** Longest JSON of a draft in characters: a full form with every text at its limit has less than a third of it. */
export const longestDraft = 30_000;

/** Values of a copy: without dates that have passed, and without images, which belong to one posting. */
export function copiedValues(content: PostingContent, today: LocalDate): Record<string, unknown> {
  const values: Record<string, unknown> = { ...valuesOf(content), images: [] };
  for (const id of ['periodFrom', 'periodTo', 'deadline', 'endsOn'] as const)
    if (typeof values[id] === 'string' && values[id] !== '' && values[id] <= today) values[id] = '';
  return values.endsOn === '' ? { ...values, endsOn: addMonths(today, renewalMonths) } : values;
}
