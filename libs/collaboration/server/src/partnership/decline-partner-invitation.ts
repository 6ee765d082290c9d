import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Partnership } from './partnership.entity.js';
import { PartnerInvitations } from './partner-invitations.js';
import { PartnershipLog } from './partnership-log.js';

@InputType()
export class DeclinePartnerInvitationInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class DeclinePartnerInvitationOk {
  @Field(() => ID)
  id: string;
}

/** An invited organisation says no. */
@UseCase({ input: DeclinePartnerInvitationInput, ok: DeclinePartnerInvitationOk, permission: 'partnership:join' })
@Injectable()
export class DeclinePartnerInvitation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly invitations: PartnerInvitations,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: DeclinePartnerInvitationInput): Promise<DeclinePartnerInvitationOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:join', Partnership, { id: input.id });
      const organisationId = actsFor(actor, partnership.invitedIds, input.organisationId);
      await this.invitations.answer(actor, partnership, organisationId, 'declined');
      await this.db.repo(Partnership).save(partnership);
      const event = { event: 'PartnerInvitationDeclined', what: 'invitationDeclined', actor, organisationId };
      await this.log.write(partnership, { ...event, after: { organisationId } });
      return { id: partnership.id };
    });
  }
}
