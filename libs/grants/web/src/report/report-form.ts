import { actualRowsFor, type GrantRule, resultsForm } from '@musubi/grants/model';
import type { Form, FormField, Values } from '@musubi/platform/model';
import { graphql, useAction, useForm, UserErrorFields } from '@musubi/platform/web';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { type Award, AwardQuery, type ReportPart } from './award-data.js';

const SavePart = graphql(
  `
    mutation SaveReportPart($input: SaveReportPartInput!) {
      saveReportPart(input: $input) {
        __typename
        ... on SaveReportPartOk {
          id
          version
          savedAt
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

function costsForm(rule: GrantRule): Form {
  const fields = actualRowsFor(rule.costs ?? []).map((rows): FormField => ({
    id: rows.id,
    title: rows.title,
    kind: 'rows',
    columns: rows.columns,
  }));
  return { id: 'costs', pages: [{ id: 'costs', title: '', fields }] };
}

/** One part of the final report: autosave with version check, local copy, merge of what others changed. */
export function useReportPart(award: Award, part: ReportPart, rule: GrantRule) {
  const client = useClient();
  const [save] = useAction(SavePart, { quiet: true });
  const form = useMemo(() => (part.section === 'results' ? resultsForm : costsForm(rule)), [part.section, rule]);
  return useForm({
    form,
    initial: part.values as Values,
    version: part.version,
    localKey: `report-part:${part.id}`,
    save: (values, version) => save({ input: { id: part.id, version, values } }),
    reload: async () => {
      const { data } = await client.query(AwardQuery, { id: award.id }, { requestPolicy: 'network-only' }).toPromise();
      const now = data?.grantAward?.report?.parts.find((each) => each.id === part.id);
      if (!now) throw new Error('the part is gone');
      return { values: now.values as Values, version: now.version, by: now.editedByName };
    },
  });
}
