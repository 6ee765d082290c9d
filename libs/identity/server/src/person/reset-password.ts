import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resetForm } from '@musubi/identity/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, refuse, refuseIssues, UseCase, WrongState } from '@musubi/platform/server';
import { loginLimitKey } from '../session/login.js';
import { RateLimits } from '../session/rate-limits.js';
import { passwordHash } from '../session/secret.js';
import { Sessions } from '../session/sessions.js';
import { EmailTokens, linkTooOld } from './email-tokens.js';

@InputType()
export class ResetPasswordInput {
  @Field()
  token: string;

  @Field()
  password: string;
}

@ObjectType()
export class ResetPasswordOk {
  @Field(() => ID)
  personId: string;
}

/** Sets a new password through the link of the mail: every other browser is signed out, this one is signed in. */
@UseCase({ input: ResetPasswordInput, ok: ResetPasswordOk, permission: 'person:resetPassword' })
@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tokens: EmailTokens,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: ResetPasswordInput): Promise<ResetPasswordOk> {
    refuseIssues(formIssues(resetForm, { password: input.password }));
    const hash = await passwordHash(input.password);
    return this.db.transaction(async () => {
      const { personId, email } = await this.tokens.use('reset', input.token);
      if (!personId) return refuse(new WrongState(linkTooOld));
      await this.db.query(
        `insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set password_hash = $2, changed_at = $3`,
        [personId, hash, this.clock.now()],
      );
      await this.sessions.closeAll(personId);
      await this.sessions.open(personId);
      await this.limits.forget(loginLimitKey(email));
      const subject = { type: 'Person', id: personId };
      await this.events.record({ name: 'PasswordChanged', subject, actor: { ...actor, personId } });
      return { personId };
    });
  }
}
