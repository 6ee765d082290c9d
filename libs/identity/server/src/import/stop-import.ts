import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { importLifecycle } from '@musubi/identity/model';
import { type Actor, Clock, Db, Events, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { ImportRun } from './import-run.entity.js';

@InputType()
export class StopImportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class StopImportOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** Asks a running import to end; the worker sees it within a second and rolls everything back. */
@UseCase({ input: StopImportInput, ok: StopImportOk, permission: 'import:stop' })
@Injectable()
export class StopImport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: StopImportInput): Promise<StopImportOk> {
    return this.db.transaction(async () => {
      const run = await this.permit.lock(actor, 'import:stop', ImportRun, { id: input.id });
      const refusal = importLifecycle.refusal(run, 'stop', this.clock.now());
      if (refusal) refuse(new WrongState(refusal));
      run.stopRequested = true;
      await this.db.repo(ImportRun).save(run);
      await this.events.record({ name: 'ImportStopRequested', subject: { type: 'ImportRun', id: run.id }, actor });
      return { id: run.id, state: run.state };
    });
  }
}
