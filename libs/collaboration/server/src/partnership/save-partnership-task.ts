import { taskForm } from '@musubi/collaboration/model';
import { type FieldIssue, pageIssues } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Partnership, PartnershipTask } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { refuseEnded } from './partnership-state.js';

@InputType()
export class SavePartnershipTaskInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Absent: a new task' })
  taskId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the task the editor started from' })
  version?: number | null;

  @Field()
  title: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  dueOn?: string | null;

  @Field({ defaultValue: false })
  done: boolean;
}

@ObjectType()
export class SavePartnershipTaskOk {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  taskId: string;

  @Field(() => Int)
  version: number;
}

/** Adds a task, changes it or ticks it off. Tasks are the partners' daily business and no part of the agreement. */
@UseCase({ input: SavePartnershipTaskInput, ok: SavePartnershipTaskOk, permission: 'partnership:edit' })
@Injectable()
export class SavePartnershipTask {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: SavePartnershipTaskInput): Promise<SavePartnershipTaskOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:edit', Partnership, { id: input.id });
      refuseEnded(partnership);
      refuseIssues(issuesOf(input, partnership.organisationIds));
      const task = await this.taskOf(partnership, input);
      const before = input.taskId ? shown(task) : null;
      this.change(actor, task, input);
      await this.db.repo(PartnershipTask).save(task);
      const organisationId = actsFor(actor, partnership.organisationIds, null);
      const event = { event: 'PartnershipTaskSaved', what: 'task', actor, organisationId, before };
      await this.log.write(partnership, { ...event, after: shown(task) });
      return { id: partnership.id, taskId: task.id, version: task.version };
    });
  }

  private async taskOf({ id }: Partnership, { taskId, version }: SavePartnershipTaskInput): Promise<PartnershipTask> {
    if (!taskId) return Object.assign(new PartnershipTask(), { partnershipId: id, doneAt: null, doneBy: null });
    const task = isId(taskId) ? await this.db.repo(PartnershipTask).findOneBy({ id: taskId, partnershipId: id }) : null;
    if (!task) return refuse(new NotFound());
    if (version && version !== task.version) refuse(new Conflict({ ...shown(task), version: task.version }));
    return task;
  }

  private change(actor: Actor, task: PartnershipTask, input: SavePartnershipTaskInput): void {
    task.title = input.title.trim();
    task.organisationId = input.organisationId || null;
    task.dueOn = input.dueOn || null;
    if (input.done === (task.doneAt !== null)) return;
    task.doneAt = input.done ? this.clock.now() : null;
    task.doneBy = input.done ? actor.personId : null;
  }
}

const shown = ({ title, organisationId, dueOn, doneAt }: PartnershipTask) => ({
  ...{ title, organisationId, dueOn },
  done: doneAt !== null,
});

function issuesOf({ title, organisationId, dueOn }: SavePartnershipTaskInput, partnerIds: string[]): FieldIssue[] {
  const issues = pageIssues(taskForm, { title, organisationId: organisationId ?? '', dueOn: dueOn ?? '' });
  const stranger = organisationId && !partnerIds.includes(organisationId);
  const message = '「だれが」は、この協働の団体から選んでください。';
  return stranger ? [...issues, { field: 'organisationId', code: 'invalid', message }] : issues;
}
