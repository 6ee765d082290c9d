import { isDeepStrictEqual } from 'node:util';
import { draftSectionIssues, keepKnown, type SectionId } from '@musubi/grants/model';
import { type FieldIssue, type Reason, reason, type Values } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  FieldIssueType,
  JsonScalar,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ApplicationContent } from './application-content.js';
import { ApplicationSection } from './application-parts.entity.js';
import { PartForms } from './application-part-form.js';
import { asValues, changedOnly, conflictWith, tooLongIssues } from './kept-draft.js';
import { onBehalfOf, writerName } from './on-paper.js';
import { SectionFiles } from './section-files.js';

@InputType()
export class SaveApplicationSectionInput {
  /** Id of the part, not of the application. */
  @Field(() => ID)
  id: string;

  /** The version the editor started from. */
  @Field(() => Int)
  version: number;

  @Field(() => JsonScalar)
  values: Values;
}

@ObjectType()
export class SaveApplicationSectionOk extends Versioned {
  @Field(() => Int)
  contentVersion: number;

  @Field()
  savedAt: Date;

  /** What will have to be put right before submitting. Saved all the same. */
  @Field(() => [FieldIssueType])
  issues: FieldIssue[];
}

/**
 * Saves one part of an application as typed, finished or not. Two editors: the second is told what the first has
 * stored (`Conflict.current` = `{ values, version, editedByName, updatedAt }`), and nothing is overwritten.
 */
@UseCase({ input: SaveApplicationSectionInput, ok: SaveApplicationSectionOk, permission: 'applicationSection:edit' })
@Injectable()
export class SaveApplicationSection {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly content: ApplicationContent,
    private readonly forms: PartForms,
    private readonly files: SectionFiles,
  ) {}

  run(actor: Actor, input: SaveApplicationSectionInput): Promise<SaveApplicationSectionOk> {
    return this.db.transaction(async () => {
      await this.content.hold(input.id);
      const part = await this.permit.lock(actor, 'applicationSection:edit', ApplicationSection, { id: input.id });
      const { form, lead, contentVersion } = await this.forms.of(part);
      const issues = draftSectionIssues(form, asValues(input.values), lead);
      const tooLong = tooLongIssues(input.values);
      if (tooLong.length > 0) refuseIssues(issues.length > 0 ? issues : tooLong);
      const known = keepKnown(form, asValues(input.values), part.values, lead);
      const values = await this.files.keep(actor, part, form, known);
      if (isDeepStrictEqual(values, part.values))
        return { id: part.id, version: part.version, contentVersion, savedAt: part.updatedAt, issues };
      if (input.version !== part.version) refuse(conflictWith(part));
      refuseReason(completedRefusal(part));
      return { ...(await this.store(actor, part, values)), issues };
    });
  }

  private async store(actor: Actor, part: ApplicationSection, values: Values) {
    const contentVersion = await this.content.changed(part.applicationId, part.section as SectionId);
    const before = part.values;
    part.values = values;
    part.editedBy = actor.personId;
    part.editedByName = writerName(actor, part);
    const saved = await this.db.repo(ApplicationSection).save(part);
    if (part.section === 'purpose') await this.rename(part.applicationId, values.title);
    await this.events.record({
      name: 'ApplicationSectionSaved',
      subject: { type: 'Application', id: part.applicationId },
      actor,
      organisationIds: part.organisationIds,
      before: changedOnly(before, values),
      after: changedOnly(values, before),
      data: { section: part.section, organisationId: part.organisationId, contentVersion },
      onBehalf: onBehalfOf(actor, part),
    });
    return { id: part.id, version: saved.version, contentVersion, savedAt: this.clock.now() };
  }

  private async rename(applicationId: string, title: unknown): Promise<void> {
    const text = typeof title === 'string' ? [...title.trim()].slice(0, 60).join('') : '';
    if (text) await this.db.query('update application set title = $2 where id = $1', [applicationId, text]);
  }
}

/** A part that its partner has called complete is opened again before it is changed. */
const completedRefusal = (part: ApplicationSection): Reason | null =>
  part.completedAt
    ? reason('completed', 'ここは「入力完了」になっています。直すときは「もう一度入力する」を押してください。')
    : null;
