import {
  type AttachmentRule,
  type CallFormSetting,
  checkForm,
  type EligibilitySetting,
  formChanges,
  type SectionDefinition,
  sectionsOf,
} from '@musubi/grants/model';
import { type FormControl, graphql, useAction, useForm, UserErrorFields } from '@musubi/platform/web';
import { useState } from 'react';
import { useClient } from 'urql';
import { type CallDesk, CallDeskQuery } from '../desk-data.js';
import { builderShape, builderValues, builtForm, moveBy, sectionEntries, sectionKey } from './builder-values.js';

const SaveForm = graphql(
  `
    mutation SaveCallForm($input: SaveCallFormInput!) {
      saveCallForm(input: $input) {
        __typename
        ... on SaveCallFormOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const draftOf = (call: CallDesk): CallFormSetting => (call.formDraft?.form ?? call.form) as CallFormSetting;

/** The values of the form being built, saved as they change. */
function useBuilderForm(call: CallDesk): FormControl {
  const client = useClient();
  const [save] = useAction(SaveForm, { quiet: true });
  const [start] = useState(() => ({ values: builderValues(draftOf(call)), version: call.formDraft?.version ?? 0 }));
  const [shapeOf, setShapeOf] = useState(start.values);
  const form = useForm({
    form: builderShape(shapeOf),
    initial: start.values,
    version: start.version,
    localKey: `call-form:${call.id}:${call.editions[0]?.number ?? 1}`,
    autosaveAfter: 800,
    save: (values, version) =>
      save({ input: { callId: call.id, version: version || null, form: builtForm(values, 0) } }),
    reload: async () => {
      const { data } = await client
        .query(CallDeskQuery, { id: call.id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data?.callDesk) throw new Error('the call is gone');
      return { values: builderValues(draftOf(data.callDesk)), version: data.callDesk.formDraft?.version ?? 0 };
    },
  });
  if (shapeOf !== form.values) setShapeOf(form.values);
  return form;
}

/** The form being built, with what is wrong in it and what would change for applicants. */
export function useBuilder(call: CallDesk) {
  const form = useBuilderForm(call);
  const published = call.form as CallFormSetting;
  const built = builtForm(form.values, published.version + 1);
  const sections = sectionsOf(built);
  const order = sections.map((section) => section.id);
  return {
    form,
    published,
    built,
    sections,
    issues: checkForm(built, published, call.eligibility as EligibilitySetting[]),
    changes: formChanges(published, built),
    moved: JSON.stringify(orderOf(published)) !== JSON.stringify(orderOf(built)),
    putSection: (section: SectionDefinition) => {
      form.set(sectionKey(section.id), sectionEntries(section));
      if (!order.includes(section.id)) form.set('order', [...order, section.id]);
    },
    removeSection: (id: string) =>
      form.set(
        'order',
        order.filter((each) => each !== id),
      ),
    moveSection: (id: string, by: number) => form.set('order', moveBy(order, order.indexOf(id), by)),
    putDocuments: (rules: readonly AttachmentRule[]) => form.set('attachments', rules),
  };
}

export type Builder = ReturnType<typeof useBuilder>;

const orderOf = (form: CallFormSetting) =>
  sectionsOf(form).map((section) => [section.id, section.questions.map((question) => question.id)]);
