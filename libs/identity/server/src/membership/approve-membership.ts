import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { isMembershipRole } from '@musubi/identity/model';
import { type Actor, Db, InvalidInput, refuse, UseCase } from '@musubi/platform/server';
import { DecideMembership } from './decide-membership.js';

@InputType()
export class ApproveMembershipInput {
  @Field(() => ID)
  id: string;

  @Field({ defaultValue: 'editor' })
  role: string;
}

@ObjectType()
export class ApproveMembershipOk {
  @Field(() => ID)
  id: string;
}

/** Lets somebody who asked into the organisation. */
@UseCase({ input: ApproveMembershipInput, ok: ApproveMembershipOk, permission: 'membershipRequest:decide' })
@Injectable()
export class ApproveMembership {
  constructor(
    private readonly db: Db,
    private readonly decision: DecideMembership,
  ) {}

  run(actor: Actor, { id, role }: ApproveMembershipInput): Promise<ApproveMembershipOk> {
    return this.db.transaction(async () => {
      if (!isMembershipRole(role)) return refuse(noRole);
      await this.decision.decide(actor, id, { state: 'approved', role });
      return { id };
    });
  }
}

const noRole = new InvalidInput([{ field: 'role', code: 'invalid', message: '「役割」を選んでください。' }]);
