import { type Actor, Db, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { StaffMove } from './staff-move.js';

@InputType()
export class ReinstateApplicationInput extends ApplicationAsSeen {}

@ObjectType()
export class ReinstateApplicationOk extends ApplicationMoved {}

/** Takes 対象外 back: the application is screened again. */
@UseCase({ input: ReinstateApplicationInput, ok: ReinstateApplicationOk, permission: 'application:reinstate' })
@Injectable()
export class ReinstateApplication {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
  ) {}

  run(actor: Actor, input: ReinstateApplicationInput): Promise<ReinstateApplicationOk> {
    return this.db.transaction(async () => {
      const change = (application: Application) =>
        void Object.assign(application, { closingNote: null, retainUntil: null });
      return moved(await this.staff.make(actor, input, { move: 'reinstate', change }));
    });
  }
}
