import { accountant, allOf, anyOf, inState, memberOf, permissions, staff } from '@musubi/platform/server';
import { Application } from '../application/application.entity.js';
import { kept } from '../grants.permissions.js';
import { BankAccount, ChangeRequest, GrantPayment, InterimReport, Receipt, ReportPart } from './award.entity.js';

const partner = memberOf('organisationIds');
const partnerEditor = memberOf('organisationIds', 'representative', 'editor');
const leadRepresentative = memberOf('leadOrganisationId', 'representative');

const awarded = inState('approved', 'reported', 'settled', 'closed', 'cancelled');
/** Reviewers have no business here: what they were shown ends with the decision. */
const readAward = allOf<Application>(
  kept,
  anyOf<Application>(partner, allOf<Application>(staff, awarded), allOf<Application>(accountant, awarded)),
);
const byStaff = { on: Application, rule: staff, visible: readAward };
const byLead = { on: Application, rule: leadRepresentative, visible: readAward };
const byPartner = { on: Application, rule: partnerEditor, visible: readAward };
const seeChange = anyOf<ChangeRequest>(partner, staff);
const seePayment = anyOf<GrantPayment>(partner, staff, accountant);
const leadOfPayment = memberOf('leadOrganisationId', 'representative');

/** Who may do what after the award. */
export const awardPermissions = permissions('grants-awards', {
  'application:readAward': { on: Application, rule: readAward },
  'application:requestChange': byLead,
  'change:agree': { on: ChangeRequest, rule: memberOf('joiningId', 'representative'), visible: seeChange },
  'change:withdraw': { on: ChangeRequest, rule: memberOf('leadOrganisationId', 'representative'), visible: seeChange },
  'change:decide': { on: ChangeRequest, rule: staff, visible: seeChange },
  'application:requestAdvance': byLead,
  'payment:withdraw': { on: GrantPayment, rule: leadOfPayment, visible: seePayment },
  'payment:decide': { on: GrantPayment, rule: staff, visible: seePayment },
  'payment:invoice': { on: GrantPayment, rule: leadOfPayment, visible: seePayment },
  'payment:readInvoice': { on: GrantPayment, rule: anyOf<GrantPayment>(leadOfPayment, accountant) },
  'payment:record': { on: GrantPayment, rule: accountant, visible: seePayment },
  'payment:list': { rule: accountant },
  'bankAccount:save': { on: BankAccount, rule: memberOf('organisationId', 'representative') },
  'bankAccount:read': { on: BankAccount, rule: accountant },
  'application:reportInterim': byPartner,
  'interimReport:review': { on: InterimReport, rule: staff, visible: anyOf<InterimReport>(partner, staff) },
  'application:report': byPartner,
  'reportPart:edit': { on: ReportPart, rule: partnerEditor, visible: partner },
  'receipt:remove': {
    on: Receipt,
    rule: memberOf('organisationId', 'representative', 'editor'),
    visible: memberOf('organisationIds'),
  },
  'receipt:read': { on: Receipt, rule: anyOf<Receipt>(partner, staff, accountant) },
  'application:reportFinal': byLead,
  'application:returnReport': byStaff,
  'application:inspect': byStaff,
  'application:settle': byStaff,
  'application:pay': { on: Application, rule: accountant, visible: readAward },
  'application:requireReturn': byStaff,
  'application:closeAward': byStaff,
  'application:cancelAward': byStaff,
});
