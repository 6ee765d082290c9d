import { PartnershipDoor } from '@musubi/collaboration/server';
import type { FieldIssue } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  NotAllowed,
  organisationsOf,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationPartners } from './application-partners.js';
import { Application } from './application.entity.js';
import { refuseUnlessOpen } from './invite-application-partner.js';

@InputType()
export class RemoveApplicationPartnerInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** The partner that leaves: the actor's own, or any but the lead when the actor speaks for the lead. */
  @Field(() => ID)
  organisationId: string;

  /** All partners read it. */
  @Field()
  reason: string;
}

@ObjectType()
export class RemoveApplicationPartnerOk {
  @Field(() => ID)
  id: string;
}

/** A partner leaves the application and its partnership. What it wrote stays in the record; the others agree anew. */
@UseCase({
  input: RemoveApplicationPartnerInput,
  ok: RemoveApplicationPartnerOk,
  permission: 'application:removePartner',
})
@Injectable()
export class RemoveApplicationPartner {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly door: PartnershipDoor,
    private readonly clock: Clock,
    private readonly partners: ApplicationPartners,
  ) {}

  run(actor: Actor, input: RemoveApplicationPartnerInput): Promise<RemoveApplicationPartnerOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:removePartner', Application, { id: input.id });
      refuseUnlessOpen(application, this.clock.now());
      refuseIssues(issuesOf(application, input));
      const mine = organisationsOf(actor, ['representative']);
      if (!mine.includes(input.organisationId) && !mine.includes(application.leadOrganisationId))
        refuse(new NotAllowed('ほかの団体を外せるのは、代表団体の代表者だけです。'));
      const before = application.organisationIds;
      await this.door.takeOut(actor, application.partnershipId, input.organisationId);
      await this.partners.follow(actor, application);
      await this.events.record({
        name: 'ApplicationPartnerRemoved',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: before,
        after: { organisationId: input.organisationId, reason: input.reason.trim() },
      });
      return { id: application.id };
    });
  }
}

function issuesOf(application: Application, { organisationId, reason }: RemoveApplicationPartnerInput): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue[] => [{ field, code: 'invalid', message }];
  const length = [...reason.trim()].length;
  return [
    ...(length === 0 || length > 300 ? issue('reason', '理由を300字以内で入力してください。') : []),
    ...(organisationId === application.leadOrganisationId || !application.organisationIds.includes(organisationId)
      ? issue('organisationId', '外す団体は、代表団体のほかから選んでください。')
      : []),
  ];
}
