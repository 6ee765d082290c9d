import { addDays } from '@musubi/platform/model';
import { type Actor, Db, LocalDateScalar, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from './posting-changes.js';
import { PostingRenewal } from './posting-renewal.entity.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk } from './posting.inputs.js';
import { PostingRenewer } from './renew-posting.js';

@InputType()
export class RenewPostingByLinkInput {
  @Field({ description: 'The token of the link in the mail' })
  token: string;
}

@ObjectType()
export class RenewPostingByLinkOk extends PostingOk {
  @Field(() => LocalDateScalar)
  endsOn: string;

  @Field()
  title: string;
}

/** Days after the end during which the link of the mail still works. */
const linkLastsDays = 60;

/** One click in the 「まだ有効ですか」 mail, without a login: the token stands for the owner and can do only this. */
@UseCase({ input: RenewPostingByLinkInput, ok: RenewPostingByLinkOk, permission: 'posting:renewByLink' })
@Injectable()
export class RenewPostingByLink {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
    private readonly renewer: PostingRenewer,
  ) {}

  run(actor: Actor, { token }: RenewPostingByLinkInput): Promise<RenewPostingByLinkOk> {
    return this.db.transaction(async () => {
      const asked = await this.askedBy(token);
      const posting = await this.permit.lock(actor, 'posting:renewByLink', Posting, { id: asked.postingId });
      const done = asked.usedAt !== null && posting.state === 'published' && posting.endsOn !== null;
      if (done) return { ...answerOf(posting), endsOn: posting.endsOn ?? '', title: posting.title };
      const answer = await this.renewer.renew(actor, posting, null);
      asked.usedAt = this.changes.now();
      await this.db.repo(PostingRenewal).save(asked);
      return { ...answer, title: posting.title };
    });
  }

  private async askedBy(token: string): Promise<PostingRenewal> {
    const asked = await this.db.repo(PostingRenewal).findOneBy({ token });
    if (!asked || addDays(asked.endsOn, linkLastsDays) < this.changes.today)
      return refuse(new NotFound('このリンクは使えなくなっています。ログインして「自分の掲載」から延ばしてください。'));
    return asked;
  }
}
