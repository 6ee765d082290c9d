import { permissions, anyOf, coordinator, memberOf, signedIn } from '@musubi/platform/server';
import { BookConsultation } from './book-consultation.js';
import { CancelConsultation } from './cancel-consultation.js';
import { ConsultationMails, RemindConsultations } from './consultation-mails.js';
import { ConsultationPlaces } from './consultation-places.js';
import { ConsultationBooking, ConsultationSlot } from './consultation.entity.js';
import { ConsultationQueries } from './consultation.queries.js';
import { ConsultationResolver } from './consultation.resolver.js';
import { PublishConsultationSlots } from './publish-consultation-slots.js';
import { RecordConsultation } from './record-consultation.js';
import { RescheduleConsultation } from './reschedule-consultation.js';
import { WithdrawConsultationSlot } from './withdraw-consultation-slot.js';

export const consultationEntities = [ConsultationSlot, ConsultationBooking];

export const consultationUseCases = [
  ...[PublishConsultationSlots, WithdrawConsultationSlot, BookConsultation],
  ...[RescheduleConsultation, CancelConsultation, RecordConsultation],
];

export const consultationProviders = [
  ...[ConsultationPlaces, ConsultationQueries, ConsultationResolver],
  ...[ConsultationMails, RemindConsultations],
];

const partnerEditor = memberOf('organisationIds', 'representative', 'editor');
const partner = memberOf('organisationIds');

/** Who may do what with the consultation desk. */
export const consultationPermissions = permissions('grants-consultation', {
  'consultation:publishSlots': { rule: coordinator },
  'consultation:withdrawSlot': { on: ConsultationSlot, rule: coordinator },
  'consultation:book': { on: ConsultationSlot, rule: signedIn },
  'consultation:change': {
    on: ConsultationBooking,
    rule: anyOf<ConsultationBooking>(partnerEditor, coordinator),
    visible: anyOf<ConsultationBooking>(partner, coordinator),
  },
  'consultation:hold': {
    on: ConsultationBooking,
    rule: coordinator,
    visible: anyOf<ConsultationBooking>(partner, coordinator),
  },
});
