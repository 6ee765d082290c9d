import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { isMembershipRole } from '@musubi/identity/model';
import { type Actor, Db, Events, InvalidInput, Permit, refuse, UseCase, Versioned } from '@musubi/platform/server';
import { Membership } from './membership.entity.js';
import { Representatives } from './representatives.js';

@InputType()
export class ChangeMemberRoleInput extends Versioned {
  @Field()
  role: string;
}

@ObjectType()
export class ChangeMemberRoleOk extends Versioned {
  @Field()
  role: string;
}

/** Gives a member another role. */
@UseCase({ input: ChangeMemberRoleInput, ok: ChangeMemberRoleOk, permission: 'membership:manage' })
@Injectable()
export class ChangeMemberRole {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly representatives: Representatives,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: ChangeMemberRoleInput): Promise<ChangeMemberRoleOk> {
    return this.db.transaction(async () => {
      const membership = await this.permit.lock(actor, 'membership:manage', Membership, input);
      const { role } = input;
      if (!isMembershipRole(role)) return refuse(noRole);
      const before = { role: membership.role };
      if (role !== 'representative') await this.representatives.refuseLast(membership, actor, '役割の変更');
      membership.role = role;
      await this.db.repo(Membership).save(membership);
      await this.events.record({
        name: 'MemberRoleChanged',
        subject: { type: 'Membership', id: membership.id },
        actor,
        organisationIds: [membership.organisationId],
        before,
        after: { role, personId: membership.personId },
      });
      return { id: membership.id, version: membership.version, role };
    });
  }
}

const noRole = new InvalidInput([{ field: 'role', code: 'invalid', message: '「役割」を選んでください。' }]);
