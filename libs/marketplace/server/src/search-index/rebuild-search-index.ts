import { type Actor, Clock, Db, Events, Jobs, newId, Permit, rebuildJob, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType()
export class RebuildSearchIndexInput {
  @Field(() => ID, { nullable: true, description: 'The run that was shown last: a second click orders nothing' })
  after?: string | null;
}

@ObjectType()
export class RebuildSearchIndexOk {
  @Field(() => ID, { description: 'The run that was ordered, or goes on already' })
  id: string;
}

/** A run that said nothing for so long has come to an end with its worker; the queue takes it up again, or staff do. */
export const silentMinutes = 10;

/** The worker writes the whole search index anew while searches and writes go on; one run at a time. */
@UseCase({ input: RebuildSearchIndexInput, ok: RebuildSearchIndexOk, permission: 'searchIndex:rebuild' })
@Injectable()
export class RebuildSearchIndex {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { after }: RebuildSearchIndexInput): Promise<RebuildSearchIndexOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'searchIndex:rebuild');
      // Two people who press at once: the second sees the run of the first.
      await this.db.query(`select pg_advisory_xact_lock(hashtext('rebuild-search-index'))`);
      const last = await this.db.one<{ id: string; running: boolean }>(
        `select id, finished_at is null and seen_at > $1::timestamptz - interval '${silentMinutes} minutes' as running
         from search_rebuild order by started_at desc, id desc limit 1`,
        [this.clock.now()],
      );
      if (last && (last.running || (after !== undefined && after !== last.id))) return { id: last.id };
      const id = newId();
      await this.db.query(
        `insert into search_rebuild (id, documents, started_at, seen_at)
         select $1, count(*), $2, $2 from search_document`,
        [id, this.clock.now()],
      );
      await this.jobs.add(rebuildJob.task, { id }, rebuildJob.options);
      await this.events.record({ name: 'SearchRebuildOrdered', subject: { type: 'SearchIndex', id }, actor });
      return { id };
    });
  }
}
