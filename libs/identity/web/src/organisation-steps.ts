import { organisationForm } from '@musubi/identity/model';
import type { Values } from '@musubi/platform/model';

export const stepIds = organisationForm.pages.map((page) => page.id);
export type StepId = (typeof stepIds)[number] | 'check';

export const isStep = (text: string | null): text is StepId =>
  text === 'check' || stepIds.some((each) => each === text);

export const stepAfter = (step: StepId): StepId => stepIds[stepIds.indexOf(step as never) + 1] ?? 'check';

export function stepBefore(step: StepId): StepId | null {
  if (step === 'check') return stepIds.at(-1) ?? null;
  return stepIds[stepIds.indexOf(step) - 1] ?? null;
}

/** An empty answer to every question. */
export const emptyAnswers: Values = Object.fromEntries(
  organisationForm.pages
    .flatMap((page) => page.fields)
    .map((field) => [
      field.id,
      field.kind === 'checkboxes' ? [] : field.kind === 'number' ? null : field.kind === 'checkbox' ? false : '',
    ]),
);
