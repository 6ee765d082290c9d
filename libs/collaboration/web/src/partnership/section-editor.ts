import { graphql, unwrap, type ActionError, UserErrorFields } from '@musubi/platform/web';
import { useState } from 'react';
import { useClient } from 'urql';

const Save = graphql(
  `
    mutation SavePartnershipSection($input: SavePartnershipSectionInput!) {
      savePartnershipSection(input: $input) {
        __typename
        ... on SavePartnershipSectionOk {
          id
          version
          voidedAgreement
        }
        ...UserErrorFields
        ... on Conflict {
          current
        }
      }
    }
  `,
  [UserErrorFields],
);

/** What somebody else saved meanwhile. */
export interface Theirs<Content> {
  readonly content: Content;
  readonly version: number;
  readonly editedByName: string | null;
}

interface Work<Content> {
  readonly content: Content;
  /** The version the editor started from. */
  readonly version: number;
}

export interface SectionEditor<Content> {
  readonly editing: boolean;
  readonly content: Content;
  readonly restored: boolean;
  readonly pending: boolean;
  readonly error: ActionError | null;
  readonly theirs: Theirs<Content> | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly set: (content: Content) => void;
  /** Saves; `over` the other's version when one has seen it. Answers the number of a voided agreement, or false. */
  readonly save: (over?: number) => Promise<{ voided: number | null } | false>;
  /** Having seen the other's: goes on from `content`, on top of theirs. */
  readonly goOnFrom: (content: Content) => void;
  /** The sentence for a field such as `0.what`. */
  readonly issue: (field: string) => string | null;
}

interface Where<Content> {
  readonly id: string;
  readonly section: string;
  readonly stored: Work<Content>;
}

/** The text being written, with its copy on this device. Null while nobody writes. */
function useKeptWork<Content>(key: string) {
  const [work, setWork] = useState<Work<Content> | null>(null);
  const [restored, setRestored] = useState(false);
  return {
    ...{ work, restored },
    begin: (stored: Work<Content>) => {
      const kept = copyOf<Content>(key);
      setRestored(kept !== null);
      setWork(kept ?? stored);
    },
    put: (next: Work<Content> | null) => {
      setWork(next);
      keep(key, next);
    },
  };
}

/**
 * Edits one section of a plan: what is typed stays on this device until it was saved, and a conflict keeps both texts.
 */
export function useSectionEditor<Content>({ id, section, stored }: Where<Content>): SectionEditor<Content> {
  const client = useClient();
  const { work, restored, begin, put } = useKeptWork<Content>(`musubi:section:${id}:${section}`);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal<Content>>(nothing);
  const close = () => {
    put(null);
    setRefusal(nothing);
  };
  const save = async (over?: number) => {
    if (!work || pending) return false;
    setPending(true);
    const input = { id, section, content: work.content, version: over ?? work.version };
    const answer = await client.mutation(Save, { input }).toPromise();
    setPending(false);
    const result = unwrap(answer.data, answer.error);
    if (!result.ok) {
      setRefusal({ error: result.error, theirs: theirsIn<Content>(answer.data?.savePartnershipSection) });
      return false;
    }
    close();
    return { voided: result.data.voidedAgreement };
  };
  const { error, theirs } = refusal;
  return {
    ...{ editing: work !== null, content: (work ?? stored).content, restored, pending, error, theirs, close, save },
    open: () => begin(stored),
    set: (content) => put({ content, version: work?.version ?? stored.version }),
    goOnFrom: (content) => {
      if (theirs) put({ content, version: theirs.version });
      setRefusal(nothing);
    },
    issue: (field) => error?.issues.find((each) => each.field === field)?.message ?? null,
  };
}

interface Refusal<Content> {
  readonly error: ActionError | null;
  readonly theirs: Theirs<Content> | null;
}

const nothing = { error: null, theirs: null };

function theirsIn<Content>(answer: unknown): Theirs<Content> | null {
  const current = (answer as { current?: string | null } | undefined)?.current;
  return current ? (JSON.parse(current) as Theirs<Content>) : null;
}

function copyOf<Content>(key: string): Work<Content> | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Work<Content>) : null;
  } catch {
    return null;
  }
}

function keep(key: string, work: unknown): void {
  try {
    if (work) localStorage.setItem(key, JSON.stringify(work));
    else localStorage.removeItem(key);
  } catch {
    // Without storage the text lives as long as the page.
  }
}
