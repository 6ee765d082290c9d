import { type Actor, Db, Permit, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Partnership } from './partnership.entity.js';
import { PartnerInvitations } from './partner-invitations.js';
import { refuseEnded } from './partnership-state.js';

@InputType()
export class InvitePartnerInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID)
  organisationId: string;

  @Field(() => String, { nullable: true })
  message?: string | null;
}

@ObjectType()
export class InvitePartnerOk extends Versioned {
  @Field(() => ID)
  invitationId: string;
}

/** A partner asks one more organisation to join. */
@UseCase({ input: InvitePartnerInput, ok: InvitePartnerOk, permission: 'partnership:invite' })
@Injectable()
export class InvitePartner {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly invitations: PartnerInvitations,
  ) {}

  run(actor: Actor, input: InvitePartnerInput): Promise<InvitePartnerOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:invite', Partnership, { id: input.id });
      refuseEnded(partnership);
      const { organisationId, message } = input;
      const invitation = await this.invitations.invite(actor, partnership, { organisationId, message: message ?? '' });
      return { id: partnership.id, version: partnership.version, invitationId: invitation.id };
    });
  }
}
