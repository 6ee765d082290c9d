import { type Actor, Db, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { StaffMove } from './staff-move.js';

@InputType()
export class AcceptApplicationInput extends ApplicationAsSeen {}

@ObjectType()
export class AcceptApplicationOk extends ApplicationMoved {}

/** 受理: the papers are in order, the application goes on to the committee. */
@UseCase({ input: AcceptApplicationInput, ok: AcceptApplicationOk, permission: 'application:accept' })
@Injectable()
export class AcceptApplication {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
  ) {}

  run(actor: Actor, input: AcceptApplicationInput): Promise<AcceptApplicationOk> {
    return this.db.transaction(async () => moved(await this.staff.make(actor, input, { move: 'accept' })));
  }
}
