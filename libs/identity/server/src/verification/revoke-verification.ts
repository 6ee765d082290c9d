import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText } from '@musubi/identity/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, Permit, refuse, refuseIssues, UseCase, Versioned, WrongState } from '@musubi/platform/server';
import { Organisation } from '../organisation/organisation.entity.js';
import { Verifications } from './verifications.js';
import { reasonIssues } from './verify-organisation.js';

@InputType()
export class RevokeVerificationInput extends Versioned {
  @Field({ description: 'the members of the organisation read it' })
  reason: string;
}

@ObjectType()
export class RevokeVerificationOk extends Versioned {}

/** Takes the badge 確認済 back, with a reason. */
@UseCase({ input: RevokeVerificationInput, ok: RevokeVerificationOk, permission: 'organisation:verify' })
@Injectable()
export class RevokeVerification {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly verifications: Verifications,
  ) {}

  run(actor: Actor, input: RevokeVerificationInput): Promise<RevokeVerificationOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:verify', Organisation, input);
      const why = cleanText(input.reason);
      refuseIssues(reasonIssues(why));
      if (organisation.verifiedAt === null)
        refuse(new WrongState(reason('notVerified', 'この団体は、まだ確認済になっていません。')));
      await this.verifications.revoke(actor, organisation, why);
      return { id: organisation.id, version: organisation.version };
    });
  }
}
