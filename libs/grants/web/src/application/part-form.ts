import {
  type ApplicationSection,
  questionsOf,
  rowsAsField,
  rowsFieldsOf,
  sectionIssues,
  type Task,
} from '@musubi/grants/model';
import type { FieldIssue, Form, Values } from '@musubi/platform/model';
import { graphql, useAction, useForm, UserErrorFields } from '@musubi/platform/web';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { type Application, type ApplicationPart, ApplicationQuery } from './application-data.js';

const SavePart = graphql(
  `
    mutation SaveApplicationPart($input: SaveApplicationSectionInput!) {
      saveApplicationSection(input: $input) {
        __typename
        ... on SaveApplicationSectionOk {
          id
          version
          contentVersion
          savedAt
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** A part's questions as a platform form; its tables are fields of kind `rows`. */
function formOf(section: ApplicationSection, lead: boolean): Form {
  const tables = rowsFieldsOf(section).map(rowsAsField);
  const fields = [...questionsOf(section, lead), ...tables];
  return { id: section.id, pages: [{ id: section.id, title: section.title, fields }] };
}

/** The form of one part of an application: autosave with version check, local copy, merge of what others changed. */
export function usePartForm(
  application: Application,
  section: ApplicationSection,
  part: ApplicationPart,
  lead: boolean,
) {
  const client = useClient();
  const [save] = useAction(SavePart, { quiet: true });
  const form = useMemo(() => formOf(section, lead), [section, lead]);
  return useForm({
    form,
    initial: part.values,
    version: part.version,
    localKey: `application-part:${part.id}`,
    save: (values, version) => save({ input: { id: part.id, version, values } }),
    reload: async () => {
      const { data } = await client
        .query(ApplicationQuery, { id: application.id }, { requestPolicy: 'network-only' })
        .toPromise();
      const now = data?.grantApplication?.sections.find((each) => each.id === part.id);
      if (!now) throw new Error('the part is gone');
      return { values: now.values as Values, version: now.version, by: now.editedByName };
    },
  });
}

/** What is to be put right in a part as it stands on the screen. */
export const issuesOf = (section: ApplicationSection, values: Values, lead: boolean): FieldIssue[] =>
  sectionIssues(section, values, lead);

/** The address of a task's page. */
export function taskAddress(application: Pick<Application, 'id'>, task: Pick<Task, 'section' | 'partner'>): string {
  const base = `/applications/${application.id}`;
  if (task.section.kind === 'attachments') return `${base}/attachments`;
  const of = task.partner ? `?of=${task.partner.id}` : '';
  return task.section.kind === 'budget' ? `${base}/budget${of}` : `${base}/sections/${task.section.id}${of}`;
}

/** The next thing the viewer can fill in after this one; null at the end. */
export function nextTask(application: Application, tasks: readonly Task[], here: Task): Task | null {
  const open = tasks.slice(tasks.indexOf(here) + 1).filter((task) => mayFill(application, task));
  return open[0] ?? null;
}

export function mayFill(application: Application, task: Task): boolean {
  const partner = application.partners.find((each) => each.id === task.partner?.id);
  return partner ? partner.mayEdit : application.partners.some((each) => each.mayEdit);
}
