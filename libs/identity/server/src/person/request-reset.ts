import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText, requestResetForm } from '@musubi/identity/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Db, Events, refuseIssues, UseCase } from '@musubi/platform/server';
import { RateLimits } from '../session/rate-limits.js';
import { EmailTokens } from './email-tokens.js';
import { emailKey } from './person.entity.js';

@InputType()
export class RequestResetInput {
  @Field()
  email: string;
}

@ObjectType()
export class RequestResetOk {
  @Field()
  email: string;
}

/** Asks for a mail to set a new password. The answer does not tell whether the address is known. */
@UseCase({ input: RequestResetInput, ok: RequestResetOk, permission: 'person:requestReset' })
@Injectable()
export class RequestReset {
  constructor(
    private readonly db: Db,
    private readonly limits: RateLimits,
    private readonly tokens: EmailTokens,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: RequestResetInput): Promise<RequestResetOk> {
    const email = cleanText(input.email);
    refuseIssues(formIssues(requestResetForm, { email }));
    await this.limits.take(`reset:address:${actor.address ?? ''}`, { hits: 40, seconds: 3600 });
    await this.limits.take(`reset:mailbox:${emailKey(email)}`, { hits: 5, seconds: 3600 });
    return this.db.transaction(async () => {
      const person = await this.db.one<{ id: string; email: string }>(
        'select id, email from person where email_key = $1',
        [emailKey(email)],
      );
      if (person) {
        const id = await this.tokens.prepare('reset', { email: person.email, personId: person.id });
        await this.events.record({ name: 'PasswordResetRequested', subject: { type: 'EmailToken', id }, actor });
      }
      return { email };
    });
  }
}
