import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { importLifecycle } from '@musubi/identity/model';
import { type Actor, Clock, Db, Events, Jobs, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { ImportRun } from './import-run.entity.js';
import { importJob } from './import-jobs.js';

@InputType()
export class ConfirmImportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class ConfirmImportOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** Yes to what the check showed: the file is written, in one transaction, by the worker. */
@UseCase({ input: ConfirmImportInput, ok: ConfirmImportOk, permission: 'import:confirm' })
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  run(actor: Actor, input: ConfirmImportInput): Promise<ConfirmImportOk> {
    return this.db.transaction(async () => {
      const run = await this.permit.lock(actor, 'import:confirm', ImportRun, input);
      const refusal = importLifecycle.refusal(run, 'confirm', this.clock.now());
      if (refusal) refuse(new WrongState(refusal));
      run.state = importLifecycle.after('confirm');
      Object.assign(run, {
        startedBy: actor.personId,
        startedAt: this.clock.now(),
        progress: null,
        stopRequested: false,
      });
      await this.db.repo(ImportRun).save(run);
      const subject = { type: 'ImportRun', id: run.id };
      await this.events.record({ name: 'ImportConfirmed', subject, actor, after: { counts: run.counts } });
      await this.jobs.add(importJob.task, { id: run.id }, importJob.options);
      return { id: run.id, state: run.state };
    });
  }
}
