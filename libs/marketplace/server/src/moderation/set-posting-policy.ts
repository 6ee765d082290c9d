import { isReviewPolicy } from '@musubi/marketplace/model';
import { type Actor, Db, Events, InvalidInput, newId, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PostingPolicy } from './posting-policy.entity.js';

@InputType()
export class SetPostingPolicyInput {
  @Field({ description: 'firstOfUnverified, everyUnverified, everybody or nobody' })
  review: string;
}

@ObjectType()
export class SetPostingPolicyOk {
  @Field()
  review: string;
}

/** Which postings get a first look before they are public. Postings already waiting stay in the queue. */
@UseCase({ input: SetPostingPolicyInput, ok: SetPostingPolicyOk, permission: 'postingPolicy:set' })
@Injectable()
export class SetPostingPolicy {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, { review }: SetPostingPolicyInput): Promise<SetPostingPolicyOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'postingPolicy:set');
      if (!isReviewPolicy(review)) return refuse(new InvalidInput([unknown]));
      await this.db.query(`select pg_advisory_xact_lock(hashtextextended('posting-policy', 0))`);
      const repo = this.db.repo(PostingPolicy);
      const policy = (await repo.find({ take: 1 }))[0] ?? repo.create({ id: newId() });
      const before = policy.review ?? 'firstOfUnverified';
      policy.review = review;
      await repo.save(policy);
      await this.events.record({
        name: 'PostingPolicySet',
        subject: { type: 'PostingPolicy', id: policy.id },
        actor,
        before: { review: before },
        after: { review },
      });
      return { review };
    });
  }
}

const unknown = { field: 'review', code: 'invalid', message: '表示された中から選んでください。' };
