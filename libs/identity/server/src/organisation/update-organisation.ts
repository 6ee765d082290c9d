import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { isOrganisationSection, organisationValues } from '@musubi/identity/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  JsonScalar,
  Permit,
  refuse,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { onBehalfOf } from './on-behalf.js';
import { OrganisationWriter } from './organisation-writer.js';
import { Organisation } from './organisation.entity.js';

@InputType()
export class UpdateOrganisationInput extends Versioned {
  @Field({ description: '`basics`, `area`, `activity` or `contact`' })
  section: string;

  @Field(() => JsonScalar)
  values: Record<string, unknown>;

  @Field(() => String, { nullable: true, description: 'staff only: how the wish reached them' })
  onBehalf?: string | null;
}

@ObjectType()
export class UpdateOrganisationOk extends Versioned {}

/** Changes one section of an organisation. On a conflict the answer holds that section as it is stored now. */
@UseCase({ input: UpdateOrganisationInput, ok: UpdateOrganisationOk, permission: 'organisation:edit' })
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly writer: OrganisationWriter,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: UpdateOrganisationInput): Promise<UpdateOrganisationOk> {
    return this.db.transaction(async () => {
      const organisation = await this.permit.lock(actor, 'organisation:edit', Organisation, { id: input.id });
      const before = sectionOf(organisation, input.section);
      if (organisation.version !== input.version)
        refuse(new Conflict({ version: organisation.version, values: before }));
      const onBehalf = onBehalfOf(actor, organisation.id, input.onBehalf);
      await this.writer.change(organisation, input.section, input.values);
      await this.events.record({
        name: 'OrganisationUpdated',
        subject: { type: 'Organisation', id: organisation.id },
        actor,
        organisationIds: [organisation.id],
        ...changes(before, sectionOf(organisation, input.section), input.section),
        data: { section: input.section },
        onBehalf,
      });
      return { id: organisation.id, version: organisation.version };
    });
  }
}

const sectionOf = (organisation: Organisation, section: string): Record<string, unknown> =>
  isOrganisationSection(section) ? organisationValues(section, organisation) : {};

/** Only what changed. Contact data is personal and must be erasable: the audit notes which fields, not their words. */
function changes(before: Record<string, unknown>, after: Record<string, unknown>, section: string) {
  const changed = Object.keys(after).filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  const pick = (values: Record<string, unknown>) =>
    Object.fromEntries(changed.map((id) => [id, section === 'contact' ? '…' : values[id]]));
  return { before: pick(before), after: pick(after) };
}
