import { ApplicationFiles } from './application-files.js';
import { ApplicationNotices } from './application-notices.js';
import { SendSubmission } from './send-submission.js';
import { AgreeToApplication } from './agree-to-application.js';
import { ApplicationBundles } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationResolver } from './application.resolver.js';
import { AttachToApplication } from './attach-to-application.js';
import { RecordPriorConsultation } from './record-prior-consultation.js';
import { RemoveApplicationAttachment } from './remove-application-attachment.js';
import { ResubmitApplication } from './resubmit-application.js';
import { SaveApplicationSection } from './save-application-section.js';
import { StartApplication } from './start-application.js';
import { Submission } from './submission.js';
import { SubmitApplication } from './submit-application.js';
import { WithdrawApplication } from './withdraw-application.js';
import { WithdrawApplicationAgreement } from './withdraw-application-agreement.js';
import { CallQueries } from '../call/call.queries.js';
import { CallResolver } from '../call/call.resolver.js';
import { GrantFinderQueries } from '../call/grant-finder.queries.js';
import { SeedProgrammes } from '../programme/seed-programmes.js';

export const applicationUseCases = [
  ...[StartApplication, SaveApplicationSection, AttachToApplication, RemoveApplicationAttachment],
  ...[AgreeToApplication, WithdrawApplicationAgreement, SubmitApplication, ResubmitApplication, WithdrawApplication],
  RecordPriorConsultation,
];

export const applicationProviders = [
  ...[CallQueries, GrantFinderQueries, CallResolver, SeedProgrammes],
  ...[SendSubmission, ApplicationNotices, ApplicationFiles],
  ...[ApplicationBundles, ApplicationContent, Submission, ApplicationQueries, ApplicationResolver],
];
