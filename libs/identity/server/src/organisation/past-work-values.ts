import { cleanValues, pastWorkForm } from '@musubi/identity/model';
import { formIssues, parseYen, type Values } from '@musubi/platform/model';
import { refuseIssues } from '@musubi/platform/server';
import type { PastWork } from './past-work.entity.js';

/** Checks the values of the form `pastWork` and puts them on `work`. Refuses with `InvalidInput`. */
export function fillPastWork(work: PastWork, given: unknown): void {
  const values = cleanValues((typeof given === 'object' && given !== null ? given : {}) as Values);
  refuseIssues(formIssues(pastWorkForm, values));
  const text = (id: string) => (typeof values[id] === 'string' && values[id] !== '' ? values[id] : null);
  const yen = text('yen');
  Object.assign(work, {
    title: values['title'],
    year: typeof values['year'] === 'number' ? values['year'] : null,
    role: text('role'),
    partner: text('partner'),
    yen: yen === null ? null : parseYen(yen),
    text: text('text'),
  });
}
