import { Logger } from '@nestjs/common';

/** Collects what a read wants remembered and writes it soon after, many at once: no reader waits for it. */
export abstract class DeferredWrites<Value> {
  private waiting = new Map<string, Value>();
  private writing: Promise<void> = Promise.resolve();
  /** Made here and not by the readers: a timer of theirs would write in their (read-only) transaction. */
  private readonly timer: NodeJS.Timeout;

  constructor(everyMs: number) {
    this.timer = setInterval(() => void this.flush(), everyMs).unref();
  }

  /** Writes all of these in one statement. */
  protected abstract write(values: ReadonlyMap<string, Value>): Promise<void>;

  /** Remembers a value under a key; `join` makes one of two under the same key. */
  protected put(key: string, value: Value, join: (before: Value, now: Value) => Value = (_, now) => now): void {
    const before = this.waiting.get(key);
    this.waiting.set(key, before === undefined ? value : join(before, value));
  }

  /** Writes what waits, now. A failure is logged and forgotten: these are counts and caches, never facts. */
  flush(): Promise<void> {
    const values = this.waiting;
    if (values.size === 0) return this.writing;
    this.waiting = new Map();
    return (this.writing = this.writing
      .then(() => this.write(values))
      .catch((error: unknown) => new Logger(this.constructor.name).warn(`not written: ${String(error)}`)));
  }

  /** Before the database closes. */
  beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    return this.flush();
  }
}
