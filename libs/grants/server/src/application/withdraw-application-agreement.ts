import { applicantWords, editableStates } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsNull } from 'typeorm';
import { representing } from './agree-to-application.js';
import { ApplicationAgreement } from './application-parts.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class WithdrawApplicationAgreementInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  organisationId: string;
}

@ObjectType()
export class WithdrawApplicationAgreementOk {
  @Field(() => ID)
  id: string;
}

/** A representative takes the agreement back, as long as nothing has been handed in. */
@UseCase({
  input: WithdrawApplicationAgreementInput,
  ok: WithdrawApplicationAgreementOk,
  permission: 'application:agree',
})
@Injectable()
export class WithdrawApplicationAgreement {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: WithdrawApplicationAgreementInput): Promise<WithdrawApplicationAgreementOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:agree', Application, { id: input.id });
      representing(actor, application, input.organisationId);
      const words = `いまは「${applicantWords(application.state)}」のため、同意を取り消せません。`;
      refuseReason(editableStates.includes(application.state) ? null : reason('notEditable', words));
      const { affected } = await this.db
        .repo(ApplicationAgreement)
        .update(
          { applicationId: application.id, organisationId: input.organisationId, withdrawnAt: IsNull() },
          { withdrawnAt: this.clock.now() },
        );
      if (affected)
        await this.events.record({
          name: 'ApplicationAgreementWithdrawn',
          subject: { type: 'Application', id: application.id },
          actor,
          organisationIds: application.organisationIds,
          before: { organisationId: input.organisationId, contentVersion: application.contentVersion },
        });
      return { id: application.id };
    });
  }
}
