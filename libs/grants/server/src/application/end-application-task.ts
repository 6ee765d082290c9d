import { type Actor, Clock, Db, Events, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationTask } from './application-together.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class EndApplicationTaskInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  taskId: string;

  /** true: done; false: no longer asked for. */
  @Field()
  done: boolean;
}

@ObjectType()
export class EndApplicationTaskOk {
  @Field(() => ID)
  id: string;
}

/** A request to write something is done, or taken back. Twice is the same as once. */
@UseCase({ input: EndApplicationTaskInput, ok: EndApplicationTaskOk, permission: 'application:discuss' })
@Injectable()
export class EndApplicationTask {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: EndApplicationTaskInput): Promise<EndApplicationTaskOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:discuss', Application, {
        id: input.applicationId,
      });
      const tasks = this.db.repo(ApplicationTask);
      const task = isId(input.taskId)
        ? await tasks.findOneBy({ id: input.taskId, applicationId: application.id })
        : null;
      if (!task) return refuse(new NotFound());
      if (task.doneAt || task.droppedAt) return { id: task.id };
      if (input.done) task.doneAt = this.clock.now();
      else task.droppedAt = this.clock.now();
      task.endedByName = actor.name;
      await tasks.save(task);
      await this.events.record({
        name: input.done ? 'ApplicationTaskDone' : 'ApplicationTaskDropped',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        data: { taskId: task.id, section: task.section, organisationId: task.organisationId },
      });
      return { id: task.id };
    });
  }
}
