import { addDays, isLocalDate, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import { type Actor, Clock, Db, memberOf, organisationsOf, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type {
  ConsultationBookingType,
  ConsultationCall,
  ConsultationDeskSlot,
  ConsultationPage,
  ConsultationPartnership,
  ConsultationRecordType,
  ConsultationSlotType,
} from './consultation.types.js';

const slotColumns = `s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.way, s.place, s.desk, s.note,
  greatest(s.capacity - (select count(*)::int from consultation_booking n where n.slot_id = s.id and n.state = 'booked'), 0) as free`;

const names = (ids: string): string => `(select coalesce(json_agg(o.name order by array_position(${ids}, o.id)), '[]')
  from organisation o where o.id = any(${ids}))`;

const bookingColumns = `b.id, b.version, b.state, s.starts_at as "startsAt", s.ends_at as "endsAt", b.slot_id as "slotId", b.way,
  s.place, s.online_url as "onlineUrl", s.desk, b.topic, b.reason, b.record, b.recorded_by_name as "recordedByName",
  (select o.name from organisation o where o.id = b.organisation_id) as "organisationName",
  ${names('b.organisation_ids')} as "partnerNames", b.partnership_id as "partnershipId",
  (select p.title from partnership p where p.id = b.partnership_id) as "partnershipTitle", b.call_id as "callId",
  (select c.title from call c where c.id = b.call_id) as "callTitle", b.booked_by_name as "bookedByName",
  (select count(distinct p.id)::int from membership m join person p on p.id = m.person_id
    where m.organisation_id = any(b.organisation_ids) and m.role in ('representative', 'editor')
      and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null) as people`;

const partnershipColumns = `p.id, p.title, p.organisation_ids as "organisationIds", ${names('p.organisation_ids')} as "partnerNames"`;

/** The office sees this many days at once. */
const deskDays = 60;

/** Consultations as groups and as the office see them. */
@Injectable()
export class ConsultationQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
  ) {}

  /** Free times, what can be talked about, and one's own appointments and records. */
  async page(actor: Actor): Promise<ConsultationPage> {
    this.permit.check(actor, 'consultation:book');
    const now = this.clock.now();
    return {
      slots: await this.slots(now),
      calls: await this.calls(now),
      partnerships: await this.partnerships(organisationsOf(actor, ['representative', 'editor'])),
      bookings: await this.bookings(actor),
      records: await this.records(actor),
    };
  }

  private slots(now: Date): Promise<ConsultationSlotType[]> {
    return this.db.query<ConsultationSlotType>(
      `select ${slotColumns} from consultation_slot s
        where s.withdrawn_at is null and s.starts_at > $1 order by s.starts_at, s.id limit 200`,
      [now],
    );
  }

  private calls(now: Date): Promise<ConsultationCall[]> {
    return this.db.query<ConsultationCall>(
      `select c.id, c.title, c.consultation_days as "daysAhead", c.consultation_by as "consultationBy"
         from call c where c.published and c.closes_at >= $1 order by c.closes_at, c.id`,
      [now],
    );
  }

  private partnerships(organisationIds: readonly string[]): Promise<ConsultationPartnership[]> {
    return this.db.query<ConsultationPartnership>(
      `select ${partnershipColumns} from partnership p
        where p.organisation_ids && $1::uuid[] and p.state in ('forming', 'active') order by p.created_at desc`,
      [organisationIds],
    );
  }

  private bookings(actor: Actor): Promise<ConsultationBookingType[]> {
    const params = new Params();
    const own = memberOf('organisationIds').where(actor, 'b', params);
    return this.db.query<ConsultationBookingType>(
      `select ${bookingColumns} from consultation_booking b join consultation_slot s on s.id = b.slot_id
        where ${own} order by s.starts_at desc, b.id limit 100`,
      params.values,
    );
  }

  /** Held without a booking. */
  private records(actor: Actor): Promise<ConsultationRecordType[]> {
    const params = new Params();
    const own = memberOf('organisationIds').where(actor, 'n', params);
    return this.db.query<ConsultationRecordType>(
      `select n.id, n.held_on::text as "heldOn", n.note, n.with_person_name as "withPersonName", p.title as "partnershipTitle"
         from prior_consultation n join partnership p on p.id = n.partnership_id
        where n.booking_id is null and ${own} order by n.held_on desc, n.id limit 100`,
      params.values,
    );
  }

  /** The desk's days from `from` on, with everybody who comes; the day before counts, so that it can be recorded. */
  async desk(actor: Actor, from: string | null, days: number): Promise<ConsultationDeskSlot[]> {
    this.permit.check(actor, 'consultation:publishSlots');
    const day = from && isLocalDate(from) ? from : tokyoDate(this.clock.now());
    const rows = await this.db.query<ConsultationDeskSlot>(
      `select ${slotColumns}, s.capacity, s.online_url as "onlineUrl",
              (select coalesce(json_agg(r order by r.id), '[]') from (
                 select ${bookingColumns} from consultation_booking b where b.slot_id = s.id and b.state <> 'cancelled') r) as bookings
         from consultation_slot s where s.withdrawn_at is null and s.starts_at >= $1 and s.starts_at < $2
        order by s.starts_at, s.desk, s.id`,
      [tokyoInstant(day), tokyoInstant(addDays(day, Math.min(Math.max(days, 1), deskDays)))],
    );
    return rows.map((row) => ({ ...row, bookings: row.bookings.map(withDates) }));
  }

  /** Partnerships whose title or partners match, to record a consultation with. */
  find(actor: Actor, text: string): Promise<ConsultationPartnership[]> {
    this.permit.check(actor, 'consultation:record');
    const like = `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return this.db.query<ConsultationPartnership>(
      `select ${partnershipColumns} from partnership p
        where p.state in ('forming', 'active') and (p.title ilike $1
          or exists (select 1 from organisation o where o.id = any(p.organisation_ids) and o.name ilike $1))
        order by p.created_at desc limit 20`,
      [like],
    );
  }
}

/** Instants inside JSON come as texts. */
const withDates = (booking: ConsultationBookingType): ConsultationBookingType => ({
  ...booking,
  startsAt: new Date(booking.startsAt),
  endsAt: new Date(booking.endsAt),
});
