import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText, isVerificationMeans } from '@musubi/identity/model';
import { type FieldIssue } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuseIssues, UseCase, Versioned } from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { Verifications } from './verifications.js';

@InputType()
export class VerifyOrganisationInput extends Versioned {
  @Field({ description: 'code of `verificationMeans`' })
  means: string;

  @Field({ description: 'what was looked at; kept for staff' })
  reason: string;
}

@ObjectType()
export class VerifyOrganisationOk extends Versioned {}

/** Staff have seen proof that the organisation is who it says it is: it gets the badge 確認済. */
@UseCase({ input: VerifyOrganisationInput, ok: VerifyOrganisationOk, permission: 'organisation:verify' })
@Injectable()
export class VerifyOrganisation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly verifications: Verifications,
  ) {}

  run(actor: Actor, input: VerifyOrganisationInput): Promise<VerifyOrganisationOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:verify', Organisation, input);
      const reason = cleanText(input.reason);
      const issues: FieldIssue[] = reasonIssues(reason);
      if (!isVerificationMeans(input.means))
        issues.unshift({ field: 'means', code: 'required', message: '「確認の方法」を選んでください。' });
      refuseIssues(issues);
      if (isVerificationMeans(input.means)) await this.verifications.verify(actor, organisation, input.means, reason);
      return { id: organisation.id, version: organisation.version };
    });
  }
}

/** Every such decision says why. */
export function reasonIssues(reason: string): FieldIssue[] {
  if (reason === '')
    return [{ field: 'reason', code: 'required', message: '「理由（確認した内容）」を入力してください。' }];
  return [...reason].length > 500
    ? [{ field: 'reason', code: 'invalid', message: '「理由」は500字以内で入力してください。' }]
    : [];
}
