import { type FormControl, FormFieldView, FormPageView } from '@musubi/platform/web';
import { ImagesField } from './ImagesField.js';
import { PillChoices } from './PillChoices.js';
import { ResourceFields } from './ResourceFields.js';

const pills: Readonly<Record<string, 'wrapped' | 'grid'>> = {
  fields: 'wrapped',
  wards: 'wrapped',
  dayParts: 'wrapped',
  wantedTypes: 'wrapped',
  weekdays: 'grid',
};

/** The questions of one page, each drawn the way that is quickest to answer on a phone. */
export function QuestionPage({ form, pageId }: { form: FormControl; pageId: string }) {
  return (
    <FormPageView form={withoutFields(form)} pageId={pageId}>
      <Questions form={form} pageId={pageId} />
    </FormPageView>
  );
}

function Questions({ form, pageId }: { form: FormControl; pageId: string }) {
  const page = form.form.pages.find((each) => each.id === pageId);
  if (!page) return null;
  if (pageId === 'images') return <ImagesField form={form} />;
  if (pageId === 'resources') return <ResourceFields form={form} fields={page.fields} />;
  return (
    <>
      {page.fields.map((field) => {
        const look = pills[field.id];
        if (!look) return <FormFieldView key={field.id} form={form} field={field} />;
        return form.shown(field) && <PillChoices key={field.id} form={form} field={field} grid={look === 'grid'} />;
      })}
    </>
  );
}

/** Notices and error summary of the form without its generic questions. */
const withoutFields = (form: FormControl): FormControl => ({
  ...form,
  form: { ...form.form, pages: form.form.pages.map((each) => ({ ...each, fields: [] })) },
});
