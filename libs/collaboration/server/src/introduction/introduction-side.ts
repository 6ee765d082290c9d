import { type IntroductionFacts, introductionLifecycle, type IntroductionSide } from '@musubi/collaboration/model';
import type { Actor } from '@musubi/platform/server';
import { actsFor } from '../acting-organisation.js';
import type { Introduction } from './introduction.entity.js';

/** Which side the actor answers for. A member of both answers for the one that has not yet. */
export function sideOf(introduction: Introduction, actor: Actor, given?: string | null): IntroductionSide {
  const waiting = (['from', 'to'] as const).filter((side) => !introduction.agreed.includes(side));
  const order = [...waiting.map((side) => introduction.organisationOf(side)), ...introduction.organisationIds];
  const organisationId = actsFor(actor, order, given);
  return organisationId === introduction.fromOrganisationId ? 'from' : 'to';
}

/** The first yes to a proposal is `agree`; every other yes is `accept`. */
export const yesMove = (facts: Pick<IntroductionFacts, 'state' | 'agreed'>) =>
  facts.state === 'proposed' && facts.agreed.length === 0 ? ('agree' as const) : ('accept' as const);

export const eventOf = (move: keyof typeof introductionLifecycle.moves): string =>
  introductionLifecycle.moves[move].emits;
