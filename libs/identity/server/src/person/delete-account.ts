import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  WrongState,
} from '@musubi/platform/server';
import { RateLimits } from '../session/rate-limits.js';
import { passwordMatches } from '../session/secret.js';
import { Sessions } from '../session/sessions.js';
import { Person } from './person.entity.js';

@InputType()
export class DeleteAccountInput {
  @Field({ description: 'asked again, because this cannot be undone' })
  password: string;
}

@ObjectType()
export class DeleteAccountOk {
  @Field()
  done: boolean;
}

const goneName = '退会した利用者';

/**
 * Erases a person at their own wish: name, address, password, sessions and memberships go; the key stays, so that the
 * public record (who signed, who decided) remains coherent without naming them.
 */
@UseCase({ input: DeleteAccountInput, ok: DeleteAccountOk, permission: 'person:delete' })
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: DeleteAccountInput): Promise<DeleteAccountOk> {
    this.permit.check(actor, 'person:self');
    await this.limits.take(`password:${actor.personId}`, { hits: 10, seconds: 15 * 60 });
    return this.db.transaction(async () => {
      const person = await this.permit.lock(actor, 'person:delete', Person, { id: actor.personId as string });
      await this.provePassword(person.id, input.password);
      await this.refuseLastRepresentative(person.id);
      await this.erase(person);
      await this.events.record({ name: 'AccountDeleted', subject: { type: 'Person', id: person.id }, actor });
      return { done: true };
    });
  }

  private async provePassword(personId: string, password: string): Promise<void> {
    const stored = await this.db.one<{ hash: string }>(
      'select password_hash as hash from credential where person_id = $1',
      [personId],
    );
    const message = 'パスワードがちがいます。もう一度入力してください。';
    if (!(await passwordMatches(stored?.hash ?? null, password.slice(0, 1000))))
      refuseIssues([{ field: 'password', code: 'wrongPassword', message }]);
  }

  /** An organisation whose other members would be left without a representative: first somebody has to take over. */
  private async refuseLastRepresentative(personId: string): Promise<void> {
    const left = await this.db.one<{ name: string }>(
      `select o.name from membership m join organisation o on o.id = m.organisation_id
       where m.person_id = $1 and m.role = 'representative'
         and exists (select from membership x where x.organisation_id = m.organisation_id and x.person_id <> $1)
         and not exists (select from membership x where x.organisation_id = m.organisation_id and x.person_id <> $1 and x.role = 'representative')
       limit 1`,
      [personId],
    );
    const words = (name: string) =>
      `「${name}」の代表者があなただけです。先にほかのメンバーを代表者にしてから、退会してください。`;
    if (left) refuse(new WrongState(reason('lastRepresentative', words(left.name))));
  }

  private async erase(person: Person): Promise<void> {
    for (const table of ['membership', 'membership_request', 'credential', 'email_token'])
      await this.db.query(`delete from ${table} where person_id = $1`, [person.id]);
    await this.db.query('delete from invitation where email_key = $1', [person.emailKey]);
    await this.sessions.closeCurrent();
    await this.sessions.closeAll(person.id);
    Object.assign(person, { email: null, emailKey: null, name: goneName, nameKana: null, roles: [], demoLabel: null });
    person.anonymisedAt = this.clock.now();
    await this.db.repo(Person).save(person);
  }
}
