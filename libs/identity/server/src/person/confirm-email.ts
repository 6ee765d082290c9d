import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Actor, Clock, Db, Events, newId, refuse, UseCase, WrongState } from '@musubi/platform/server';
import { Sessions } from '../session/sessions.js';
import { EmailTokens, type EmailToken, linkTooOld } from './email-tokens.js';
import { emailKey } from './person.entity.js';

@InputType()
export class ConfirmEmailInput {
  @Field()
  token: string;
}

@ObjectType()
export class ConfirmEmailOk {
  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  next: string | null;
}

/** Opens the link of the sign-up mail: the person comes into being, confirmed and signed in. */
@UseCase({ input: ConfirmEmailInput, ok: ConfirmEmailOk, permission: 'person:confirmEmail' })
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tokens: EmailTokens,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: ConfirmEmailInput): Promise<ConfirmEmailOk> {
    return this.db.transaction(async () => {
      const token = await this.tokens.use('signUp', input.token);
      const personId = await this.create(token);
      await this.sessions.open(personId);
      await this.events.record({
        name: 'PersonRegistered',
        subject: { type: 'Person', id: personId },
        actor: { ...actor, personId },
      });
      return { personId, next: (token.data['next'] as string | null) ?? null };
    });
  }

  /** A second confirmed sign-up with the same address changes nothing: the first one owns it. */
  private async create({ email, data }: EmailToken): Promise<string> {
    const now = this.clock.now();
    const [person] = await this.db.query<{ id: string }>(
      `insert into person (id, email, email_key, name, email_confirmed_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $5, $5)
       on conflict (email_key) do nothing returning id`,
      [newId(), email, emailKey(email), data['name'], now],
    );
    if (!person) return refuse(new WrongState(linkTooOld));
    await this.db.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)', [
      person.id,
      data['passwordHash'],
      now,
    ]);
    return person.id;
  }
}
