import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText } from '@musubi/identity/model';
import { type FieldIssue, fieldIssue, type FormField } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, newId, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { newCode, tokenHash } from '../session/secret.js';

const validDays: Record<string, number> = { codeByPost: 30, codeByPhone: 3, codeByEmail: 3 };

const target: Record<string, FormField> = {
  codeByPost: { id: 'sentTo', title: '届け出の住所', kind: 'text', required: true, max: 200 },
  codeByPhone: { id: 'sentTo', title: '届け出の電話番号', kind: 'tel', required: true },
  codeByEmail: { id: 'sentTo', title: '届け出のメールアドレス', kind: 'email', required: true, max: 254 },
};

@InputType()
export class IssueVerificationCodeInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: '`codeByPost`, `codeByPhone` or `codeByEmail`' })
  means: string;

  @Field({ description: 'address, number or mailbox from an official list, not from the one who asks' })
  sentTo: string;
}

@ObjectType()
export class IssueVerificationCodeOk {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'shown once, for the letter or the call; null when it goes by e-mail',
  })
  digits: string | null;

  @Field()
  expiresAt: Date;
}

/** Makes a one-time code that staff send to the organisation's registered address; an earlier code stops working. */
@UseCase({ input: IssueVerificationCodeInput, ok: IssueVerificationCodeOk, permission: 'organisation:verify' })
@Injectable()
export class IssueVerificationCode {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: IssueVerificationCodeInput): Promise<IssueVerificationCodeOk> {
    return this.db.transaction(async () => {
      const at = { id: input.organisationId };
      const organisation = await this.permit.lock(actor, 'organisation:verify', Organisation, at);
      const sentTo = cleanText(input.sentTo);
      refuseIssues(issuesOf(input.means, sentTo));
      const byMail = input.means === 'codeByEmail';
      const code = byMail ? null : newCode();
      const id = newId();
      const expiresAt = await this.store(actor, {
        id,
        organisationId: organisation.id,
        means: input.means,
        sentTo,
        code,
      });
      await this.events.record({
        name: byMail ? 'VerificationCodeMailed' : 'VerificationCodeIssued',
        subject: { type: 'VerificationCode', id },
        actor,
        organisationIds: [organisation.id],
        after: { means: input.means },
      });
      return { id, digits: code, expiresAt };
    });
  }

  private async store(
    actor: Actor,
    row: { id: string; organisationId: string; means: string; sentTo: string; code: string | null },
  ): Promise<Date> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + (validDays[row.means] ?? 3) * 86_400_000);
    await this.db.query(
      'update verification_code set expires_at = $2 where organisation_id = $1 and used_at is null and expires_at > $2',
      [row.organisationId, now],
    );
    await this.db.query(
      `insert into verification_code (id, organisation_id, means, sent_to, code_hash, issued_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        row.id,
        row.organisationId,
        row.means,
        row.sentTo,
        row.code === null ? null : codeHash(row.id, row.code),
        actor.personId,
        now,
        expiresAt,
      ],
    );
    return expiresAt;
  }
}

/** Salted with the row, so that equal codes look different. Guessing is stopped by counting tries. */
export const codeHash = (id: string, code: string): string => tokenHash(`${id}:${code}`);

function issuesOf(means: string, sentTo: string): FieldIssue[] {
  const field = target[means];
  if (!field) return [{ field: 'means', code: 'required', message: '「送り方」を選んでください。' }];
  const issue = fieldIssue(field, { sentTo });
  return issue ? [issue] : [];
}
