import 'reflect-metadata';

const taskKey = Symbol('task');
const scheduleKey = Symbol('schedule');

/** Marks a provider that runs jobs of one kind: at least once, so `run` must be idempotent. */
export const Task =
  (name: string): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(taskKey, name, target);

export interface TaskHandler {
  run(payload: never): Promise<void>;
}

export interface Schedule {
  readonly name: string;
  /** Five fields of cron, in UTC. */
  readonly cron: string;
}

/** Marks a provider whose `run()` the worker calls by the clock (`cron` in UTC, at least once per tick). */
export const Scheduled =
  (name: string, cron: string): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(scheduleKey, { name, cron } satisfies Schedule, target);

export interface ScheduledWork {
  run(): Promise<void>;
}

export const taskOf = (target: object): string | undefined =>
  Reflect.getMetadata(taskKey, target) as string | undefined;
export const scheduleOf = (target: object): Schedule | undefined =>
  Reflect.getMetadata(scheduleKey, target) as Schedule | undefined;
