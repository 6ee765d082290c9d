import { messageFilesMax, messageMax } from '@musubi/collaboration/model';
import type { FieldIssue, Reason } from '@musubi/platform/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  organisationsOf,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { actsFor } from '../acting-organisation.js';
import { Conversation, type Message } from './conversation.entity.js';
import { Conversations } from './conversations.js';

@InputType()
export class SendMessageInput {
  @Field(() => ID)
  conversationId: string;

  @Field({ description: 'Given by the page, once per message written: sending it twice makes one message' })
  clientKey: string;

  @Field()
  body: string;

  @Field(() => [ID], { nullable: true })
  fileIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

@ObjectType()
export class SendMessageOk {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  conversationId: string;
}

/** Writes into a conversation one takes part in. */
@UseCase({ input: SendMessageInput, ok: SendMessageOk, permission: 'conversation:write' })
@Injectable()
export class SendMessage {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: SendMessageInput): Promise<SendMessageOk> {
    return this.db.transaction(async () => {
      const subject = { id: input.conversationId };
      const conversation = await this.permit.lock(actor, 'conversation:write', Conversation, subject);
      refuseIssues(issuesOf(input));
      refuseReason(closedReason(conversation));
      const { message, isNew } = await this.conversations.post(conversation, {
        actor,
        organisationId: sideOf(actor, conversation, input.organisationId),
        body: input.body.trim(),
        clientKey: input.clientKey,
        at: this.clock.now(),
        fileIds: input.fileIds ?? [],
      });
      if (isNew) await this.record(actor, conversation, message);
      return { id: message.id, conversationId: conversation.id };
    });
  }

  private record(actor: Actor, { id, organisationIds }: Conversation, message: Message): Promise<void> {
    return this.events.record({
      name: 'MessageSent',
      subject: { type: 'Conversation', id },
      actor,
      organisationIds,
      // The words themselves are private: they stay out of the log.
      data: { messageId: message.id, organisationId: message.organisationId },
    });
  }
}

/** The coordinator who belongs to neither side writes as such. */
function sideOf(actor: Actor, { organisationIds }: Conversation, given?: string | null): string | null {
  const member = organisationsOf(actor).some((id) => organisationIds.includes(id));
  return member ? actsFor(actor, organisationIds, given) : null;
}

const closedReason = (conversation: Conversation): Reason | null =>
  conversation.state === 'open'
    ? null
    : reason('conversationClosed', 'このやりとりは終わっているため、メッセージを送れません。');

const issue = (field: string, code: string, message: string): FieldIssue => ({ field, code, message });

function issuesOf({ body, fileIds, clientKey }: SendMessageInput): FieldIssue[] {
  const length = [...body.trim()].length;
  const files = fileIds?.length ?? 0;
  const checks: [boolean, FieldIssue][] = [
    [length === 0 && files === 0, issue('body', 'required', 'メッセージを入力してください。')],
    [
      length > messageMax,
      issue('body', 'invalid', `メッセージは${messageMax}字以内で入力してください（いま${length}字です）。`),
    ],
    [files > messageFilesMax, issue('fileIds', 'invalid', `ファイルは一度に${messageFilesMax}個まで送れます。`)],
    [!/^.{1,100}$/.test(clientKey), issue('clientKey', 'invalid', '画面を読み直してから、もう一度送ってください。')],
  ];
  return checks.filter(([wrong]) => wrong).map(([, each]) => each);
}
