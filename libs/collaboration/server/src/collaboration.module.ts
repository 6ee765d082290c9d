import { agreementLifecycle, introductionLifecycle, partnershipLifecycle } from '@musubi/collaboration/model';
import { ContactAccess, UnreadSource } from '@musubi/identity/server';
import type { ContextModule } from '@musubi/platform/server';
import { AgreementFiles } from './agreement/agreement-files.js';
import { AgreementPdf } from './agreement/agreement-pdf.js';
import { AgreementSignature, AgreementVersion } from './agreement/agreement.entity.js';
import { AgreementQueries } from './agreement/agreement.queries.js';
import { AgreementResolver } from './agreement/agreement.resolver.js';
import { ProposeAgreement } from './agreement/propose-agreement.js';
import { SignAgreement } from './agreement/sign-agreement.js';
import { collaborationPermissions } from './collaboration.permissions.js';
import { Conversation, Message, ReadMark } from './conversation/conversation.entity.js';
import { ConversationQueries } from './conversation/conversation.queries.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { Conversations } from './conversation/conversations.js';
import { MarkConversationRead } from './conversation/mark-conversation-read.js';
import { MessageFiles } from './conversation/message-files.js';
import { SendMessage } from './conversation/send-message.js';
import { DeskQueries } from './desk/desk.queries.js';
import { DeskResolver } from './desk/desk.resolver.js';
import { CollaborationUnread } from './inbox/collaboration-unread.js';
import { InboxQueries } from './inbox/inbox.queries.js';
import { InboxResolver } from './inbox/inbox.resolver.js';
import { AcceptIntroduction } from './introduction/accept-introduction.js';
import { AskRules } from './introduction/ask-facts.js';
import { DeclineIntroduction } from './introduction/decline-introduction.js';
import { ExpireIntroductions } from './introduction/expire-introductions.js';
import { Introduction } from './introduction/introduction.entity.js';
import { IntroductionContacts } from './introduction/introduction-contacts.js';
import { IntroductionQueries } from './introduction/introduction.queries.js';
import { IntroductionResolver } from './introduction/introduction.resolver.js';
import { ProposeIntroduction } from './introduction/propose-introduction.js';
import { ProposeIntroductions } from './introduction/propose-introductions.js';
import { Proposals } from './introduction/proposals.js';
import { RequestIntroduction } from './introduction/request-introduction.js';
import { WithdrawIntroduction } from './introduction/withdraw-introduction.js';
import { Audience } from './mail/audience.js';
import { AudienceResolver } from './mail/audience.resolver.js';
import { CollaborationMail } from './mail/collaboration-mail.js';
import { MailSubjects } from './mail/mail-subjects.js';
import { AcceptPartnerInvitation } from './partnership/accept-partner-invitation.js';
import { CompletePartnership } from './partnership/complete-partnership.js';
import { DeclinePartnerInvitation } from './partnership/decline-partner-invitation.js';
import { DissolvePartnership } from './partnership/dissolve-partnership.js';
import { EndPartnership } from './partnership/end-partnership.js';
import { PartnershipResults } from './partnership/partnership-results.queries.js';
import { InvitePartner } from './partnership/invite-partner.js';
import { LeavePartnership } from './partnership/leave-partnership.js';
import { PartnerInvitations } from './partnership/partner-invitations.js';
import { PartnerJoining } from './partnership/partner-joining.js';
import { PartnershipDoor } from './partnership/partnership-door.js';
import { PartnershipFacts } from './partnership/partnership-facts.js';
import { PartnershipHistory } from './partnership/partnership-history.queries.js';
import { PartnershipLog } from './partnership/partnership-log.js';
import { CurrentPlan } from './partnership/partnership-state.js';
import {
  Partnership,
  PartnershipChange,
  PartnershipDecision,
  PartnershipInvitation,
  PartnershipSection,
  PartnershipTask,
} from './partnership/partnership.entity.js';
import { PartnershipQueries } from './partnership/partnership.queries.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { RecordPartnershipDecision } from './partnership/record-partnership-decision.js';
import { RemovePartnershipTask } from './partnership/remove-partnership-task.js';
import { SavePartnershipSection } from './partnership/save-partnership-section.js';
import { SavePartnershipTask } from './partnership/save-partnership-task.js';
import { StartPartnership } from './partnership/start-partnership.js';

/** Introductions, conversations, partnerships and their agreements. */
export const collaborationModule: ContextModule = {
  name: 'collaboration',
  entities: [
    Introduction,
    ...[Conversation, Message, ReadMark],
    ...[
      Partnership,
      PartnershipInvitation,
      PartnershipSection,
      PartnershipTask,
      PartnershipDecision,
      PartnershipChange,
    ],
    ...[AgreementVersion, AgreementSignature],
  ],
  useCases: [
    ...[
      RequestIntroduction,
      ProposeIntroduction,
      ProposeIntroductions,
      AcceptIntroduction,
      DeclineIntroduction,
      WithdrawIntroduction,
    ],
    ...[SendMessage, MarkConversationRead],
    ...[StartPartnership, InvitePartner, AcceptPartnerInvitation, DeclinePartnerInvitation, LeavePartnership],
    ...[SavePartnershipSection, SavePartnershipTask, RemovePartnershipTask, RecordPartnershipDecision],
    ...[ProposeAgreement, SignAgreement, CompletePartnership, DissolvePartnership],
  ],
  providers: [
    ...[
      AskRules,
      Audience,
      Proposals,
      Conversations,
      PartnerInvitations,
      PartnerJoining,
      PartnershipFacts,
      PartnershipLog,
      CurrentPlan,
      EndPartnership,
      PartnershipDoor,
    ],
    ...[
      IntroductionQueries,
      ConversationQueries,
      InboxQueries,
      PartnershipQueries,
      PartnershipHistory,
      PartnershipResults,
    ],
    ...[AgreementQueries, DeskQueries],
    ...[
      IntroductionResolver,
      ConversationResolver,
      InboxResolver,
      PartnershipResolver,
      AgreementResolver,
      DeskResolver,
      AudienceResolver,
    ],
    ...[ExpireIntroductions, CollaborationMail, MailSubjects, AgreementPdf, MessageFiles, AgreementFiles],
    { provide: UnreadSource, useClass: CollaborationUnread },
    { provide: ContactAccess, useClass: IntroductionContacts },
  ],
  permissions: [collaborationPermissions],
  lifecycles: [introductionLifecycle, partnershipLifecycle, agreementLifecycle],
};
