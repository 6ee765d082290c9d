import { applicationLifecycle, consultationLifecycle } from '@musubi/grants/model';
import type { ContextModule } from '@musubi/platform/server';
import {
  ApplicationAgreement,
  ApplicationAttachment,
  ApplicationSection,
  ApplicationSubmission,
  FormChangeSeen,
  PriorConsultation,
} from './application/application-parts.entity.js';
import { applicationProviders, applicationUseCases } from './application/application-parts.js';
import { Application } from './application/application.entity.js';
import {
  togetherControllers,
  togetherEntities,
  togetherProviders,
  togetherUseCases,
} from './application/together-parts.js';
import { callProviders, callUseCases } from './call/call-parts.js';
import { Call, CallFormVersion } from './call/call.entity.js';
import { consultationEntities, consultationPermissions } from './consultation/consultation-parts.js';
import { Decision, Letter, LetterSeries } from './decision/decision.entity.js';
import { AwardsController } from './decision/awards.controller.js';
import { Deliberation, ReviewFeedback } from './decision/deliberation.entity.js';
import { LetterTemplate } from './decision/letter-template.entity.js';
import { grantsPermissions } from './grants.permissions.js';
import { officeControllers, officeEntities, officeProviders, officeUseCases } from './office/office-parts.js';
import { officePermissions } from './office/office.permissions.js';
import { Course, Programme } from './programme/programme.entity.js';
import { recordProviders, recordUseCases } from './record/record-parts.js';
import { recordPermissions } from './record/record.permissions.js';
import { exportControllers, exportEntities, exportProviders, exportUseCases } from './export/export-parts.js';
import { awardPermissions } from './report/award.permissions.js';
import { awardEntities, awardLifecycles, awardProviders, awardUseCases } from './report/award-parts.js';
import { InvoiceController } from './report/invoice.controller.js';
import { committeeProviders, committeeUseCases } from './review/committee-parts.js';
import { InterviewTimetable, ReviewerInterest, ReviewerProfile, RubricVersion } from './review/committee.entity.js';
import { reviewProviders, reviewUseCases } from './review/review-parts.js';
import { InterestDeclaration, Review, ReviewAssignment, ScreeningNote } from './review/review.entity.js';
import { screeningEntities, screeningProviders, screeningUseCases } from './screening/screening-parts.js';

/** Programmes, calls, applications, reviews, decisions, letters. */
export const grantsModule: ContextModule = {
  name: 'grants',
  entities: [
    ...officeEntities,
    ...exportEntities,
    ...consultationEntities,
    ...[Programme, Course, Call, CallFormVersion, FormChangeSeen],
    ...[Application, ApplicationSection, ApplicationAttachment, ApplicationAgreement, ApplicationSubmission],
    ...[PriorConsultation, ScreeningNote, ReviewAssignment, InterestDeclaration, Review],
    ...[RubricVersion, ReviewerProfile, ReviewerInterest, InterviewTimetable, Deliberation, ReviewFeedback],
    ...[Decision, LetterSeries, Letter, LetterTemplate],
    ...togetherEntities,
    ...screeningEntities,
    ...awardEntities,
  ],
  useCases: [
    ...[...callUseCases, ...applicationUseCases, ...togetherUseCases, ...screeningUseCases],
    ...[
      ...reviewUseCases,
      ...committeeUseCases,
      ...officeUseCases,
      ...awardUseCases,
      ...recordUseCases,
      ...exportUseCases,
    ],
  ],
  providers: [
    ...[...callProviders, ...applicationProviders, ...togetherProviders, ...reviewProviders],
    ...[
      ...screeningProviders,
      ...committeeProviders,
      ...officeProviders,
      ...awardProviders,
      ...recordProviders,
      ...exportProviders,
    ],
  ],
  controllers: [
    AwardsController,
    ...togetherControllers,
    InvoiceController,
    ...officeControllers,
    ...exportControllers,
  ],
  permissions: [grantsPermissions, consultationPermissions, officePermissions, awardPermissions, recordPermissions],
  lifecycles: [applicationLifecycle, consultationLifecycle, ...awardLifecycles],
};
