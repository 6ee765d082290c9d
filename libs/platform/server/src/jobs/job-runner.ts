import { Injectable, Logger, type OnModuleDestroy, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Logger as QueueLogger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import { Db } from '../db/db.js';
import { deliverTask } from '../events/events.js';
import type { Listener, RecordedEvent } from '../events/listeners.js';
import { queueSchema } from './jobs.js';
import { type ScheduledWork, scheduleOf, type TaskHandler, taskOf } from './tasks.js';

/** All provider classes of the program: where listeners, tasks and schedules are found. */
export class ProviderClasses {
  constructor(readonly classes: readonly Type[]) {}
}

/** Runs the queue in this process: events to listeners, tasks, schedules. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private runner: Runner | null = null;

  constructor(
    private readonly db: Db,
    private readonly modules: ModuleRef,
    private readonly providers: ProviderClasses,
  ) {}

  async start(options: { pollMs?: number; schedules?: boolean } = {}): Promise<void> {
    this.runner = await run({
      pgPool: this.db.pool,
      schema: queueSchema(this.db.schema.slice(1, -1)),
      taskList: this.taskList(),
      parsedCronItems: options.schedules === false ? [] : parseCronItems(this.cronItems()),
      concurrency: 4,
      pollInterval: options.pollMs ?? 1000,
      noHandleSignals: true,
      logger: new QueueLogger(
        () => (level, message) => (level === 'error' ? this.log.error(message) : this.log.debug(message)),
      ),
    });
  }

  /** Lets running jobs end, then stops. */
  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = null;
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
    return tasks;
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
