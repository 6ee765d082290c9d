import {
  applicationLifecycle,
  changeLifecycle,
  finalReportLifecycle,
  interimLifecycle,
  paymentLifecycle,
} from '@musubi/grants/model';
import type { ContextModule } from '@musubi/platform/server';
import {
  ApplicationAgreement,
  ApplicationAttachment,
  ApplicationSection,
  ApplicationSubmission,
  PriorConsultation,
} from './application/application-parts.entity.js';
import { applicationProviders, applicationUseCases } from './application/application-parts.js';
import { Application } from './application/application.entity.js';
import { Call } from './call/call.entity.js';
import { Decision, Letter, LetterSeries } from './decision/decision.entity.js';
import { LetterTemplate } from './decision/letter-template.entity.js';
import { grantsPermissions } from './grants.permissions.js';
import { Course, Programme } from './programme/programme.entity.js';
import {
  BankAccount,
  ChangeRequest,
  FinalReport,
  GrantPayment,
  Inspection,
  InterimReport,
  Receipt,
  ReportPart,
} from './report/award.entity.js';
import { awardPermissions } from './report/award.permissions.js';
import { awardProviders, awardUseCases } from './report/award-parts.js';
import { InvoiceController } from './report/invoice.controller.js';
import { reviewProviders, reviewUseCases } from './review/review-parts.js';
import { InterestDeclaration, Review, ReviewAssignment, ScreeningNote } from './review/review.entity.js';

/** Programmes, calls, applications, reviews, decisions, letters. */
export const grantsModule: ContextModule = {
  name: 'grants',
  entities: [
    ...[Programme, Course, Call],
    ...[Application, ApplicationSection, ApplicationAttachment, ApplicationAgreement, ApplicationSubmission],
    ...[PriorConsultation, ScreeningNote, ReviewAssignment, InterestDeclaration, Review],
    ...[Decision, LetterSeries, Letter, LetterTemplate],
    ...[ChangeRequest, GrantPayment, BankAccount, InterimReport, FinalReport, ReportPart, Receipt, Inspection],
  ],
  useCases: [...applicationUseCases, ...reviewUseCases, ...awardUseCases],
  providers: [...applicationProviders, ...reviewProviders, ...awardProviders],
  controllers: [InvoiceController],
  permissions: [grantsPermissions, awardPermissions],
  lifecycles: [applicationLifecycle, changeLifecycle, paymentLifecycle, interimLifecycle, finalReportLifecycle],
};
