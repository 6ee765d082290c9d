import { Injectable } from '@nestjs/common';
import { reason } from '@musubi/platform/model';
import { Clock, Db, newId, refuse, WrongState } from '@musubi/platform/server';
import { newToken, tokenHash } from '../session/secret.js';

export type TokenPurpose = 'signUp' | 'reset';

export interface EmailToken {
  readonly id: string;
  readonly email: string;
  readonly personId: string | null;
  readonly data: Record<string, unknown>;
}

const hourMs = 3_600_000;
const validHours: Record<TokenPurpose, number> = { signUp: 24, reset: 2 };

/**
 * Proofs that somebody reads a mailbox. A row is made with the request; its secret only when the mail is written, so
 * that it stands nowhere but in that mail.
 */
@Injectable()
export class EmailTokens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async prepare(purpose: TokenPurpose, of: { email: string; personId: string | null; data?: object }): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.db.query(
      `insert into email_token (id, purpose, person_id, email, data, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        purpose,
        of.personId,
        of.email,
        JSON.stringify(of.data ?? {}),
        now,
        new Date(now.getTime() + validHours[purpose] * hourMs),
      ],
    );
    return id;
  }

  find(id: string): Promise<EmailToken | null> {
    return this.db.one<EmailToken>(
      `select id, email, person_id as "personId", data from email_token where id = $1 and used_at is null`,
      [id],
    );
  }

  /** The secret for the link of the mail. */
  async write(id: string): Promise<string> {
    const token = newToken();
    await this.db.query('update email_token set token_hash = $2 where id = $1', [id, tokenHash(token)]);
    return token;
  }

  /** Uses a token up: each works once. Refuses with words when it is unknown, used or too old. */
  async use(purpose: TokenPurpose, token: string): Promise<EmailToken> {
    const now = this.clock.now();
    const [found] = await this.db.query<EmailToken>(
      `update email_token set used_at = $3 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
       returning id, email, person_id as "personId", data`,
      [tokenHash(token), purpose, now],
    );
    return found ?? refuse(new WrongState(linkTooOld));
  }
}

export const linkTooOld = reason(
  'linkTooOld',
  'このリンクは使い終わったか、期限が切れています。お手数ですが、もう一度メールの送信からやり直してください。',
);
