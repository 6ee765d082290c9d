import { applicationForm, asksPartner, type CallFormSetting } from '@musubi/grants/model';
import {
  type Actor,
  Db,
  Events,
  FileStore,
  InvalidInput,
  organisationsOf,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { formOfApplication } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationAttachment } from './application-parts.entity.js';
import { Application } from './application.entity.js';
import { onBehalfOf, writerName } from './on-paper.js';

@InputType()
export class AttachToApplicationInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** Whose document it is: an organisation of the actor. */
  @Field(() => ID)
  organisationId: string;

  /** Id of the attachment rule of the call's form. */
  @Field()
  kind: string;

  /** From `POST /files`. */
  @Field(() => ID)
  fileId: string;
}

@ObjectType()
export class AttachToApplicationOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;
}

const perKind = 10;

/** Attaches an uploaded file as one of the documents the call asks for. */
@UseCase({ input: AttachToApplicationInput, ok: AttachToApplicationOk, permission: 'application:attach' })
@Injectable()
export class AttachToApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly files: FileStore,
    private readonly content: ApplicationContent,
  ) {}

  run(actor: Actor, input: AttachToApplicationInput): Promise<AttachToApplicationOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:attach', Application, { id: input.id });
      this.own(actor, application, input.organisationId);
      await this.asked(application, input);
      const attachment = Object.assign(new ApplicationAttachment(), {
        applicationId: application.id,
        organisationId: input.organisationId,
        kind: input.kind,
        fileId: input.fileId,
        addedBy: actor.personId as string,
        addedByName: writerName(actor, application),
        removedAt: null,
        onPaper: application.onPaper,
      });
      const subject = { type: 'ApplicationAttachment', id: attachment.id };
      await this.files.attach(actor, [input.fileId], subject, { field: 'file', organisationId: input.organisationId });
      const file = await this.files.find(input.fileId);
      Object.assign(attachment, { name: file?.name, type: file?.type, size: file?.size });
      await this.db.repo(ApplicationAttachment).save(attachment);
      const contentVersion = await this.content.changed(application.id, 'attachments');
      await this.events.record({
        name: 'ApplicationFileAttached',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { kind: input.kind, name: attachment.name },
        data: { section: 'attachments', organisationId: input.organisationId },
        onBehalf: onBehalfOf(actor, application),
      });
      return { id: attachment.id, contentVersion };
    });
  }

  private own(actor: Actor, application: Application, organisationId: string): void {
    const mine = organisationsOf(actor, ['representative', 'editor']);
    const own = mine.includes(organisationId) || onBehalfOf(actor, application);
    if (!own || !application.organisationIds.includes(organisationId))
      wrong('organisationId', '添付する団体は、あなたの所属する団体から選んでください。');
  }

  private async asked(application: Application, { kind, organisationId }: AttachToApplicationInput): Promise<void> {
    const row = await this.db.one<{ form: CallFormSetting; type: string; count: number }>(
      `select ${formOfApplication} as form, (select o.type from organisation o where o.id = $3) as type,
              (select count(*)::int from application_attachment f
                where f.application_id = a.id and f.kind = $2 and f.removed_at is null) as count
         from application a join call c on c.id = a.call_id where a.id = $1`,
      [application.id, kind, organisationId],
    );
    const lead = organisationId === application.leadOrganisationId;
    const rule = row && applicationForm(row.form).attachments.find((each) => each.id === kind);
    if (!rule || !asksPartner(rule, { id: organisationId, name: '', lead, type: row.type }))
      wrong('kind', 'この書類は、この団体からは求められていません。');
    if ((row?.count ?? 0) >= perKind) wrong('file', `同じ種類の書類は${perKind}件までです。`);
  }
}

const wrong = (field: string, message: string): never =>
  refuse(new InvalidInput([{ field, code: 'invalid', message }]));
