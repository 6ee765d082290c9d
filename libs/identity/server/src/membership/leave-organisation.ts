import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, Permit, refuse, NotFound, UseCase } from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { Membership } from './membership.entity.js';
import { Representatives } from './representatives.js';

@InputType()
export class LeaveOrganisationInput {
  @Field(() => ID)
  organisationId: string;
}

@ObjectType()
export class LeaveOrganisationOk {
  @Field(() => ID)
  organisationId: string;
}

/** Leaves an organisation oneself. Its last representative first hands over. */
@UseCase({ input: LeaveOrganisationInput, ok: LeaveOrganisationOk, permission: 'organisation:leave' })
@Injectable()
export class LeaveOrganisation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly representatives: Representatives,
    private readonly events: Events,
  ) {}

  run(actor: Actor, { organisationId }: LeaveOrganisationInput): Promise<LeaveOrganisationOk> {
    return this.db.transaction(async () => {
      await this.permit.lock(actor, 'organisation:leave', Organisation, { id: organisationId });
      const personId = actor.personId as string;
      const membership =
        (await this.db.repo(Membership).findOneBy({ organisationId, personId })) ?? refuse(new NotFound());
      await this.representatives.refuseLast(membership, actor, '団体から抜けること');
      await this.db.query('delete from membership where id = $1', [membership.id]);
      await this.events.record({
        name: 'MemberLeft',
        subject: { type: 'Membership', id: membership.id },
        actor,
        organisationIds: [organisationId],
        before: { personId, role: membership.role },
      });
      return { organisationId };
    });
  }
}
