import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DocumentRequest } from '../application/application-together.entity.js';
import { Application } from '../application/application.entity.js';

@InputType()
export class WithdrawDocumentRequestInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  requestId: string;
}

@ObjectType()
export class WithdrawDocumentRequestOk {
  @Field(() => ID)
  id: string;
}

/** The office does not need the document any more. What has been handed in stays. */
@UseCase({
  input: WithdrawDocumentRequestInput,
  ok: WithdrawDocumentRequestOk,
  permission: 'application:requestDocument',
})
@Injectable()
export class WithdrawDocumentRequest {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: WithdrawDocumentRequestInput): Promise<WithdrawDocumentRequestOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:requestDocument', Application, {
        id: input.applicationId,
      });
      const requests = this.db.repo(DocumentRequest);
      const request = isId(input.requestId)
        ? await requests.findOneBy({ id: input.requestId, applicationId: application.id })
        : null;
      if (!request) return refuse(new NotFound());
      if (request.withdrawnAt) return { id: request.id };
      refuseReason(request.answeredAt ? reason('answered', 'この書類はすでに届いています。') : null);
      request.withdrawnAt = this.clock.now();
      await requests.save(request);
      await this.events.record({
        name: 'DocumentRequestWithdrawn',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        before: { title: request.title, organisationId: request.organisationId },
        data: { requestId: request.id },
      });
      return { id: request.id };
    });
  }
}
