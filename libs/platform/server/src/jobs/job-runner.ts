import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  Logger as QueueLogger,
  parseCronItems,
  run,
  type Runner,
  type Task,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { Db } from '../db/db.js';
import { deliverTask } from '../events/events.js';
import type { Listener, RecordedEvent } from '../events/listeners.js';
import { traced } from '../operation/traced.js';
import { queueSchema, quotedQueue } from './jobs.js';
import { type ScheduledWork, scheduleOf, type TaskHandler, taskOf } from './tasks.js';

/** All provider classes of the program: where listeners, tasks and schedules are found. */
export class ProviderClasses {
  constructor(readonly classes: readonly Type[]) {}
}

interface RunOptions {
  readonly pollMs?: number;
  readonly schedules?: boolean;
}

const restartMs = 1000;
const stuckCheckMs = 30_000;
const stuckAfterSeconds = 120;
const shortTasks = [deliverTask, 'send-mail'];

/** Runs the queue in this process: events to listeners, tasks, schedules. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private runner: Runner | null = null;
  private stopped = false;
  private sweep: NodeJS.Timeout | null = null;
  /** Names of our pools of workers, as they stand in the jobs they hold. */
  private readonly pools: string[] = [];

  constructor(
    private readonly db: Db,
    private readonly modules: ModuleRef,
    private readonly providers: ProviderClasses,
  ) {}

  async start(options: RunOptions = {}): Promise<void> {
    this.stopped = false;
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => this.pools.push(workerPool.id));
    const runner = await this.open(options, events);
    this.runner = runner;
    await this.freeStuck();
    this.sweep ??= setInterval(() => void this.freeStuck(), stuckCheckMs).unref();
    // A database that goes away ends the runner: begin again instead of leaving the queue to lie.
    void endOf(runner, events).then((why) => {
      // One that was stopped, or has a successor already, is not missed.
      if (this.runner === runner) void this.again(options, why);
    });
  }

  private async again(options: RunOptions, why: unknown): Promise<void> {
    this.log.error(`the queue stopped: ${why instanceof Error ? why.message : String(why)}`);
    while (!this.stopped) {
      await sleep(restartMs);
      if (this.stopped) return;
      const begun = await this.freeOwn()
        .then(() => this.start(options))
        .then(
          () => true,
          () => false,
        );
      if (begun) return;
    }
  }

  /** Jobs that the workers of the ended runner could not give back any more; nobody works on them. */
  private async freeOwn(): Promise<void> {
    await this.db.query(
      `update ${quotedQueue(this.db)}._private_jobs set locked_at = null, locked_by = null where locked_by = any($1::text[])`,
      [this.pools],
    );
    this.pools.length = 0;
  }

  /**
   * A process that was killed, or lost its connection while it took a job, leaves the job locked; the queue itself would
   * wait four hours. Listeners and mails take seconds and may run again: they are freed after two minutes.
   */
  private async freeStuck(): Promise<void> {
    await this.db
      .query(
        `update ${quotedQueue(this.db)}._private_jobs set locked_at = null, locked_by = null
         where locked_at < now() - $2 * interval '1 second'
           and task_id in (select id from ${quotedQueue(this.db)}._private_tasks where identifier = any($1::text[]))`,
        [shortTasks, stuckAfterSeconds],
      )
      .catch((error: unknown) => this.log.error(`stuck jobs: ${String(error)}`));
  }

  private open(options: RunOptions, events: WorkerEvents): Promise<Runner> {
    return run({
      events,
      pgPool: this.db.pool,
      schema: queueSchema(this.db.schema.slice(1, -1)),
      taskList: this.taskList(),
      parsedCronItems: options.schedules === false ? [] : parseCronItems(this.cronItems()),
      concurrency: 4,
      pollInterval: options.pollMs ?? 1000,
      noHandleSignals: true,
      // Batches note the end of a job again and again while the database is away; without them a lost connection at
      // that moment is a rejection nobody handles, which ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new QueueLogger(
        () => (level, message) => (level === 'error' ? this.log.error(message) : this.log.debug(message)),
      ),
    });
  }

  /** Lets running jobs end, then stops. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.sweep) clearInterval(this.sweep);
    this.sweep = null;
    const { runner } = this;
    this.runner = null;
    // One that has ended by itself has nothing left to stop.
    await runner?.stop().catch(() => undefined);
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  taskList(): TaskList {
    const tasks: TaskList = {
      [deliverTask]: (payload) => this.deliver(payload as { eventId: string; listener: string }),
    };
    for (const provider of this.providers.classes) {
      const task = taskOf(provider);
      const schedule = scheduleOf(provider);
      if (task) tasks[task] = (payload) => this.instance<TaskHandler>(provider).run(payload as never);
      if (schedule) tasks[schedule.name] = () => this.instance<ScheduledWork>(provider).run();
    }
    return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, asSpan(name, task)]));
  }

  private cronItems() {
    return this.providers.classes.flatMap((provider) => {
      const schedule = scheduleOf(provider);
      return schedule ? [{ task: schedule.name, match: schedule.cron, identifier: schedule.name }] : [];
    });
  }

  private async deliver({ eventId, listener }: { eventId: string; listener: string }): Promise<void> {
    const provider = this.providers.classes.find((each) => each.name === listener);
    const event = await this.eventOf(eventId);
    if (!provider || !event) return;
    await this.instance<Listener>(provider).handle(event);
  }

  private async eventOf(id: string): Promise<RecordedEvent | null> {
    return this.db.one<RecordedEvent>(
      `select id, event as name, at, json_build_object('type', subject_type, 'id', subject_id) as subject,
              actor_person_id as "actorPersonId", organisation_ids as "organisationIds", before, after, data
       from audit_entry where id = $1`,
      [id],
    );
  }

  private instance<T>(provider: Type): T {
    return this.modules.get<T>(provider as Type<T>, { strict: false });
  }
}

/**
 * Why the runner is of no use any more. Its promise alone does not tell: when several jobs could not be given back
 * because the database was away, it waits for ever after its workers have ended.
 */
const endOf = (runner: Runner, events: WorkerEvents): Promise<unknown> =>
  new Promise((done) => {
    const ended = () => {
      // Its schedules would go on beside those of the next one.
      void runner.stop().catch(() => undefined);
      done('its workers ended');
    };
    events.once('pool:gracefulShutdown:complete', () => setTimeout(ended, restartMs).unref());
    runner.promise.then(ended, done);
  });

/** Each job is a trace of its own. */
const asSpan =
  (name: string, task: TaskList[string]): Task =>
  (payload, helpers) =>
    traced(`job ${name}`, {}, async () => task?.(payload, helpers));
