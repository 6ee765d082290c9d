import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { PartnershipDoor } from './partnership-door.js';
import { Partnership } from './partnership.entity.js';

@InputType()
export class LeavePartnershipInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class LeavePartnershipOk {
  @Field(() => ID)
  id: string;
}

/** A representative takes the organisation out. What it wrote stays; its rows wait for another partner. */
@UseCase({ input: LeavePartnershipInput, ok: LeavePartnershipOk, permission: 'partnership:leave' })
@Injectable()
export class LeavePartnership {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly door: PartnershipDoor,
  ) {}

  run(actor: Actor, input: LeavePartnershipInput): Promise<LeavePartnershipOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:leave', Partnership, { id: input.id });
      const organisationId = actsFor(actor, partnership.organisationIds, input.organisationId, ['representative']);
      await this.door.takeOut(actor, partnership.id, organisationId);
      return { id: partnership.id };
    });
  }
}
