import { PartnershipFacts } from '@musubi/collaboration/server';
import { isLocalDate, tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  LocalDateScalar,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PriorConsultation } from './application-parts.entity.js';

@InputType()
export class RecordPriorConsultationInput {
  @Field(() => ID)
  partnershipId: string;

  @Field(() => LocalDateScalar)
  heldOn: string;

  @Field()
  note: string;
}

@ObjectType()
export class RecordPriorConsultationOk {
  @Field(() => ID)
  id: string;
}

/** Staff or a coordinator note that the 事前相談 with a partnership took place. */
@UseCase({
  input: RecordPriorConsultationInput,
  ok: RecordPriorConsultationOk,
  permission: 'consultation:record',
})
@Injectable()
export class RecordPriorConsultation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly partnerships: PartnershipFacts,
  ) {}

  run(actor: Actor, input: RecordPriorConsultationInput): Promise<RecordPriorConsultationOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'consultation:record');
      const partnership = isId(input.partnershipId) ? await this.partnerships.of(input.partnershipId) : null;
      if (!partnership) return refuse(new NotFound());
      refuseIssues(issuesOf(input, tokyoDate(this.clock.now())));
      const consultation = Object.assign(new PriorConsultation(), {
        partnershipId: partnership.id,
        organisationIds: [...partnership.organisationIds],
        heldOn: input.heldOn,
        withPersonId: actor.personId as string,
        withPersonName: actor.name,
        note: input.note.trim(),
      });
      await this.db.repo(PriorConsultation).save(consultation);
      await this.events.record({
        name: 'PriorConsultationRecorded',
        subject: { type: 'Partnership', id: partnership.id },
        actor,
        organisationIds: partnership.organisationIds,
        after: { heldOn: input.heldOn },
      });
      return { id: consultation.id };
    });
  }
}

function issuesOf({ heldOn, note }: RecordPriorConsultationInput, today: string) {
  const issues = [];
  if (!isLocalDate(heldOn) || heldOn > today)
    issues.push({ field: 'heldOn', code: 'invalid', message: '相談した日は今日までの日付で入力してください。' });
  if ([...note].length > 2000)
    issues.push({ field: 'note', code: 'invalid', message: '記録は2000字以内で入力してください。' });
  return issues;
}
