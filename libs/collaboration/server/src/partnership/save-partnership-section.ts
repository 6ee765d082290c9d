import { type PlanSection, planSections, readSection, sectionIssues } from '@musubi/collaboration/model';
import {
  type Actor,
  Conflict,
  Db,
  InvalidInput,
  JsonScalar,
  newId,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { actsFor, nameOf } from '../acting-organisation.js';
import { Partnership, PartnershipSection } from './partnership.entity.js';
import { PartnershipLog } from './partnership-log.js';
import { CurrentPlan, refuseEnded } from './partnership-state.js';

@InputType()
export class SavePartnershipSectionInput {
  @Field(() => ID, { description: 'The partnership' })
  id: string;

  @Field({ description: 'purpose, roles, resources or costs' })
  section: string;

  @Field(() => Int, { description: 'The version of the section the editor started from' })
  version: number;

  @Field(() => JsonScalar, { description: 'The whole section: an object (purpose) or the list of its rows' })
  content: unknown;
}

@ObjectType()
export class SavePartnershipSectionOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version of the section now' })
  version: number;

  @Field(() => JsonScalar)
  content: unknown;

  @Field(() => Int, { nullable: true, description: 'Number of the agreement version whose signatures are void now' })
  voidedAgreement: number | null;
}

/**
 * Saves one section of the plan. Whoever started from an older version gets a `Conflict` that carries the other's text
 * and name, so that neither is lost.
 */
@UseCase({ input: SavePartnershipSectionInput, ok: SavePartnershipSectionOk, permission: 'partnership:edit' })
@Injectable()
export class SavePartnershipSection {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly plan: CurrentPlan,
    private readonly log: PartnershipLog,
  ) {}

  run(actor: Actor, input: SavePartnershipSectionInput): Promise<SavePartnershipSectionOk> {
    return this.db.transaction(async () => {
      const partnership = await this.permit.lock(actor, 'partnership:edit', Partnership, { id: input.id });
      refuseEnded(partnership);
      const name = sectionName(input.section);
      refuseIssues(sectionIssues(name, input.content, partnership.organisationIds));
      const section = await this.sectionOf(partnership, name);
      const content = withIds(readSection(name, input.content));
      const unchanged = same(section.content, content);
      if (!unchanged) {
        if (section.version !== input.version) refuse(new Conflict(theirs(section)));
        await this.save(actor, partnership, section, content);
      }
      const voidedAgreement = unchanged ? null : await this.plan.voidOutdated(partnership.id);
      return { id: partnership.id, version: section.version, content: section.content, voidedAgreement };
    });
  }

  /** The partnership's lock covers its sections. */
  private sectionOf({ id }: Partnership, section: PlanSection): Promise<PartnershipSection> {
    return this.db.repo(PartnershipSection).findOneByOrFail({ partnershipId: id, section });
  }

  private async save(actor: Actor, partnership: Partnership, section: PartnershipSection, content: unknown) {
    const before = section.content as object;
    const organisationId = actsFor(actor, partnership.organisationIds, null);
    section.content = content;
    section.editedBy = actor.personId;
    section.editedByName = nameOf(actor);
    section.editedByOrganisationId = organisationId;
    await this.db.repo(PartnershipSection).save(section);
    if (section.section === 'purpose') {
      partnership.title = (content as { title: string }).title;
      await this.db.repo(Partnership).save(partnership);
    }
    const change = { what: section.section, actor, organisationId, before, after: content as object };
    await this.log.write(partnership, {
      event: 'PartnershipSectionSaved',
      ...change,
      data: { section: section.section },
    });
  }
}

function sectionName(given: string): PlanSection {
  const issue = { field: 'section', code: 'invalid', message: 'この部分は保存できません。画面を読み直してください。' };
  return planSections.find((each) => each === given) ?? refuse(new InvalidInput([issue]));
}

const theirs = ({ content, version, editedByName, editedByOrganisationId, updatedAt }: PartnershipSection) => ({
  ...{ content, version, editedByName, editedByOrganisationId },
  editedAt: updatedAt.toISOString(),
});

/** Rows keep a key of their own, so that pages and applications can point at them. */
function withIds(content: unknown): unknown {
  if (!Array.isArray(content)) return content;
  return content.map((row: { id: string }) => (row.id ? row : { ...row, id: newId() }));
}

/** A new row that was saved a moment ago (double click) has no key yet in the page: keys do not count. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(keyless(a)) === JSON.stringify(keyless(b));
const keyless = (content: unknown): unknown =>
  Array.isArray(content) ? content.map((row: object) => sorted({ ...row, id: '' })) : sorted(content as object);
const sorted = (row: object): unknown => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
