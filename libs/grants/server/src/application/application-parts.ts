import { ApplicationFiles } from './application-files.js';
import { ApplicationNotices } from './application-notices.js';
import { PartnerProfiles } from './partner-profiles.js';
import { SectionFiles } from './section-files.js';
import { SendSubmission } from './send-submission.js';
import { AgreeToApplication } from './agree-to-application.js';
import { ApplicationBundles } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationResolver } from './application.resolver.js';
import { AttachToApplication } from './attach-to-application.js';
import { ConfirmFormChanges } from './confirm-form-changes.js';
import { RecordPriorConsultation } from './record-prior-consultation.js';
import { RemoveApplicationAttachment } from './remove-application-attachment.js';
import { ResubmitApplication } from './resubmit-application.js';
import { SaveApplicationSection } from './save-application-section.js';
import { StartApplication } from './start-application.js';
import { Submission } from './submission.js';
import { SubmitApplication } from './submit-application.js';
import { WithdrawApplication } from './withdraw-application.js';
import { WithdrawApplicationAgreement } from './withdraw-application-agreement.js';

export const applicationUseCases = [
  ...[StartApplication, SaveApplicationSection, AttachToApplication, RemoveApplicationAttachment],
  ...[AgreeToApplication, WithdrawApplicationAgreement, SubmitApplication, ResubmitApplication, WithdrawApplication],
  ...[RecordPriorConsultation, ConfirmFormChanges],
];

export const applicationProviders = [
  ...[SendSubmission, ApplicationNotices, ApplicationFiles, SectionFiles, PartnerProfiles],
  ...[ApplicationBundles, ApplicationContent, Submission, ApplicationQueries, ApplicationResolver],
];
