import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, UseCase } from '@musubi/platform/server';
import { Sessions } from './sessions.js';

@ObjectType()
export class LogoutOk {
  @Field()
  done: boolean;
}

/** Ends the session of this browser. Nothing happens when there is none. */
@UseCase({ ok: LogoutOk, permission: 'session:logout' })
@Injectable()
export class Logout {
  constructor(
    private readonly db: Db,
    private readonly sessions: Sessions,
  ) {}

  async run(_actor: Actor): Promise<LogoutOk> {
    await this.db.transaction(() => this.sessions.closeCurrent());
    return { done: true };
  }
}
