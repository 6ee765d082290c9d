import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Clock, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Invitation } from './invitation.entity.js';

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RevokeInvitationOk {
  @Field(() => ID)
  id: string;
}

/** Takes an invitation back: its link stops working. */
@UseCase({ input: RevokeInvitationInput, ok: RevokeInvitationOk, permission: 'invitation:revoke' })
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RevokeInvitationInput): Promise<RevokeInvitationOk> {
    return this.db.transaction(async () => {
      const invitation = await this.permit.lock(actor, 'invitation:revoke', Invitation, { id: input.id });
      if (invitation.acceptedAt === null && invitation.revokedAt === null) {
        invitation.revokedAt = this.clock.now();
        await this.db.repo(Invitation).save(invitation);
        const subject = { type: 'Invitation', id: invitation.id };
        const organisationIds = [invitation.organisationId];
        await this.events.record({ name: 'InvitationRevoked', subject, actor, organisationIds });
      }
      return { id: invitation.id };
    });
  }
}
