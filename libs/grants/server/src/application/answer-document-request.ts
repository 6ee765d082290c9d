import { momentWords } from '@musubi/grants/model';
import { type Reason, reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  FileStore,
  InvalidInput,
  organisationsOf,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DocumentRequest, LateDocument } from './application-together.entity.js';

@InputType()
export class AnswerDocumentRequestInput {
  /** The request. */
  @Field(() => ID)
  id: string;

  /** From `POST /files`. */
  @Field(() => [ID])
  fileIds: string[];
}

@ObjectType()
export class AnswerDocumentRequestOk {
  @Field(() => ID)
  id: string;

  @Field()
  answeredAt: Date;
}

const mostFiles = 10;

/**
 * Hands in the documents the office asked for, once and before the deadline: they are locked from then on. Staff may do
 * it for a partner that brought paper.
 */
@UseCase({ input: AnswerDocumentRequestInput, ok: AnswerDocumentRequestOk, permission: 'documentRequest:answer' })
@Injectable()
export class AnswerDocumentRequest {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  run(actor: Actor, input: AnswerDocumentRequestInput): Promise<AnswerDocumentRequestOk> {
    const now = this.clock.now();
    return this.db.transaction(async () => {
      const request = await this.permit.lock(actor, 'documentRequest:answer', DocumentRequest, { id: input.id });
      const proxy = !organisationsOf(actor).includes(request.organisationId);
      refuseReason(refusal(request, now, proxy));
      const ids = [...new Set(input.fileIds)];
      if (ids.length === 0 || ids.length > mostFiles) refuse(new InvalidInput([filesIssue]));
      for (const id of ids) await this.add(actor, request, id, proxy);
      request.answeredAt = now;
      request.answeredByName = proxy ? '市職員（代理入力）' : actor.name;
      await this.db.repo(DocumentRequest).save(request);
      await this.record(actor, request, ids.length, proxy);
      return { id: request.id, answeredAt: now };
    });
  }

  private async add(actor: Actor, request: DocumentRequest, fileId: string, proxy: boolean): Promise<void> {
    const document = Object.assign(new LateDocument(), {
      requestId: request.id,
      applicationId: request.applicationId,
      fileId,
      addedBy: actor.personId as string,
      addedByName: proxy ? '市職員（代理入力）' : actor.name,
    });
    const subject = { type: 'LateDocument', id: document.id };
    await this.files.attach(actor, [fileId], subject, { field: 'files', organisationId: request.organisationId });
    const file = await this.files.find(fileId);
    Object.assign(document, { name: file?.name, type: file?.type, size: file?.size });
    await this.db.repo(LateDocument).save(document);
  }

  private async record(actor: Actor, request: DocumentRequest, files: number, proxy: boolean): Promise<void> {
    const row = await this.db.one<{ ids: string[] }>('select organisation_ids as ids from application where id = $1', [
      request.applicationId,
    ]);
    await this.events.record({
      name: 'DocumentRequestAnswered',
      subject: { type: 'Application', id: request.applicationId },
      actor,
      organisationIds: row?.ids ?? [request.organisationId],
      after: { title: request.title, organisationId: request.organisationId, files },
      data: { requestId: request.id },
      onBehalf: proxy ? '紙の書類' : undefined,
    });
  }
}

const filesIssue = {
  field: 'files',
  code: 'required',
  message: `ファイルを1つ以上、${mostFiles}個まで選んでください。`,
};

/** The office may file what arrived in time by post after the deadline; the partners may not. */
function refusal(request: DocumentRequest, now: Date, proxy: boolean): Reason | null {
  if (request.withdrawnAt) return reason('withdrawn', 'この書類のお願いは取り消されています。');
  if (request.answeredAt)
    return reason('answered', 'この書類はすでに提出されています。差し替えたいときは窓口に連絡してください。');
  const late = Math.floor(now.getTime() / 1000) > Math.floor(request.dueAt.getTime() / 1000);
  return late && !proxy
    ? reason('documentLate', `この書類の期限（${momentWords(request.dueAt)}）を過ぎました。窓口に連絡してください。`)
    : null;
}
