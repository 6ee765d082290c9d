import { type Actor, Clock, Db, Events, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ApplicationContent } from './application-content.js';
import { ApplicationAttachment } from './application-parts.entity.js';
import { onBehalfOf } from './on-paper.js';

@InputType()
export class RemoveApplicationAttachmentInput {
  /** The attachment. */
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RemoveApplicationAttachmentOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;
}

/** Takes a document off the application. The file itself stays in the record. */
@UseCase({
  input: RemoveApplicationAttachmentInput,
  ok: RemoveApplicationAttachmentOk,
  permission: 'applicationAttachment:remove',
})
@Injectable()
export class RemoveApplicationAttachment {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly content: ApplicationContent,
  ) {}

  run(actor: Actor, input: RemoveApplicationAttachmentInput): Promise<RemoveApplicationAttachmentOk> {
    return this.db.transaction(async () => {
      const attachment = await this.permit.lock(actor, 'applicationAttachment:remove', ApplicationAttachment, input);
      if (attachment.removedAt) refuse(new NotFound('この書類はすでに取り外されています。'));
      attachment.removedAt = this.clock.now();
      await this.db.repo(ApplicationAttachment).save(attachment);
      const contentVersion = await this.content.changed(attachment.applicationId, 'attachments');
      await this.events.record({
        name: 'ApplicationFileRemoved',
        subject: { type: 'Application', id: attachment.applicationId },
        actor,
        organisationIds: [attachment.organisationId],
        before: { kind: attachment.kind, name: attachment.name },
        data: { section: 'attachments', organisationId: attachment.organisationId },
        onBehalf: onBehalfOf(actor, { ...attachment, organisationIds: [attachment.organisationId] }),
      });
      return { id: attachment.id, contentVersion };
    });
  }
}
