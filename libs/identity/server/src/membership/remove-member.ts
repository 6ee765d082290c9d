import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, Permit, UseCase } from '@musubi/platform/server';
import { Membership } from './membership.entity.js';
import { Representatives } from './representatives.js';

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RemoveMemberOk {
  @Field(() => ID)
  id: string;
}

/** Takes a member out of the organisation. */
@UseCase({ input: RemoveMemberInput, ok: RemoveMemberOk, permission: 'membership:manage' })
@Injectable()
export class RemoveMember {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly representatives: Representatives,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: RemoveMemberInput): Promise<RemoveMemberOk> {
    return this.db.transaction(async () => {
      const membership = await this.permit.lock(actor, 'membership:manage', Membership, { id: input.id });
      await this.representatives.refuseLast(membership, actor, 'メンバーの削除');
      await this.db.query('delete from membership where id = $1', [membership.id]);
      await this.events.record({
        name: 'MemberRemoved',
        subject: { type: 'Membership', id: membership.id },
        actor,
        organisationIds: [membership.organisationId],
        before: { personId: membership.personId, role: membership.role },
      });
      return { id: membership.id };
    });
  }
}
