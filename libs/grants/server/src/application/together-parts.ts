import { AddApplicationComment } from './add-application-comment.js';
import { PartForms } from './application-part-form.js';
import { AnswerDocumentRequest } from './answer-document-request.js';
import { ApplicationPartners } from './application-partners.js';
import { ApplicationPdfController } from './application-pdf.controller.js';
import { ApplicationPlaces } from './application-place.js';
import {
  ApplicationComment,
  ApplicationInvitation,
  ApplicationTask,
  ApplicationVisit,
  DocumentRequest,
  LateDocument,
} from './application-together.entity.js';
import { AssignApplicationTask } from './assign-application-task.js';
import { BreakSilence } from './break-silence.js';
import { CopyEarlierApplication } from './copy-earlier-application.js';
import { DeclineApplicationInvitation } from './decline-application-invitation.js';
import { EndApplicationTask } from './end-application-task.js';
import { FollowPartnership } from './follow-partnership.js';
import { InviteApplicationPartner } from './invite-application-partner.js';
import { ForgetInvitations } from './forget-invitations.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitePartnerByMail } from './invite-partner-by-mail.js';
import { JoinApplication } from './join-application.js';
import { KeepClosedDrafts } from './keep-closed-drafts.js';
import { MailInvitationQueries } from './mail-invitation.queries.js';
import { MailInvitations } from './mail-invitations.js';
import { MarkApplicationPart } from './mark-application-part.js';
import { NewApplications } from './new-applications.js';
import { ProgressMail } from './progress-mail.js';
import { RecordPaperAgreement } from './record-paper-agreement.js';
import { RemoveApplicationPartner } from './remove-application-partner.js';
import { ResendApplicationInvitation } from './resend-application-invitation.js';
import { ResolveApplicationComment } from './resolve-application-comment.js';
import { StartPaperApplication } from './start-paper-application.js';
import { TogetherQueries } from './together.queries.js';
import { TogetherResolver } from './together.resolver.js';
import { CalendarAttachments } from './calendar-attachment.js';
import { RemindOfTasks } from './remind-of-tasks.js';
import { TogetherNotices } from './together-notices.js';
import { VisitApplication } from './visit-application.js';
import { WithdrawApplicationInvitation } from './withdraw-application-invitation.js';

export const togetherEntities = [
  ...[ApplicationTask, ApplicationComment, ApplicationVisit, ApplicationInvitation, DocumentRequest, LateDocument],
];

/** Writing one application together. */
export const togetherUseCases = [
  ...[MarkApplicationPart, AssignApplicationTask, EndApplicationTask, AddApplicationComment],
  ...[ResolveApplicationComment, VisitApplication, AnswerDocumentRequest],
  ...[InviteApplicationPartner, WithdrawApplicationInvitation, RemoveApplicationPartner, CopyEarlierApplication],
  ...[InvitePartnerByMail, ResendApplicationInvitation, JoinApplication, DeclineApplicationInvitation],
  ...[StartPaperApplication, RecordPaperAgreement],
];

export const togetherProviders = [
  ...[ApplicationPlaces, PartForms, ApplicationPartners, NewApplications, TogetherQueries, TogetherResolver],
  ...[CalendarAttachments, TogetherNotices, BreakSilence, ProgressMail, RemindOfTasks, FollowPartnership],
  ...[MailInvitations, MailInvitationQueries, InvitationMails, ForgetInvitations, KeepClosedDrafts],
];

export const togetherControllers = [ApplicationPdfController];
