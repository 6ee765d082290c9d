import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Db, Events, InvalidInput, refuse, UseCase } from '@musubi/platform/server';
import { emailKey } from '../person/person.entity.js';
import { RateLimits } from './rate-limits.js';
import { passwordMatches } from './secret.js';
import { Sessions } from './sessions.js';

/** A household, a school or an office may share one address; an account is one person's. */
const perAddress = { hits: 100, seconds: 15 * 60 };
const perAccount = { hits: 10, seconds: 15 * 60 };

export const loginLimitKey = (email: string): string => `login:account:${emailKey(email)}`;

@InputType()
export class LoginInput {
  @Field()
  email: string;

  @Field()
  password: string;
}

@ObjectType()
export class LoginOk {
  @Field(() => ID)
  personId: string;
}

/** One answer for an unknown address and a wrong password, after the same time. */
@UseCase({ input: LoginInput, ok: LoginOk, permission: 'session:login' })
@Injectable()
export class Login {
  constructor(
    private readonly db: Db,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: LoginInput): Promise<LoginOk> {
    await this.limits.take(`login:address:${actor.address ?? ''}`, perAddress);
    await this.limits.take(loginLimitKey(input.email), perAccount);
    const person = await this.db.one<{ id: string; hash: string }>(
      `select p.id, c.password_hash as hash from person p join credential c on c.person_id = p.id where p.email_key = $1`,
      [emailKey(input.email)],
    );
    const right = await passwordMatches(person?.hash ?? null, input.password.slice(0, 1000));
    if (!person || !right) return refuse(wrongLogin());
    return this.db.transaction(async () => {
      await this.limits.forget(loginLimitKey(input.email));
      await this.sessions.open(person.id);
      await this.events.record({
        name: 'LoggedIn',
        subject: { type: 'Person', id: person.id },
        actor: { ...actor, personId: person.id },
      });
      return { personId: person.id };
    });
  }
}

const wrongLogin = () =>
  new InvalidInput([
    {
      field: 'email',
      code: 'wrongLogin',
      message: 'メールアドレスかパスワードがちがいます。もう一度確かめて入力してください。',
    },
  ]);
