import { type ActionResult, graphql, unwrap, UserErrorFields } from '@musubi/platform/web';
import { useClient } from 'urql';
import type { PartnerData, Subject } from './consortium-query.js';

const Request = graphql(
  `
    mutation AskToTalkFromConsortium($input: RequestIntroductionInput!) {
      requestIntroduction(input: $input) {
        __typename
        ... on RequestIntroductionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Invite = graphql(
  `
    mutation InviteFromConsortium($input: InvitePartnerInput!) {
      invitePartner(input: $input) {
        __typename
        ... on InvitePartnerOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Propose = graphql(
  `
    mutation ProposeFromConsortium($input: ProposeIntroductionInput!) {
      proposeIntroduction(input: $input) {
        __typename
        ... on ProposeIntroductionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** talk: the owner asks each to talk; join: partners invite each; propose: staff introduce each to the owner. */
export type AskKind = 'talk' | 'join' | 'propose';

interface Question {
  readonly partner: PartnerData;
  readonly message: string;
  /** Those who look for partners, the owner or lead first. */
  readonly organisationIds: readonly string[];
}

/** Asks one partner, in the way the kind says. Never throws. */
export function useAsk(kind: AskKind, subject: Subject): (question: Question) => Promise<ActionResult<unknown>> {
  const client = useClient();
  return async ({ partner, message, organisationIds }) => {
    const [organisationId = ''] = organisationIds;
    const to = partner.organisationId;
    if (kind === 'join') {
      const input = { id: subject.id, organisationId: to, message };
      const { data, error } = await client.mutation(Invite, { input }).toPromise();
      return unwrap(data, error);
    }
    if (kind === 'propose') {
      const input = { fromOrganisationId: organisationId, toOrganisationId: to, postingId: subject.id, message };
      const { data, error } = await client.mutation(Propose, { input }).toPromise();
      return unwrap(data, error);
    }
    // Asked about what they offer, so that both see at once what it is about.
    const postingId = partner.brings[0]?.postingId ?? null;
    const input = { organisationId, postingId, toOrganisationId: to, message };
    const { data, error } = await client.mutation(Request, { input }).toPromise();
    return unwrap(data, error);
  };
}
