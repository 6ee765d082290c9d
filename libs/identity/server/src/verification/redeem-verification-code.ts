import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { VerificationMeans } from '@musubi/identity/model';
import { type Actor, Clock, Db, InvalidInput, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Memberships } from '../membership/memberships.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { RateLimits } from '../session/rate-limits.js';
import { codeHash } from './issue-verification-code.js';
import { Verifications } from './verifications.js';

const mostTries = 5;

@InputType()
export class RedeemVerificationCodeInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: 'six digits' })
  code: string;
}

@ObjectType()
export class RedeemVerificationCodeOk {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: 'role the person has in the organisation now' })
  role: string;
}

interface Code {
  readonly id: string;
  readonly means: VerificationMeans;
  readonly codeHash: string | null;
}

/**
 * Types in the code that arrived at the organisation's registered address: the organisation is verified, and whoever
 * typed it belongs to it (as representative where there is none yet, else as editor).
 */
@UseCase({ input: RedeemVerificationCodeInput, ok: RedeemVerificationCodeOk, permission: 'organisation:join' })
@Injectable()
export class RedeemVerificationCode {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly limits: RateLimits,
    private readonly memberships: Memberships,
    private readonly verifications: Verifications,
  ) {}

  async run(actor: Actor, input: RedeemVerificationCodeInput): Promise<RedeemVerificationCodeOk> {
    this.permit.check(actor, 'organisation:join');
    await this.limits.take(`code:${actor.personId}`, { hits: 20, seconds: 3600 });
    const code = await this.countTry(input.organisationId);
    const digits = input.code.normalize('NFKC').replace(/\D/g, '');
    if (!code || code.codeHash !== codeHash(code.id, digits)) return refuse(wrongCode);
    return this.db.transaction(() => this.redeem(actor, input.organisationId, code));
  }

  /** Counted on its own, before anything can be refused and rolled back. */
  private async countTry(organisationId: string): Promise<Code | null> {
    const [code] = await this.db.query<Code>(
      `update verification_code set tries = tries + 1
       where organisation_id::text = $1 and used_at is null and expires_at > $2 and tries < $3
       returning id, means, code_hash as "codeHash"`,
      [organisationId, this.clock.now(), mostTries],
    );
    return code ?? null;
  }

  private async redeem(actor: Actor, organisationId: string, code: Code): Promise<RedeemVerificationCodeOk> {
    const organisation = await this.permit.lock(actor, 'organisation:join', Organisation, { id: organisationId });
    const personId = actor.personId as string;
    const used = await this.db.query(
      'update verification_code set used_at = $2, used_by = $3 where id = $1 and used_at is null returning id',
      [code.id, this.clock.now(), personId],
    );
    if (used.length === 0) return refuse(wrongCode);
    await this.verifications.verify(actor, organisation, code.means, '確認番号が正しく入力されました。');
    const led = await this.db.one(`select 1 from membership where organisation_id = $1 and role = 'representative'`, [
      organisationId,
    ]);
    const role = led ? 'editor' : 'representative';
    const membership = await this.memberships.join(actor, { organisationId, personId, role }, code.means);
    return { organisationId, role: membership.role };
  }
}

const wrongCode = new InvalidInput([
  {
    field: 'code',
    code: 'wrongCode',
    message: `確認番号がちがうか、期限が切れています。${mostTries}回まちがえると使えなくなります。届いた番号を確かめてください。`,
  },
]);
