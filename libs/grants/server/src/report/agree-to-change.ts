import { changeLifecycle } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ChangeRequest } from './award.entity.js';

@InputType()
export class AgreeToChangeInput {
  /** The request for a change. */
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class AgreeToChangeOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** The representative of the organisation that comes in agrees; then the office decides. */
@UseCase({ input: AgreeToChangeInput, ok: AgreeToChangeOk, permission: 'change:agree' })
@Injectable()
export class AgreeToChange {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AgreeToChangeInput): Promise<AgreeToChangeOk> {
    return this.db.transaction(async () => {
      const change = await this.permit.lock(actor, 'change:agree', ChangeRequest, input);
      refuseReason(changeLifecycle.refusal(change, 'agree', this.clock.now()));
      change.state = changeLifecycle.after('agree');
      change.agreedAt = this.clock.now();
      change.agreedByName = actor.name;
      await this.db.repo(ChangeRequest).save(change);
      await this.events.record({
        name: changeLifecycle.moves.agree.emits,
        subject: { type: 'ChangeRequest', id: change.id },
        actor,
        organisationIds: change.organisationIds,
        before: { state: 'awaitingPartner' },
        after: { state: change.state, organisationId: change.joiningId },
      });
      return { id: change.id, state: change.state };
    });
  }
}
