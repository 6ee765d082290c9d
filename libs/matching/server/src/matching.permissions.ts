import { anyOf, coordinator, memberOf, permissions, staff } from '@musubi/platform/server';
import { MatchOpinion } from './opinion/match-opinion.entity.js';

const member = memberOf('organisationId');

/** Who may see how an organisation fits, say what they think of it, see who is shown, and change what counts. */
export const matchingPermissions = permissions('matching', {
  'match:read': { on: MatchOpinion, rule: anyOf<MatchOpinion>(member, coordinator) },
  'matchOpinion:give': {
    on: MatchOpinion,
    rule: anyOf<MatchOpinion>(memberOf('organisationId', 'representative', 'editor'), staff),
    visible: anyOf<MatchOpinion>(member, coordinator),
  },
  'exposure:read': { rule: coordinator },
  'matchWeights:read': { rule: coordinator },
  'matchWeights:set': { rule: staff },
});
