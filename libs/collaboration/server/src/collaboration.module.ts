import type { ContextModule } from '@musubi/platform/server';
import { AgreementSignature, AgreementVersion } from './agreement/agreement.entity.js';
import { Conversation, Message, MessageFile, ReadMark } from './conversation/conversation.entity.js';
import { ContactPreference, Introduction } from './introduction/introduction.entity.js';
import { PartnershipFacts } from './partnership/partnership-facts.js';
import {
  Partnership,
  PartnershipChange,
  PartnershipDecision,
  PartnershipInvitation,
  PartnershipSection,
  PartnershipTask,
} from './partnership/partnership.entity.js';

/** Introductions, conversations, partnerships and their agreements. */
export const collaborationModule: ContextModule = {
  name: 'collaboration',
  entities: [
    ...[Introduction, ContactPreference],
    ...[Conversation, Message, MessageFile, ReadMark],
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
  providers: [PartnershipFacts],
};
