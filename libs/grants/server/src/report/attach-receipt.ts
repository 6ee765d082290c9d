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
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { Receipt } from './award.entity.js';
import { FinalReports } from './final-reports.js';

@InputType()
export class AttachReceiptInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** Whose receipt it is: an organisation of the actor. */
  @Field(() => ID)
  organisationId: string;

  /** The line of that organisation's actual costs. */
  @Field()
  lineId: string;

  /** From `POST /files`. */
  @Field(() => ID)
  fileId: string;
}

@ObjectType()
export class AttachReceiptOk {
  /** The receipt. */
  @Field(() => ID)
  id: string;
}

const perLine = 10;

/** Adds a receipt, such as a photo, to one line of the actual costs. */
@UseCase({ input: AttachReceiptInput, ok: AttachReceiptOk, permission: 'application:report' })
@Injectable()
export class AttachReceipt {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly files: FileStore,
    private readonly reports: FinalReports,
  ) {}

  run(actor: Actor, input: AttachReceiptInput): Promise<AttachReceiptOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:report', Application, { id: input.id });
      this.reports.editable(await this.reports.find(application.id));
      await this.look(actor, application, input);
      const receipt = Object.assign(new Receipt(), {
        applicationId: application.id,
        organisationIds: application.organisationIds,
        organisationId: input.organisationId,
        lineId: input.lineId,
        fileId: input.fileId,
        addedByName: actor.name,
        removedAt: null,
      });
      await this.files.attach(actor, [input.fileId], { type: 'Receipt', id: receipt.id }, { field: 'file' });
      const file = await this.files.find(input.fileId);
      Object.assign(receipt, { name: file?.name, type: file?.type, size: file?.size });
      await this.db.repo(Receipt).save(receipt);
      await this.events.record({
        name: 'ReceiptAttached',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { organisationId: input.organisationId, lineId: input.lineId, name: receipt.name },
      });
      return { id: receipt.id };
    });
  }

  private async look(actor: Actor, application: Application, input: AttachReceiptInput): Promise<void> {
    const mine = organisationsOf(actor, ['representative', 'editor']);
    if (!mine.includes(input.organisationId) || !application.organisationIds.includes(input.organisationId))
      wrong('organisationId', '領収書を付ける団体は、あなたの所属する団体から選んでください。');
    if (input.lineId === '' || input.lineId.length > 80) wrong('lineId', '領収書を付ける支出を選んでください。');
    const { applicationId, organisationId, lineId } = { ...input, applicationId: application.id };
    const row = await this.db.one<{ count: number }>(
      `select count(*)::int as count from receipt
        where application_id = $1 and organisation_id = $2 and line_id = $3 and removed_at is null`,
      [applicationId, organisationId, lineId],
    );
    if ((row?.count ?? 0) >= perLine) wrong('file', `1つの支出に付けられる領収書は${perLine}件までです。`);
  }
}

const wrong = (field: string, message: string): never =>
  refuse(new InvalidInput([{ field, code: 'invalid', message }]));
