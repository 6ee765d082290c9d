import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { Retention } from './retention.js';
import { Settlements } from './settlements.js';

@InputType()
export class CloseAwardInput extends ApplicationAsSeen {}

@ObjectType()
export class CloseAwardOk extends ApplicationMoved {}

/** Settled at exactly what had been paid in advance: nothing moves any more, and the award is over. */
@UseCase({ input: CloseAwardInput, ok: CloseAwardOk, permission: 'application:closeAward' })
@Injectable()
export class CloseAward {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly settlements: Settlements,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: CloseAwardInput): Promise<CloseAwardOk> {
    return this.db.transaction(async () =>
      moved(
        await this.moves.make(actor, input, {
          move: 'closeAward',
          facts: (application) => this.settlements.open(application),
          change: (application) => this.retention.start(application, tokyoDate(this.clock.now())),
        }),
      ),
    );
  }
}
