import { Injectable } from '@nestjs/common';

/** The server's clock: the only one that decides about deadlines. Tests replace it to move time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
