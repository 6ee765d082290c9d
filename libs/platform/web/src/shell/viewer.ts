import { useMemo, useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.js';

const ViewerQuery = graphql(`
  query ShellViewer {
    viewer {
      id
      name
      email
      roles
      memberships {
        organisationId
        organisationName
        role
      }
      unreadCount
      demo
    }
  }
`);

export interface ViewerMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: string;
}

export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Platform roles: staff, coordinator, reviewer, moderator, admin. */
  readonly roles: readonly string[];
  readonly memberships: readonly ViewerMembership[];
  readonly unreadCount: number;
  readonly demo: boolean;
}

export interface ViewerState {
  /** null when nobody is logged in (or it is not known yet: see `loading`). */
  readonly viewer: Viewer | null;
  readonly loading: boolean;
  /** The demo town runs here; also known to visitors. */
  readonly demo: boolean;
  /** The organisation one acts for now; null without a membership. */
  readonly acting: ViewerMembership | null;
  readonly actFor: (organisationId: string) => void;
  readonly hasRole: (...roles: string[]) => boolean;
  /** Asks again, after login or logout. */
  readonly refresh: () => void;
}

const actingKey = 'musubi:acting';
const listeners = new Set<() => void>();

function readActing(): string | null {
  try {
    return localStorage.getItem(actingKey);
  } catch {
    return null;
  }
}

function actFor(organisationId: string): void {
  try {
    localStorage.setItem(actingKey, organisationId);
  } catch {
    // Without storage the first membership stays.
  }
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Who is logged in, and for which organisation one acts. One query for the whole page. */
export function useViewer(): ViewerState {
  const [{ data, fetching, stale }, ask] = useQuery({ query: ViewerQuery });
  const chosen = useSyncExternalStore(subscribe, readActing, () => null);
  const asked = (data as { viewer?: Viewer | null } | undefined)?.viewer;
  // A visitor is a viewer without an id.
  const viewer = asked?.id ? asked : null;
  const demo = asked?.demo === true;
  return useMemo(
    () => ({
      viewer,
      demo,
      loading: fetching && !data && !stale,
      acting: viewer?.memberships.find((each) => each.organisationId === chosen) ?? viewer?.memberships[0] ?? null,
      actFor,
      hasRole: (...roles: string[]) => viewer?.roles.some((role) => roles.includes(role)) ?? false,
      refresh: () => ask({ requestPolicy: 'network-only' }),
    }),
    [viewer, demo, fetching, data, stale, chosen, ask],
  );
}
