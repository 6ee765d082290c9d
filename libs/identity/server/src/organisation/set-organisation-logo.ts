import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  type Actor,
  Db,
  Events,
  FileStore,
  isId,
  Permit,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { onBehalfOf } from './on-behalf.js';
import { Organisation } from './organisation.entity.js';

@InputType()
export class SetOrganisationLogoInput extends Versioned {
  @Field(() => ID, { nullable: true, description: 'an uploaded picture; null removes the logo' })
  fileId?: string | null;

  @Field(() => String, { nullable: true })
  onBehalf?: string | null;
}

@ObjectType()
export class SetOrganisationLogoOk extends Versioned {
  @Field(() => ID, { nullable: true })
  logoFileId: string | null;
}

/** Gives an organisation its face: a picture uploaded before. */
@UseCase({ input: SetOrganisationLogoInput, ok: SetOrganisationLogoOk, permission: 'organisation:edit' })
@Injectable()
export class SetOrganisationLogo {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly files: FileStore,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SetOrganisationLogoInput): Promise<SetOrganisationLogoOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:edit', Organisation, input);
      const onBehalf = onBehalfOf(actor, organisation.id, input.onBehalf);
      const before = { logoFileId: organisation.logoFileId };
      await this.attach(actor, organisation.id, input.fileId ?? null);
      organisation.logoFileId = input.fileId ?? null;
      await this.db.repo(Organisation).save(organisation);
      await this.events.record({
        name: 'OrganisationLogoSet',
        subject: { type: 'Organisation', id: organisation.id },
        actor,
        organisationIds: [organisation.id],
        before,
        after: { logoFileId: organisation.logoFileId },
        onBehalf,
      });
      return { id: organisation.id, version: organisation.version, logoFileId: organisation.logoFileId };
    });
  }

  private async attach(actor: Actor, organisationId: string, fileId: string | null): Promise<void> {
    if (fileId !== null) await this.refuseOther(fileId);
    const subject = { type: 'OrganisationLogo', id: organisationId };
    await this.files.attach(actor, fileId === null ? [] : [fileId], subject, {
      field: 'fileId',
      visibility: 'public',
      organisationId,
    });
  }

  private async refuseOther(fileId: string): Promise<void> {
    const file = isId(fileId) ? await this.files.find(fileId) : null;
    if (file && !file.type.startsWith('image/'))
      refuseIssues([
        { field: 'fileId', code: 'invalid', message: 'ロゴには写真か画像（JPEG・PNG・WebP）を選んでください。' },
      ]);
  }
}
