import { tokyoDate } from '@musubi/platform/model';
import { Clock, countQuestion, Db } from '@musubi/platform/server';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

/** Counts what people search for, beside the answer: nobody waits for it, and a search never fails because of it. */
@Injectable()
export class AskedQuestions implements OnApplicationShutdown {
  private readonly log = new Logger(AskedQuestions.name);
  private pending: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  note(text: string): void {
    if (text.trim() === '') return;
    this.pending = this.pending
      .then(() => countQuestion(this.db, text, tokyoDate(this.clock.now())))
      .catch((error: unknown) => this.log.warn(`A question was not counted: ${String(error)}`));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pending;
  }
}
