import { Injectable } from '@nestjs/common';
import { Clock, Config, Db, newId, Scheduled } from '@musubi/platform/server';
import { newToken, tokenHash } from './secret.js';
import { SessionCookie } from './session-cookie.js';

const dayMs = 86_400_000;

/** Opens and ends sessions. They live in the database; the browser holds only a random token. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs a person in on this browser. The token is always a new one: nobody can plant one beforehand. */
  async open(personId: string): Promise<void> {
    const now = this.clock.now();
    const token = newToken();
    await this.closeCurrent();
    await this.db.query(
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)`,
      [newId(), tokenHash(token), personId, now, this.expiry(now)],
    );
    await this.db.query('update person set last_login_at = $2 where id = $1', [personId, now]);
    this.cookie.set(token);
  }

  /** Signs this browser out. */
  async closeCurrent(): Promise<void> {
    const token = this.cookie.token;
    if (!token) return;
    await this.db.query('delete from session where token_hash = $1', [tokenHash(token)]);
    this.cookie.clear();
  }

  /** Signs a person out everywhere: after a reset of the password and when the account is deleted. */
  async closeAll(personId: string): Promise<void> {
    await this.db.query('delete from session where person_id = $1', [personId]);
  }

  expiry(now: Date): Date {
    return new Date(now.getTime() + this.config.sessionDays * dayMs);
  }
}

/** What has expired is of no use to anybody. */
@Scheduled('sweep-sessions', '17 * * * *')
@Injectable()
export class SweepSessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - dayMs);
    await this.db.query('delete from session where expires_at < $1', [now]);
    await this.db.query('delete from email_token where expires_at < $1', [yesterday]);
    await this.db.query('delete from rate_limit where since < $1', [yesterday]);
  }
}
