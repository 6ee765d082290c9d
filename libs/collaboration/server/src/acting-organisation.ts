import { type Actor, type MembershipRole, NotAllowed, organisationsOf, refuse } from '@musubi/platform/server';

/**
 * The organisation the actor speaks for, one of `candidates`. A person in several of them says which (`given`);
 * otherwise the first. Refuses with NotAllowed.
 */
export function actsFor(
  actor: Actor,
  candidates: readonly string[],
  given: string | null | undefined,
  roles: readonly MembershipRole[] = ['representative', 'editor'],
): string {
  const mine = organisationsOf(actor, roles);
  const possible = candidates.filter((id) => mine.includes(id) && (!given || id === given));
  return possible[0] ?? refuse(new NotAllowed());
}

/** The name as it is kept beside what a person writes or signs. */
export const nameOf = (actor: Actor): string => actor.name ?? '利用者';
