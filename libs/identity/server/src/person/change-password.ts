import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { changePasswordForm } from '@musubi/identity/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { RateLimits } from '../session/rate-limits.js';
import { passwordHash, passwordMatches } from '../session/secret.js';
import { Sessions } from '../session/sessions.js';

@InputType()
export class ChangePasswordInput {
  @Field()
  current: string;

  @Field()
  password: string;
}

@ObjectType()
export class ChangePasswordOk {
  @Field(() => ID)
  personId: string;
}

/** Changes one's own password; the old one is asked for. Other browsers are signed out. */
@UseCase({ input: ChangePasswordInput, ok: ChangePasswordOk, permission: 'person:self' })
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: ChangePasswordInput): Promise<ChangePasswordOk> {
    this.permit.check(actor, 'person:self');
    const personId = actor.personId as string;
    refuseIssues(formIssues(changePasswordForm, { ...input }));
    await this.limits.take(`password:${personId}`, { hits: 10, seconds: 15 * 60 });
    await this.proveCurrent(personId, input.current);
    const hash = await passwordHash(input.password);
    return this.db.transaction(async () => {
      await this.db.query('update credential set password_hash = $2, changed_at = $3 where person_id = $1', [
        personId,
        hash,
        this.clock.now(),
      ]);
      await this.sessions.closeAll(personId);
      await this.sessions.open(personId);
      await this.events.record({ name: 'PasswordChanged', subject: { type: 'Person', id: personId }, actor });
      return { personId };
    });
  }

  private async proveCurrent(personId: string, current: string): Promise<void> {
    const stored = await this.db.one<{ hash: string }>(
      'select password_hash as hash from credential where person_id = $1',
      [personId],
    );
    const message = 'いまのパスワードがちがいます。もう一度入力してください。';
    if (!(await passwordMatches(stored?.hash ?? null, current.slice(0, 1000))))
      refuseIssues([{ field: 'current', code: 'wrongPassword', message }]);
  }
}
