import { PartnershipFacts } from '@musubi/collaboration/server';
import { topicIssues } from '@musubi/grants/model';
import {
  type Actor,
  Db,
  Events,
  isId,
  NotAllowed,
  NotFound,
  organisationsOf,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConsultationPlaces } from './consultation-places.js';
import { ConsultationBooking, ConsultationSlot } from './consultation.entity.js';

@InputType()
export class BookConsultationInput {
  @Field(() => ID)
  slotId: string;

  /** In whose name: an organisation of the actor. */
  @Field(() => ID)
  organisationId: string;

  @Field(() => ID, { nullable: true })
  partnershipId: string | null;

  /** Which call it is about, if any: its days ahead count. */
  @Field(() => ID, { nullable: true })
  callId: string | null;

  /** `place` or `online` */
  @Field()
  way: string;

  @Field()
  topic: string;
}

@ObjectType()
export class BookConsultationOk {
  @Field(() => ID)
  id: string;
}

/** Books a consultation. The slot's row is locked: the last free place is given once. */
@UseCase({ input: BookConsultationInput, ok: BookConsultationOk, permission: 'consultation:book' })
@Injectable()
export class BookConsultation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly partnerships: PartnershipFacts,
    private readonly places: ConsultationPlaces,
  ) {}

  run(actor: Actor, input: BookConsultationInput): Promise<BookConsultationOk> {
    return this.db.transaction(async () => {
      const slot = await this.permit.lock(actor, 'consultation:book', ConsultationSlot, { id: input.slotId });
      const organisationIds = await this.forWhom(actor, input);
      refuseIssues(topicIssues(input.topic));
      const again = await this.db
        .repo(ConsultationBooking)
        .findOneBy({ slotId: slot.id, organisationId: input.organisationId, state: 'booked' });
      if (again) return { id: again.id };
      const way = input.way === 'online' ? 'online' : 'place';
      await this.places.refuseUnlessFree(slot, { way, daysAhead: await this.places.daysAhead(input.callId ?? null) });
      const booking = Object.assign(new ConsultationBooking(), {
        ...{ slotId: slot.id, organisationId: input.organisationId, organisationIds, way },
        ...{ partnershipId: input.partnershipId ?? null, callId: input.callId ?? null },
        ...{ topic: input.topic.trim(), state: 'booked', bookedBy: actor.personId, bookedByName: actor.name },
        ...{ reason: null, record: null, recordedByName: null, remindedAt: null },
      });
      await this.db.repo(ConsultationBooking).save(booking);
      await this.events.record({
        name: 'ConsultationBooked',
        subject: { type: 'ConsultationBooking', id: booking.id },
        actor,
        organisationIds,
        after: { state: 'booked', startsAt: slot.startsAt, way },
      });
      return { id: booking.id };
    });
  }

  /** The partners of the partnership it is about, else the organisation alone. */
  private async forWhom(actor: Actor, { organisationId, partnershipId }: BookConsultationInput): Promise<string[]> {
    if (!organisationsOf(actor, ['representative', 'editor']).includes(organisationId))
      refuse(new NotAllowed('予約できるのは、その団体の代表者か担当者です。'));
    if (!partnershipId) return [organisationId];
    const partnership = isId(partnershipId) ? await this.partnerships.of(partnershipId) : null;
    return partnership?.organisationIds.includes(organisationId)
      ? [...partnership.organisationIds]
      : refuse(new NotFound('この協働プロジェクトは見つかりませんでした。'));
  }
}
