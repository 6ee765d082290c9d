import {
  allOf,
  anyOf,
  coordinator,
  inState,
  memberOf,
  permissions,
  personIs,
  reviewer,
  signedIn,
  staff,
} from '@musubi/platform/server';
import {
  ApplicationAttachment,
  ApplicationSection,
  PriorConsultation,
} from './application/application-parts.entity.js';
import { Application } from './application/application.entity.js';
import { Letter } from './decision/decision.entity.js';

const partner = memberOf('organisationIds');
const partnerEditor = memberOf('organisationIds', 'representative', 'editor');
const partnerRepresentative = memberOf('organisationIds', 'representative');
const leadRepresentative = memberOf('leadOrganisationId', 'representative');

/** A committee member who is assigned and has declared to have no interest in it. */
const clearedReviewer = personIs('clearedIds', '利害関係がないと申告した審査員');
const assignedReviewer = personIs('reviewerIds', '割り当てられた審査員');

/** The office works on what has been handed in; drafts belong to the partners. */
const handedIn = inState(
  ...['submitted', 'returned', 'accepted', 'inReview', 'reviewed', 'approved', 'reported', 'settled', 'closed'],
  ...['ineligible', 'rejected', 'cancelled'],
);
const staffOnHandedIn = allOf<Application>(staff, handedIn);
const read = anyOf<Application>(partner, clearedReviewer, staffOnHandedIn);
const byStaff = { on: Application, rule: staff, visible: read };

/** Who may do what with programmes and applications. */
export const grantsPermissions = permissions('grants', {
  'call:manage': { rule: staff },
  'application:start': { rule: partnerEditor },
  'application:read': { on: Application, rule: read },
  'application:open': { on: Application, rule: anyOf<Application>(partner, staffOnHandedIn) },
  'application:edit': { on: Application, rule: partnerEditor, visible: read },
  'applicationSection:edit': { on: ApplicationSection, rule: partnerEditor, visible: partner },
  'application:attach': { on: Application, rule: partnerEditor, visible: read },
  'applicationAttachment:remove': {
    on: ApplicationAttachment,
    rule: memberOf('organisationId', 'representative', 'editor'),
    visible: memberOf('organisationId'),
  },
  'application:agree': { on: Application, rule: partnerRepresentative, visible: read },
  'application:submit': { on: Application, rule: leadRepresentative, visible: read },
  'application:resubmit': { on: Application, rule: leadRepresentative, visible: read },
  'application:withdraw': { on: Application, rule: leadRepresentative, visible: read },
  'application:return': byStaff,
  'application:accept': byStaff,
  'application:markIneligible': byStaff,
  'application:reinstate': byStaff,
  'application:openReview': byStaff,
  'application:closeReview': byStaff,
  'application:approve': byStaff,
  'application:reject': byStaff,
  'application:note': byStaff,
  'application:assignReviewers': byStaff,
  'application:rank': { rule: staff },
  'interest:declare': { on: Application, rule: assignedReviewer, visible: read },
  'review:queue': { rule: reviewer },
  'letterTemplate:manage': { rule: staff },
  'call:review': { rule: staff },
  'reviewer:manage': { rule: staff },
  'interest:declareYearly': { rule: reviewer },
  'letter:read': { on: Letter, rule: anyOf<Letter>(partner, staff) },
  'review:read': { on: Application, rule: anyOf<Application>(assignedReviewer, staffOnHandedIn) },
  'review:write': { on: Application, rule: clearedReviewer, visible: assignedReviewer },
  'application:requestChange': { on: Application, rule: leadRepresentative, visible: read },
  'application:requestAdvance': { on: Application, rule: leadRepresentative, visible: read },
  'application:reportInterim': { on: Application, rule: partnerEditor, visible: read },
  'application:reportFinal': { on: Application, rule: leadRepresentative, visible: read },
  'application:cancelAward': byStaff,
  'application:returnReport': byStaff,
  'application:settle': byStaff,
  'application:pay': byStaff,
  'application:requireReturn': byStaff,
  'consultation:record': { rule: coordinator },
  'consultation:read': { on: PriorConsultation, rule: anyOf<PriorConsultation>(partner, coordinator) },
  'grantFinder:read': { rule: signedIn },
});
