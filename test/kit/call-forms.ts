import { type CallFormSetting, type Question, sectionsOf } from '@musubi/grants/model';
import { staffActor, type TestApi } from './api.js';

/** The form in force. */
export async function callForm(api: TestApi, callId: string): Promise<CallFormSetting> {
  const [row] = await api.sql<{ form: CallFormSetting }>('select form from call where id = $1', [callId]);
  if (!row) throw new Error('no call');
  return row.form;
}

/** `form` with a question of the call's own at the end of 課題と目的. */
export const addingQuestion = (form: CallFormSetting, more: Partial<Question> = {}): CallFormSetting =>
  changing(form, 'purpose', (questions) => [
    ...questions.filter(({ id }) => id !== (more.id ?? 'own')),
    { id: 'own', title: '広報の方法', kind: 'textarea', required: true, max: 300, ...more },
  ]);

export const withoutQuestion = (form: CallFormSetting, section: string, id: string): CallFormSetting =>
  changing(form, section, (questions) => questions.filter((question) => question.id !== id));

export const changing = (
  form: CallFormSetting,
  section: string,
  change: (questions: readonly Question[]) => readonly Question[],
): CallFormSetting => ({
  ...form,
  sections: sectionsOf(form).map((each) =>
    each.id === section ? { ...each, questions: change(each.questions) } : each,
  ),
});

/** Saves and publishes `form` as the office; gives the mutation's answer. */
export async function publishForm(api: TestApi, callId: string, form: CallFormSetting) {
  const saved = await api.mutate(staffActor(), 'saveCallForm', { callId, version: null, form }, 'version');
  const input = { callId, version: saved['version'] };
  return api.mutate(staffActor(), 'publishCallForm', input, 'id number drafts voided');
}
