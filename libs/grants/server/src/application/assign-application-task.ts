import { taskIssues } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  InvalidInput,
  isId,
  LocalDateScalar,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationPlaces, AtPlaceInput, placeOf } from './application-place.js';
import { ApplicationTask } from './application-together.entity.js';
import { Application } from './application.entity.js';
import { ApplicationContent } from './application-content.js';

@InputType()
export class AssignApplicationTaskInput extends AtPlaceInput {
  @Field(() => ID)
  applicationId: string;

  /** A representative or editor of a partner; for a partner's part, of that partner. */
  @Field(() => ID)
  assigneeId: string;

  @Field({ defaultValue: '' })
  note: string;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;
}

@ObjectType()
export class AssignApplicationTaskOk {
  @Field(() => ID)
  id: string;
}

/** Asks one person of a partner to write a part or a question. That person gets a mail; asking again changes the request. */
@UseCase({ input: AssignApplicationTaskInput, ok: AssignApplicationTaskOk, permission: 'application:discuss' })
@Injectable()
export class AssignApplicationTask {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly places: ApplicationPlaces,
    private readonly content: ApplicationContent,
  ) {}

  run(actor: Actor, input: AssignApplicationTaskInput): Promise<AssignApplicationTaskOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:discuss', Application, {
        id: input.applicationId,
      });
      await this.content.writable(application.id, null);
      refuseIssues(taskIssues({ note: input.note, dueOn: input.dueOn ?? null }, tokyoDate(this.clock.now())));
      await this.places.check(application, input);
      const assignee = await this.assignee(application, input);
      const task = await this.taskAt(application, input);
      Object.assign(task, {
        assigneeId: input.assigneeId,
        assigneeName: assignee,
        assignedBy: actor.personId as string,
        assignedByName: actor.name,
        note: input.note.trim(),
        dueOn: input.dueOn ?? null,
      });
      await this.db.repo(ApplicationTask).save(task);
      await this.events.record({
        name: 'ApplicationTaskAssigned',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { ...placeOf(input), assigneeId: input.assigneeId, dueOn: task.dueOn },
        data: { taskId: task.id },
      });
      return { id: task.id };
    });
  }

  /** The open request for this place, if there is one: there is never a second. */
  private async taskAt(application: Application, input: AssignApplicationTaskInput): Promise<ApplicationTask> {
    const { section, organisationId, field } = placeOf(input);
    const row = await this.db.one<{ id: string }>(
      `select id from application_task where application_id = $1 and section = $2 and done_at is null
         and organisation_id is not distinct from $3 and field is not distinct from $4 and dropped_at is null`,
      [application.id, section, organisationId, field],
    );
    const known = row && (await this.db.repo(ApplicationTask).findOneBy({ id: row.id }));
    return (
      known ?? Object.assign(new ApplicationTask(), { applicationId: application.id, section, organisationId, field })
    );
  }

  private async assignee(application: Application, input: AssignApplicationTaskInput): Promise<string> {
    const possible = input.organisationId ? [input.organisationId] : application.organisationIds;
    const person = isId(input.assigneeId)
      ? await this.db.one<{ name: string }>(
          `select p.name from person p join membership m on m.person_id = p.id
            where p.id = $1 and m.organisation_id = any($2::uuid[]) and m.role in ('representative', 'editor')
              and p.anonymised_at is null limit 1`,
          [input.assigneeId, possible],
        )
      : null;
    const message = 'お願いできるのは、そこを入力する団体の代表者か担当者です。';
    return person?.name ?? refuse(new InvalidInput([{ field: 'assigneeId', code: 'invalid', message }]));
  }
}
