import { heartbeatSeconds } from '@musubi/grants/model';
import { graphql, type ResultOf, useAction, UserErrorFields } from '@musubi/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';

const TogetherQuery = graphql(`
  query ApplicationTogetherPages($id: ID!) {
    applicationTogether(id: $id) {
      id
      since
      mayDiscuss
      mayInvite
      people {
        personId
        name
        organisationId
        role
      }
      comments {
        id
        section
        organisationId
        field
        parentId
        authorId
        authorName
        authorOrganisation
        text
        at
        resolvedAt
        resolvedByName
        unread
      }
      tasks {
        id
        section
        organisationId
        field
        assigneeId
        assigneeName
        assignedByName
        note
        dueOn
        mine
      }
      changes {
        id
        section
        organisationId
        fields
        event
        personName
        at
        onBehalf
      }
      invitations {
        id
        name
        email
        byMail
        state
        expiresAt
        replacesName
      }
      earlier {
        id
        title
        callTitle
        number
      }
    }
  }
`);

const Visit = graphql(
  `
    mutation VisitApplication($input: VisitApplicationInput!) {
      visitApplication(input: $input) {
        __typename
        ... on VisitApplicationOk {
          id
          stamp
          present {
            personId
            name
            section
            organisationId
          }
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type Together = NonNullable<ResultOf<typeof TogetherQuery>['applicationTogether']>;
export type Comment = Together['comments'][number];
export type TaskAsked = Together['tasks'][number];
export type Change = Together['changes'][number];

export interface PresentPerson {
  readonly personId: string;
  readonly name: string | null;
  readonly section: string | null;
  readonly organisationId: string | null;
}

/** A part of the application: its section, and the partner whose part it is. */
export interface PartPlace {
  readonly section: string;
  readonly organisationId: string | null;
}

export const isAt = (each: PartPlace, place: PartPlace): boolean =>
  each.section === place.section && each.organisationId === place.organisationId;

export const isPresent = (each: PresentPerson, place: PartPlace): boolean =>
  each.section === place.section && each.organisationId === place.organisationId;

/** The partners' own side of an application; null for the office. */
export function useTogether(id: string): { together: Together | null; again: () => void } {
  const [{ data }, ask] = useQuery({ query: TogetherQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  return { together: data?.applicationTogether ?? null, again: () => ask({ requestPolicy: 'network-only' }) };
}

/**
 * Tells the server every few seconds that this page is open, and who else is here. `onChange` runs when anything about
 * the application has changed since the last sign of life. A hidden page is silent.
 */
export function usePresence(id: string, place: PartPlace | null, onChange: () => void): readonly PresentPerson[] {
  const [visit] = useAction(Visit, { quiet: true });
  const [present, setPresent] = useState<readonly PresentPerson[]>([]);
  const stamp = useRef<string | null>(null);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const section = place?.section ?? null;
  const organisationId = place?.organisationId ?? null;
  useEffect(() => {
    let live = true;
    const beat = async () => {
      if (document.visibilityState === 'hidden') return;
      const result = await visit({ input: { id, section, organisationId } });
      if (!live || !result.ok) return;
      setPresent(result.data.present);
      if (stamp.current !== null && stamp.current !== result.data.stamp) changed.current();
      stamp.current = result.data.stamp;
    };
    const now = () => void beat();
    now();
    const timer = setInterval(now, heartbeatSeconds * 1000);
    document.addEventListener('visibilitychange', now);
    return () => {
      live = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', now);
    };
  }, [id, section, organisationId, visit]);
  return present;
}
