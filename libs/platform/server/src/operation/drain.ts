import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Knows that the program is about to end: no new visitors, those who are inside finish. */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  private ending = false;

  get begun(): boolean {
    return this.ending;
  }

  beforeApplicationShutdown(): void {
    this.ending = true;
  }
}
