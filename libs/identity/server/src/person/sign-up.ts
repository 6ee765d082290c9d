import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText, signUpForm } from '@musubi/identity/model';
import { formIssues } from '@musubi/platform/model';
import { type Actor, Db, Events, refuseIssues, UseCase } from '@musubi/platform/server';
import { RateLimits } from '../session/rate-limits.js';
import { passwordHash } from '../session/secret.js';
import { EmailTokens } from './email-tokens.js';
import { emailKey } from './person.entity.js';

const perAddress = { hits: 40, seconds: 3600 };
const perMailbox = { hits: 5, seconds: 3600 };

@InputType()
export class SignUpInput {
  @Field()
  name: string;

  @Field()
  email: string;

  @Field()
  password: string;

  @Field(() => String, { nullable: true, description: 'where to go on after the confirmation, a path of this site' })
  next?: string | null;
}

@ObjectType()
export class SignUpOk {
  @Field({ description: 'where the confirmation was sent' })
  email: string;
}

/**
 * Asks for a login. Nobody is registered until the link in the mail is opened, and the answer is the same whether the
 * address is known or not: the mail tells its owner.
 */
@UseCase({ input: SignUpInput, ok: SignUpOk, permission: 'person:signUp' })
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Db,
    private readonly limits: RateLimits,
    private readonly tokens: EmailTokens,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: SignUpInput): Promise<SignUpOk> {
    const values = { name: cleanText(input.name), email: cleanText(input.email), password: input.password };
    refuseIssues(formIssues(signUpForm, values));
    await this.limits.take(`signUp:address:${actor.address ?? ''}`, perAddress);
    await this.limits.take(`signUp:mailbox:${emailKey(values.email)}`, perMailbox);
    const hash = await passwordHash(values.password);
    return this.db.transaction(async () => {
      const id = await this.tokens.prepare('signUp', {
        email: values.email,
        personId: null,
        data: { name: values.name, passwordHash: hash, next: innerPath(input.next) },
      });
      await this.events.record({ name: 'SignUpRequested', subject: { type: 'EmailToken', id }, actor });
      return { email: values.email };
    });
  }
}

/** Only paths of this site: a link in our mail must not lead elsewhere. */
export function innerPath(path: string | null | undefined): string | null {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 500 ? path : null;
}
