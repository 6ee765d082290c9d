import type { ContextModule } from '@musubi/platform/server';
import { ImportRun } from './import/import-run.entity.js';
import { Invitation } from './membership/invitation.entity.js';
import { MembershipRequest } from './membership/membership-request.entity.js';
import { Membership } from './membership/membership.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { PastWork } from './organisation/past-work.entity.js';
import { Person } from './person/person.entity.js';

export const identityModule: ContextModule = {
  name: 'identity',
  entities: [Person, ImportRun, Organisation, PastWork, Membership, MembershipRequest, Invitation],
};
