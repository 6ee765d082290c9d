import { type Interest, interestForm } from '@musubi/grants/model';
import { formIssues, reason } from '@musubi/platform/model';
import { type Actor, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { KeepInterest } from './keep-interest.js';
import { InterestDeclaration } from './review.entity.js';

@InputType()
export class DeclareInterestInput {
  @Field(() => ID)
  applicationId: string;

  /** `none` or `conflict`. */
  @Field()
  interest: string;

  /** Needed for a conflict. */
  @Field({ defaultValue: '' })
  reason: string;
}

@ObjectType()
export class DeclareInterestOk {
  @Field(() => ID)
  applicationId: string;

  @Field()
  interest: string;
}

/**
 * 利害関係の申告: a reviewer says before the detail is shown whether there is a conflict. A conflict closes the
 * application for this reviewer; `none` can still be turned into a conflict, the other way round only by the office.
 */
@UseCase({ input: DeclareInterestInput, ok: DeclareInterestOk, permission: 'interest:declare' })
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly keepInterest: KeepInterest,
  ) {}

  run(actor: Actor, input: DeclareInterestInput): Promise<DeclareInterestOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'interest:declare', Application, { id: input.applicationId });
      refuseIssues(formIssues(interestForm, { interest: input.interest, reason: input.reason }));
      const me = actor.personId!;
      const declared = await this.db
        .repo(InterestDeclaration)
        .findOneBy({ applicationId: application.id, reviewerId: me });
      refuseReason(
        declared?.interest === 'conflict' && input.interest === 'none'
          ? reason('alreadyConflict', '利害関係があると申告済みです。誤りのときは事務局に連絡してください。')
          : null,
      );
      await this.keepInterest.keep(application, me, input.interest as Interest, input.reason);
      await this.events.record({
        name: 'InterestDeclared',
        subject: { type: 'Application', id: application.id },
        actor,
        before: declared ? { interest: declared.interest } : null,
        after: { interest: input.interest, reason: input.reason },
      });
      return { applicationId: application.id, interest: input.interest };
    });
  }
}
