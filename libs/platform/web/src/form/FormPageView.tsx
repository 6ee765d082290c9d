import type { Form, Values } from '@musubi/platform/model';
import { isShown } from '@musubi/platform/model';
import { type ReactNode, useEffect } from 'react';
import { type Fact, SummaryList } from '../components/Data.js';
import { ErrorSummary } from '../components/ErrorSummary.js';
import { Stack } from '../components/Page.js';
import { Section } from '../components/Page.js';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { answerOf } from './answer.js';
import { fieldDomId, FormFieldView } from './FormFieldView.js';
import { FormNotices } from './FormNotices.js';
import type { FormControl } from './use-form.js';

/** Other words for a question than the form's own Japanese, by field id. */
export type FieldTexts = Readonly<Record<string, { readonly title?: string; readonly help?: string }>>;

/**
 * The questions of one page with everything a form must say: restored input, conflict, ended session, what to correct.
 * The page puts its heading above and its buttons (and `SaveState`) below.
 */
export function FormPageView({
  form,
  pageId,
  texts,
  children,
}: {
  form: FormControl;
  pageId?: string;
  texts?: FieldTexts;
  children?: ReactNode;
}) {
  const page = form.form.pages.find((each) => each.id === pageId) ?? form.form.pages[0];
  if (!page) return null;
  return (
    <Stack>
      <FormNotices form={form} />
      <ErrorSummary issues={form.attempt > 0 ? form.issues : []} prefix={fieldDomId('')} attempt={form.attempt} />
      {page.fields.map((field) => (
        <FormFieldView key={field.id} form={form} field={field} {...texts?.[field.id]} />
      ))}
      {children}
    </Stack>
  );
}

/** All answers, page by page, each with 「変更」: what one sees before submitting. */
export function CheckAnswers({
  form,
  values,
  editTo,
  texts,
}: {
  form: Form;
  values: Values;
  editTo?: (pageId: string, fieldId: string) => string;
  texts?: FieldTexts;
}) {
  const words = useMessages(platformMessages);
  return (
    <>
      {form.pages.map((page) => {
        const facts: Fact[] = page.fields
          .filter((field) => isShown(field, values))
          .map((field) => ({
            title: texts?.[field.id]?.title ?? field.title,
            value: answerOf(field, values[field.id], words.yes),
            changeTo: editTo?.(page.id, field.id),
          }));
        return facts.length > 0 ? (
          <Section key={page.id} title={page.title}>
            <SummaryList facts={facts} />
          </Section>
        ) : null;
      })}
    </>
  );
}

/** Focuses the field named in the address (`#f-title`), after 「変更」. */
export function useFieldFromAddress(): void {
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (id.startsWith(fieldDomId(''))) document.getElementById(id)?.focus();
  }, []);
}
