import { correctionDeadline, dueIssues } from '@musubi/grants/model';
import { type FieldIssue, reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  LocalDateScalar,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DocumentRequest } from '../application/application-together.entity.js';
import { Application } from '../application/application.entity.js';

@InputType()
export class RequestDocumentInput {
  @Field(() => ID)
  applicationId: string;

  /** The partner that is to bring it. */
  @Field(() => ID)
  organisationId: string;

  /** The document by its name: 「見積書の内訳」. */
  @Field()
  title: string;

  @Field({ defaultValue: '' })
  note: string;

  /** The last day, until 17:00 in Tokyo. */
  @Field(() => LocalDateScalar)
  dueOn: string;
}

@ObjectType()
export class RequestDocumentOk {
  @Field(() => ID)
  id: string;
}

/** 追加書類のお願い: the office asks one partner for a named document after the submission; the application itself stays closed. */
@UseCase({ input: RequestDocumentInput, ok: RequestDocumentOk, permission: 'application:requestDocument' })
@Injectable()
export class RequestDocument {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: RequestDocumentInput): Promise<RequestDocumentOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:requestDocument', Application, {
        id: input.applicationId,
      });
      const words = 'この申請はまだ提出されていません。';
      refuseReason(application.submittedAt ? null : reason('notHandedIn', words));
      refuseIssues([...issuesOf(input, application), ...dueIssues(input.dueOn, this.clock.now())]);
      const request = Object.assign(new DocumentRequest(), {
        applicationId: application.id,
        organisationId: input.organisationId,
        title: input.title.trim(),
        note: input.note.trim(),
        dueAt: correctionDeadline(input.dueOn),
        requestedBy: actor.personId as string,
        requestedByName: actor.name,
        answeredAt: null,
        answeredByName: null,
        withdrawnAt: null,
      });
      await this.db.repo(DocumentRequest).save(request);
      await this.events.record({
        name: 'DocumentRequested',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { title: request.title, organisationId: request.organisationId, dueAt: request.dueAt.toISOString() },
        data: { requestId: request.id },
      });
      return { id: request.id };
    });
  }
}

function issuesOf(input: RequestDocumentInput, { organisationIds }: Application): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
  const title = [...input.title.trim()].length;
  return [
    ...(organisationIds.includes(input.organisationId)
      ? []
      : [issue('organisationId', 'お願いする団体を、申請した団体から選んでください。')]),
    ...(title === 0 || title > 100 ? [issue('title', '書類の名前を100字以内で入力してください。')] : []),
    ...([...input.note].length > 1000 ? [issue('note', '説明は1000字以内で入力してください。')] : []),
  ];
}
