import type { AwardChangeKind, BudgetPart } from '@musubi/grants/model';
import type { Form, Values } from '@musubi/platform/model';
import { graphql, useAction, useForm, UserErrorFields } from '@musubi/platform/web';
import { useClient } from 'urql';
import { type Award, AwardQuery, planParts } from './award-data.js';

const SaveDraft = graphql(
  `
    mutation SaveChangeDraft($input: SaveChangeDraftInput!) {
      saveChangeDraft(input: $input) {
        __typename
        ... on SaveChangeDraftOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What has been typed of a request; kept by the server until it is sent. */
export interface ChangeDraft {
  readonly kind: AwardChangeKind;
  readonly what: string;
  readonly reason: string;
  readonly endsOn: string;
  readonly fromOn: string;
  readonly joiningId: string | null;
  readonly leavingId: string;
  readonly grantYen: string;
  readonly parts: readonly BudgetPart[];
}

const freshDraft = (award: Award): ChangeDraft => ({
  ...{ kind: 'content', what: '', reason: '', endsOn: '', fromOn: '', joiningId: null, leavingId: '' },
  grantYen: String(award.decidedYen),
  parts: award.partners.map(
    ({ id }) => planParts(award).find((each) => each.organisationId === id) ?? { organisationId: id, values: {} },
  ),
});

/** Names of what two people could write at once; the whole is judged by the server when it is sent. */
export const draftForm = (titles: Readonly<Record<keyof ChangeDraft, string>>): Form => ({
  id: 'change',
  pages: [
    {
      id: 'change',
      title: '',
      fields: Object.entries(titles).map(([id, title]) => ({ id, title, kind: 'text' as const })),
    },
  ],
});

/** Autosave with version check and local copy, as every long form here. */
export function useChangeDraft(award: Award, form: Form) {
  const client = useClient();
  const [save] = useAction(SaveDraft, { quiet: true });
  const fresh = freshDraft(award);
  const control = useForm({
    form,
    initial: { ...fresh, ...(award.changeDraft?.values as Values | undefined) } as unknown as Values,
    version: award.changeDraft?.version ?? 0,
    localKey: `change-draft:${award.id}`,
    save: (values, version) => save({ input: { id: award.id, version, values } }),
    reload: async () => {
      const { data } = await client.query(AwardQuery, { id: award.id }, { requestPolicy: 'network-only' }).toPromise();
      const now = data?.grantAward?.changeDraft;
      return { values: { ...fresh, ...(now?.values as Values) } as unknown as Values, version: now?.version ?? 0 };
    },
  });
  const set = (more: Partial<ChangeDraft>) => {
    for (const [id, value] of Object.entries(more)) control.set(id, value);
  };
  return { control, value: control.values as unknown as ChangeDraft, set };
}

const digits = (text: string): string => text.normalize('NFKC').replace(/[,円\s]/g, '');

/** What is sent: only what belongs to the kind. */
export function inputOf(award: Award, draft: ChangeDraft) {
  const { kind, what, reason } = draft;
  return {
    id: award.id,
    kind,
    content: {
      ...{ what, reason },
      ...(kind === 'content' ? { endsOn: draft.endsOn } : {}),
      ...(['suspension', 'resumption', 'abolition'].includes(kind) ? { fromOn: draft.fromOn } : {}),
      ...(kind === 'costs' ? { parts: draft.parts, grantYen: digits(draft.grantYen) } : {}),
    },
    joiningId: kind === 'partner' ? draft.joiningId : null,
    leavingId: kind === 'partner' ? draft.leavingId || null : null,
  };
}
