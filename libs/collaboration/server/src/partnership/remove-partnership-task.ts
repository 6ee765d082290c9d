import { type Actor, Db, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Partnership, PartnershipTask } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { refuseEnded } from './partnership-state.js';

@InputType()
export class RemovePartnershipTaskInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID)
  taskId: string;
}

@ObjectType()
export class RemovePartnershipTaskOk {
  @Field(() => ID)
  id: string;
}

/** Takes a task off the list; the history keeps its words. */
@UseCase({ input: RemovePartnershipTaskInput, ok: RemovePartnershipTaskOk, permission: 'partnership:edit' })
@Injectable()
export class RemovePartnershipTask {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: RemovePartnershipTaskInput): Promise<RemovePartnershipTaskOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:edit', Partnership, { id: input.id });
      refuseEnded(partnership);
      const own = { id: input.taskId, partnershipId: partnership.id };
      const task = isId(input.taskId) ? await this.db.repo(PartnershipTask).findOneBy(own) : null;
      if (!task) return refuse(new NotFound());
      const { title, organisationId: owner, dueOn } = task;
      await this.db.repo(PartnershipTask).remove(task);
      const organisationId = actsFor(actor, partnership.organisationIds, null);
      const event = { event: 'PartnershipTaskRemoved', what: 'taskRemoved', actor, organisationId };
      await this.log.write(partnership, { ...event, before: { title, organisationId: owner, dueOn } });
      return { id: partnership.id };
    });
  }
}
