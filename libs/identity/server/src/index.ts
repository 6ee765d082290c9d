export * from './identity.module.js';
export * from './membership/invitation.entity.js';
export * from './membership/membership-request.entity.js';
export * from './membership/membership.entity.js';
export * from './organisation/organisation.entity.js';
export * from './organisation/past-work.entity.js';
export * from './person/person.entity.js';
