import {
  allOf,
  anyOf,
  coordinator,
  inState,
  memberOf,
  permissions,
  personIs,
  reviewer,
  rule,
  signedIn,
  staff,
} from '@musubi/platform/server';
import {
  ApplicationAttachment,
  ApplicationSection,
  PriorConsultation,
} from './application/application-parts.entity.js';
import { DocumentRequest } from './application/application-together.entity.js';
import { Application } from './application/application.entity.js';
import { Call } from './call/call.entity.js';
import { Programme } from './programme/programme.entity.js';
import { Letter } from './decision/decision.entity.js';
import { ReviewFeedback } from './decision/deliberation.entity.js';

const partner = memberOf('organisationIds');
const partnerEditor = memberOf('organisationIds', 'representative', 'editor');
const partnerRepresentative = memberOf('organisationIds', 'representative');
const leadRepresentative = memberOf('leadOrganisationId', 'representative');

/** A committee member who is assigned and has declared to have no interest in it. */
const clearedReviewer = personIs('clearedIds', '利害関係がないと申告した審査員');
const assignedReviewer = personIs('reviewerIds', '割り当てられた審査員');

const everSubmitted = rule<Application>({
  words: '一度は提出された申請',
  can: (_actor, row) => row.submittedAt !== null,
  where: (_actor, t) => `${t}.submitted_at is not null`,
});
/** The office works on what has been handed in; drafts, also those given up as drafts, belong to the partners. */
const handedIn = anyOf<Application>(
  inState(
    ...['submitted', 'returned', 'accepted', 'inReview', 'reviewed', 'approved', 'reported', 'settled', 'closed'],
    ...['ineligible', 'rejected', 'cancelled'],
  ),
  allOf<Application>(inState('withdrawn'), everSubmitted),
);
/** Played applications are the player's own: no list, number or statistic of the office holds them. */
const real = rule<Application>({
  words: '試しでない申請',
  can: (_actor, row) => !row.test,
  where: (_actor, t) => `not ${t}.test`,
});
/** Nobody reads what was disposed of: number, name and amounts stand in the register of disposals. */
export const kept = rule<{ readonly disposedAt: Date | null }>({
  words: '記録を廃棄していない申請',
  can: (_actor, row) => !row.disposedAt,
  where: (_actor, t) => `${t}.disposed_at is null`,
});
const cameOnPaper = rule<{ readonly onPaper: boolean }>({
  words: '紙で届いた申請',
  can: (_actor, row) => row.onPaper === true,
  where: (_actor, t) => `coalesce(${t}.on_paper, false)`,
});
/** What came on paper is typed in by the office, as a draft like any other. */
const staffOnPaper = allOf<{ readonly onPaper: boolean }>(staff, cameOnPaper);

const staffOnHandedIn = allOf<Application>(staff, handedIn, real);
const read = allOf<Application>(kept, anyOf<Application>(partner, clearedReviewer, staffOnHandedIn, staffOnPaper));
const edit = { on: Application, rule: anyOf<Application>(partnerEditor, staffOnPaper), visible: read };
const submit = { on: Application, rule: anyOf<Application>(leadRepresentative, staffOnPaper), visible: read };
const byStaff = { on: Application, rule: allOf<Application>(staff, real, kept), visible: read };

/** What partners do with each other while they write one application, and what the office does with paper. */
const together = {
  'application:together': { on: Application, rule: partner, visible: read },
  'application:discuss': { on: Application, rule: partnerEditor, visible: read },
  'application:copyEarlier': edit,
  'application:invitePartner': { on: Application, rule: leadRepresentative, visible: read },
  /** Besides, the link's secret has to be known and the mailbox it went to be the actor's own. */
  'applicationInvitation:answer': { rule: signedIn },
  'application:removePartner': { on: Application, rule: partnerRepresentative, visible: read },
  'application:startOnPaper': { rule: staff },
  'application:recordPaperAgreement': { on: Application, rule: staffOnPaper, visible: read },
  'documentRequest:answer': {
    on: DocumentRequest,
    rule: anyOf<DocumentRequest>(memberOf('organisationId', 'representative', 'editor'), staff),
    visible: memberOf('organisationId'),
  },
};

/** Who may do what with programmes and applications. */
export const grantsPermissions = permissions('grants', {
  'call:manage': { rule: staff },
  'call:edit': { on: Call, rule: staff },
  'programme:edit': { on: Programme, rule: staff },
  'call:editForm': { on: Call, rule: staff },
  'application:start': { rule: partnerEditor },
  'application:read': { on: Application, rule: read },
  'application:open': {
    on: Application,
    rule: allOf<Application>(kept, anyOf<Application>(partner, staffOnHandedIn, staffOnPaper)),
  },
  'application:edit': edit,
  'applicationSection:edit': {
    on: ApplicationSection,
    rule: anyOf<ApplicationSection>(partnerEditor, staffOnPaper),
    visible: anyOf<ApplicationSection>(partner, staffOnPaper),
  },
  'application:attach': edit,
  'applicationAttachment:remove': {
    on: ApplicationAttachment,
    rule: anyOf<ApplicationAttachment>(memberOf('organisationId', 'representative', 'editor'), staffOnPaper),
    visible: anyOf<ApplicationAttachment>(memberOf('organisationId'), staffOnPaper),
  },
  'application:confirmForm': { on: Application, rule: partner },
  'application:agree': { on: Application, rule: partnerRepresentative, visible: read },
  'application:submit': submit,
  'application:resubmit': submit,
  ...together,
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
  'application:screen': byStaff,
  'application:requestDocument': byStaff,
  'screening:checklist': { rule: staff },
  'application:assignHandler': byStaff,
  'application:assignReviewers': byStaff,
  'application:rank': { rule: staff },
  'interest:declare': { on: Application, rule: assignedReviewer, visible: read },
  'review:queue': { rule: reviewer },
  'letterTemplate:manage': { rule: staff },
  'call:review': { rule: staff },
  'feedback:release': byStaff,
  'feedback:read': { on: ReviewFeedback, rule: anyOf<ReviewFeedback>(partner, staff) },
  'reviewer:manage': { rule: staff },
  'interest:declareYearly': { rule: reviewer },
  'letter:read': { on: Letter, rule: anyOf<Letter>(partner, staff) },
  'review:read': {
    on: Application,
    rule: allOf<Application>(kept, anyOf<Application>(assignedReviewer, staffOnHandedIn)),
  },
  'review:write': { on: Application, rule: clearedReviewer, visible: assignedReviewer },
  'consultation:record': { rule: coordinator },
  'consultation:read': { on: PriorConsultation, rule: anyOf<PriorConsultation>(partner, coordinator) },
  'grantFinder:read': { rule: signedIn },
});
