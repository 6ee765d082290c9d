import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText, isMembershipRole } from '@musubi/identity/model';
import { type FieldIssue, fieldIssue } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  WrongState,
} from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { emailKey } from '../person/person.entity.js';
import { RateLimits } from '../session/rate-limits.js';
import { Invitation } from './invitation.entity.js';

const validDays = 14;

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  organisationId: string;

  @Field()
  email: string;

  @Field({ description: '`representative`, `editor` or `viewer`' })
  role: string;
}

@ObjectType()
export class InviteMemberOk {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;
}

/** Invites somebody by e-mail. Inviting the same address again takes the place of the earlier invitation. */
@UseCase({ input: InviteMemberInput, ok: InviteMemberOk, permission: 'organisation:invite' })
@Injectable()
export class InviteMember {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly limits: RateLimits,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: InviteMemberInput): Promise<InviteMemberOk> {
    if (actor.personId) await this.limits.take(`invite:${actor.personId}`, { hits: 60, seconds: 3600 });
    return this.db.transaction(async () => {
      const at = { id: input.organisationId };
      const organisation = await this.permit.lock(actor, 'organisation:invite', Organisation, at);
      const email = cleanText(input.email);
      refuseIssues(issuesOf(email, input.role));
      await this.refuseMember(organisation.id, email);
      const invitation = await this.store(actor, organisation.id, email, input.role);
      await this.events.record({
        name: 'MemberInvited',
        subject: { type: 'Invitation', id: invitation.id },
        actor,
        organisationIds: [organisation.id],
        after: { role: input.role },
      });
      return { id: invitation.id, email };
    });
  }

  private async refuseMember(organisationId: string, email: string): Promise<void> {
    const member = await this.db.one(
      `select 1 from membership m join person p on p.id = m.person_id where m.organisation_id = $1 and p.email_key = $2`,
      [organisationId, emailKey(email)],
    );
    if (member) refuse(new WrongState({ code: 'alreadyMember', message: 'この人はすでにこの団体のメンバーです。' }));
  }

  private async store(actor: Actor, organisationId: string, email: string, role: string): Promise<Invitation> {
    const now = this.clock.now();
    await this.db.query(
      `update invitation set revoked_at = $3 where organisation_id = $1 and email_key = $2 and accepted_at is null and revoked_at is null`,
      [organisationId, emailKey(email), now],
    );
    const invitation = new Invitation();
    Object.assign(invitation, { organisationId, email, emailKey: emailKey(email), role, invitedBy: actor.personId });
    invitation.expiresAt = new Date(now.getTime() + validDays * 86_400_000);
    return this.db.repo(Invitation).save(invitation);
  }
}

function issuesOf(email: string, role: string): FieldIssue[] {
  const wrong = fieldIssue(
    { id: 'email', title: 'メールアドレス', kind: 'email', required: true, max: 254 },
    { email },
  );
  const message = '「役割」を選んでください。';
  return [...(wrong ? [wrong] : []), ...(isMembershipRole(role) ? [] : [{ field: 'role', code: 'invalid', message }])];
}
