import { type Actor, organisationsOf } from '@musubi/platform/server';

interface Papers {
  readonly onPaper: boolean;
  readonly organisationIds: readonly string[];
}

/**
 * How the wish reached the office when staff act for the partners of an application that came on paper: what the audit
 * calls `onBehalf`. Undefined when the actor belongs to a partner and acts for it as always.
 */
export function onBehalfOf(actor: Actor, { onPaper, organisationIds }: Papers): string | undefined {
  if (!onPaper || organisationsOf(actor).some((id) => organisationIds.includes(id))) return undefined;
  return '紙の申請';
}

/** The name kept beside what was written: staff do not appear as if they were a partner. */
export const writerName = (actor: Actor, papers: Papers): string | null =>
  onBehalfOf(actor, papers) ? '市職員（代理入力）' : actor.name;
