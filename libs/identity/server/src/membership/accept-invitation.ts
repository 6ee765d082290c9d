import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Clock, Db, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { linkTooOld } from '../person/email-tokens.js';
import { tokenHash } from '../session/secret.js';
import { Invitation } from './invitation.entity.js';
import { Memberships } from './memberships.js';

@InputType()
export class AcceptInvitationInput {
  @Field({ description: 'secret of the link in the mail' })
  token: string;
}

@ObjectType()
export class AcceptInvitationOk {
  @Field(() => ID)
  organisationId: string;

  @Field()
  role: string;
}

/** Joins by the link of an invitation. Whoever holds the link and is signed in may use it, once: people have several addresses. */
@UseCase({ input: AcceptInvitationInput, ok: AcceptInvitationOk, permission: 'invitation:accept' })
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly memberships: Memberships,
  ) {}

  run(actor: Actor, input: AcceptInvitationInput): Promise<AcceptInvitationOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'invitation:accept');
      const personId = actor.personId as string;
      const invitation = await this.open(input.token, personId);
      const { organisationId, role } = invitation;
      const membership = await this.memberships.join(actor, { organisationId, personId, role }, 'invitation');
      return { organisationId, role: membership.role };
    });
  }

  /** Uses it up. A second click by the same person finds it accepted and is content. */
  private async open(token: string, personId: string): Promise<Pick<Invitation, 'organisationId' | 'role'>> {
    const [found] = await this.db.query<Pick<Invitation, 'organisationId' | 'role'>>(
      `update invitation set accepted_at = coalesce(accepted_at, $2), accepted_by = $3, version = version + 1, updated_at = $2
       where token_hash = $1 and revoked_at is null and (accepted_by = $3 or (accepted_at is null and expires_at > $2))
       returning organisation_id as "organisationId", role`,
      [tokenHash(token), this.clock.now(), personId],
    );
    return found ?? refuse(new WrongState({ ...linkTooOld, message: invitationOver }));
  }
}

const invitationOver =
  'この招待はすでに使われたか、期限が切れているか、取り消されています。招待した人に、もう一度送ってもらってください。';
