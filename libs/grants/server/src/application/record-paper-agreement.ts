import { isLocalDate, tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  FileStore,
  InvalidInput,
  LocalDateScalar,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { contentHash } from './application-assessment.js';
import { ApplicationBundles } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationAgreement } from './application-parts.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class RecordPaperAgreementInput {
  @Field(() => ID)
  id: string;

  /** The partner that signed. */
  @Field(() => ID)
  organisationId: string;

  /** The version of the content that was compared with the paper. */
  @Field(() => Int)
  contentVersion: number;

  /** The signature as it stands on the paper: 会長 見本 花子. */
  @Field()
  signer: string;

  @Field(() => LocalDateScalar)
  signedOn: string;

  /** The scan, from `POST /files`. */
  @Field(() => ID)
  fileId: string;
}

@ObjectType()
export class RecordPaperAgreementOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;
}

/** The office notes that a partner has signed on paper that exactly this may be handed in: who, when, with the scan. */
@UseCase({
  input: RecordPaperAgreementInput,
  ok: RecordPaperAgreementOk,
  permission: 'application:recordPaperAgreement',
})
@Injectable()
export class RecordPaperAgreement {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly bundles: ApplicationBundles,
    private readonly content: ApplicationContent,
  ) {}

  run(actor: Actor, input: RecordPaperAgreementInput): Promise<RecordPaperAgreementOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:recordPaperAgreement', Application, {
        id: input.id,
      });
      await this.content.writable(application.id, null);
      const { contentVersion } = application;
      this.check(application, input);
      const bundle = await this.bundles.of(application.id);
      if (bundle.agreements.some((each) => each.organisationId === input.organisationId))
        return { id: application.id, contentVersion };
      if (input.contentVersion !== contentVersion) refuse(new Conflict({ contentVersion }));
      const agreement = Object.assign(new ApplicationAgreement(), {
        applicationId: application.id,
        organisationId: input.organisationId,
        contentVersion,
        contentHash: contentHash(bundle),
        personId: actor.personId as string,
        personName: input.signer.trim(),
        agreedAt: this.clock.now(),
        withdrawnAt: null,
        ...{ onPaper: true, signedOn: input.signedOn, paperFileId: input.fileId },
      });
      const subject = { type: 'ApplicationAgreement', id: agreement.id };
      const placing = { field: 'fileId', organisationId: input.organisationId };
      await this.files.attach(actor, [input.fileId], subject, placing);
      await this.db.repo(ApplicationAgreement).save(agreement);
      await this.record(actor, application, agreement);
      return { id: application.id, contentVersion };
    });
  }

  private record(actor: Actor, application: Application, agreement: ApplicationAgreement): Promise<void> {
    const { organisationId, contentVersion, contentHash: hash, personName, signedOn, paperFileId } = agreement;
    return this.events.record({
      name: 'ApplicationAgreed',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      after: { organisationId, contentVersion, contentHash: hash, signer: personName, signedOn, paperFileId },
      onBehalf: '紙の同意書',
    });
  }

  private check(application: Application, input: RecordPaperAgreementInput): void {
    const issue = (field: string, message: string) => [{ field, code: 'invalid', message }];
    const signer = [...input.signer.trim()].length;
    const today = tokyoDate(this.clock.now());
    const issues = [
      ...(application.organisationIds.includes(input.organisationId)
        ? []
        : issue('organisationId', '同意した団体を、申請する団体から選んでください。')),
      ...(signer === 0 || signer > 80 ? issue('signer', '署名した人の役職と氏名を80字以内で入力してください。') : []),
      ...(isLocalDate(input.signedOn) && input.signedOn <= today
        ? []
        : issue('signedOn', '署名の日は今日までの日付で入力してください。')),
    ];
    if (issues.length > 0) refuse(new InvalidInput(issues));
  }
}
