import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { importLifecycle } from '@musubi/identity/model';
import { type Actor, Clock, Db, Events, Permit, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { ImportRun } from './import-run.entity.js';

@InputType()
export class DiscardImportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class DiscardImportOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** Not this file after all: nothing was written, nothing will be. */
@UseCase({ input: DiscardImportInput, ok: DiscardImportOk, permission: 'import:discard' })
@Injectable()
export class DiscardImport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: DiscardImportInput): Promise<DiscardImportOk> {
    return this.db.transaction(async () => {
      const run = await this.permit.lock(actor, 'import:discard', ImportRun, input);
      const refusal = importLifecycle.refusal(run, 'discard', this.clock.now());
      if (refusal) refuse(new WrongState(refusal));
      run.state = importLifecycle.after('discard');
      run.finishedAt = this.clock.now();
      run.stopRequested = true;
      await this.db.repo(ImportRun).save(run);
      await this.events.record({ name: 'ImportDiscarded', subject: { type: 'ImportRun', id: run.id }, actor });
      return { id: run.id, state: run.state };
    });
  }
}
