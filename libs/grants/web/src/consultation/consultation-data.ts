import { graphql, messagesNow, type ResultOf } from '@musubi/platform/web';
import { downloadCalendar } from '../download-calendar.js';
import { consultationMessages } from './consultation-messages.js';

export const BookingFields = graphql(`
  fragment BookingFields on ConsultationBookingType @_unmask {
    id
    version
    state
    startsAt
    endsAt
    slotId
    way
    place
    onlineUrl
    desk
    topic
    reason
    record
    recordedByName
    organisationName
    partnerNames
    partnershipId
    partnershipTitle
    callId
    callTitle
    bookedByName
    people
  }
`);

export const ConsultationPageQuery = graphql(
  `
    query ConsultationPage {
      consultationPage {
        slots {
          id
          startsAt
          endsAt
          way
          place
          desk
          note
          free
        }
        calls {
          id
          title
          daysAhead
          consultationBy
        }
        partnerships {
          id
          title
          organisationIds
          partnerNames
        }
        bookings {
          id
          ...BookingFields
        }
        records {
          id
          heldOn
          note
          withPersonName
          partnershipTitle
        }
      }
    }
  `,
  [BookingFields],
);

export const ConsultationDeskQuery = graphql(
  `
    query ConsultationDesk($from: LocalDate, $days: Int!) {
      consultationDesk(from: $from, days: $days) {
        id
        startsAt
        endsAt
        way
        place
        desk
        note
        free
        capacity
        onlineUrl
        bookings {
          id
          ...BookingFields
        }
      }
    }
  `,
  [BookingFields],
);

export type PageData = ResultOf<typeof ConsultationPageQuery>['consultationPage'];
export type Slot = PageData['slots'][number];
export type Booking = ResultOf<typeof BookingFields>;
export type DeskSlot = ResultOf<typeof ConsultationDeskQuery>['consultationDesk'][number];

/** Hands the booking to the visitor's calendar program. */
export function downloadBooking(booking: Booking): void {
  const t = messagesNow(consultationMessages);
  const appointment = {
    id: booking.id,
    title: t.appointment(booking.desk),
    startsAt: new Date(booking.startsAt),
    endsAt: new Date(booking.endsAt),
    place: booking.way === 'online' ? booking.onlineUrl || t.online : booking.place,
    text: booking.topic,
    url: `${window.location.origin}/consultations`,
  };
  downloadCalendar(appointment, 'soudan.ics');
}
