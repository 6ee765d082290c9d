import {
  anyOf,
  coordinator,
  everyone,
  memberOf,
  permissions,
  personIs,
  signedIn,
  staff,
} from '@musubi/platform/server';
import { Invitation } from './membership/invitation.entity.js';
import { MembershipRequest } from './membership/membership-request.entity.js';
import { Membership } from './membership/membership.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { PastWork } from './organisation/past-work.entity.js';
import { Person } from './person/person.entity.js';

const self = personIs('id', '本人');
const writes = memberOf('id', 'representative', 'editor');
const leads = memberOf('organisationId', 'representative');

/** Who may do what with people and organisations. */
export const identityPermissions = permissions('identity', {
  'session:login': { rule: everyone },
  'session:logout': { rule: everyone },
  'person:signUp': { rule: everyone },
  'person:confirmEmail': { rule: everyone },
  'person:requestReset': { rule: everyone },
  'person:resetPassword': { rule: everyone },
  'person:self': { rule: signedIn },
  'person:edit': { on: Person, rule: self },
  'person:delete': { on: Person, rule: self },
  'organisation:read': { on: Organisation, rule: everyone },
  'organisation:create': { rule: signedIn },
  'organisation:register': { rule: coordinator },
  'organisation:edit': { on: Organisation, rule: anyOf(writes, coordinator), visible: everyone },
  'organisation:contact': { on: Organisation, rule: anyOf(memberOf('id'), coordinator), visible: everyone },
  'organisation:members': { on: Organisation, rule: anyOf(memberOf('id'), staff), visible: everyone },
  'organisation:invite': { on: Organisation, rule: anyOf(memberOf('id', 'representative'), staff), visible: everyone },
  'organisation:leave': { on: Organisation, rule: memberOf('id'), visible: everyone },
  'organisation:join': { on: Organisation, rule: signedIn, visible: everyone },
  'organisation:verify': { on: Organisation, rule: staff, visible: everyone },
  'organisation:queue': { rule: staff },
  'pastWork:edit': {
    on: PastWork,
    rule: anyOf(memberOf('organisationId', 'representative', 'editor'), coordinator),
    visible: everyone,
  },
  'membership:manage': { on: Membership, rule: anyOf(leads, staff), visible: memberOf('organisationId') },
  'membershipRequest:decide': {
    on: MembershipRequest,
    rule: anyOf(leads, staff),
    visible: personIs('personId', '本人'),
  },
  'invitation:revoke': { on: Invitation, rule: anyOf(leads, staff) },
  'invitation:accept': { rule: signedIn },
});
