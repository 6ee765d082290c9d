import { Clock } from '@musubi/platform/server';

/** Lets the town live through the past months before it is handed over. */
export class DemoClock extends Clock {
  private offsetMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Goes to `days` before the real now (0 is now). */
  daysAgo(days: number): void {
    this.offsetMs = -days * 86_400_000;
  }

  at(instant: Date): void {
    this.offsetMs = instant.getTime() - Date.now();
  }
}
