import type { ConsultationState, ConsultationWay } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A time at which the office or a coordinator can be consulted. */
@Entity('consultation_slot')
export class ConsultationSlot extends VersionedEntity {
  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  way: ConsultationWay;

  @Column('text')
  place: string;

  /** Told to those who have booked it online. */
  @Column('text')
  onlineUrl: string;

  /** Who listens: 「市民協働推進課」. */
  @Column('text')
  desk: string;

  /** Bookings at the same time. */
  @Column('integer')
  capacity: number;

  @Column('text')
  note: string;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

/** An organisation's appointment in a slot, for a partnership and a call or for neither yet. */
@Entity('consultation_booking')
export class ConsultationBooking extends VersionedEntity {
  @Column('uuid')
  slotId: string;

  @Column('uuid')
  organisationId: string;

  /** Who may see it: the partners, or the organisation alone. */
  @Column('uuid', { array: true })
  organisationIds: string[];

  @Column('uuid', { nullable: true })
  partnershipId: string | null;

  @Column('uuid', { nullable: true })
  callId: string | null;

  @Column('text')
  way: 'place' | 'online';

  @Column('text')
  topic: string;

  @Column('text')
  state: ConsultationState;

  @Column('uuid')
  bookedBy: string;

  @Column('text', { nullable: true })
  bookedByName: string | null;

  /** Why it was cancelled. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** What was talked about and what comes next; the partners read it. */
  @Column('text', { nullable: true })
  record: string | null;

  @Column('text', { nullable: true })
  recordedByName: string | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;
}
