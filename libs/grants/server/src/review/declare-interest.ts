import { interestForm } from '@musubi/grants/model';
import { formIssues, reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { InterestDeclaration, Review } from './review.entity.js';

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
    private readonly clock: Clock,
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
      await this.keep(application, me, input, declared);
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

  private async keep(
    application: Application,
    me: string,
    input: DeclareInterestInput,
    declared: InterestDeclaration | null,
  ): Promise<void> {
    const declarations = this.db.repo(InterestDeclaration);
    const declaration = declared ?? declarations.create({ applicationId: application.id, reviewerId: me });
    declaration.interest = input.interest as 'none' | 'conflict';
    declaration.reason = input.reason.trim();
    declaration.declaredAt = this.clock.now();
    await declarations.save(declaration);
    const conflict = input.interest === 'conflict';
    application.conflictIds = withOrWithout(application.conflictIds, me, conflict);
    application.clearedIds = withOrWithout(application.clearedIds, me, !conflict);
    await this.db.repo(Application).save(application);
    // A sheet begun before the conflict came up takes no part in the result.
    if (conflict) await this.db.repo(Review).delete({ applicationId: application.id, reviewerId: me });
  }
}

const withOrWithout = (ids: readonly string[], id: string, within: boolean): string[] =>
  within ? [...new Set([...ids, id])] : ids.filter((each) => each !== id);
