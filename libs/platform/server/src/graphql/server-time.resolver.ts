import { Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../clock.js';
import { DateTimeScalar } from './scalars.js';

@Resolver()
export class ServerTimeResolver {
  constructor(private readonly clock: Clock) {}

  /** The clock that decides about deadlines; pages count down by it, not by the visitor's own. */
  @Query(() => DateTimeScalar)
  serverTime(): Date {
    return this.clock.now();
  }
}
