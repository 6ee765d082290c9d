import { draftSectionIssues, keepKnown, questionsOf, rowsFieldsOf, type SectionId } from '@musubi/grants/model';
import { isEmpty, type Values } from '@musubi/platform/model';
import {
  type Actor,
  Db,
  Events,
  isId,
  NotFound,
  organisationsOf,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsNull } from 'typeorm';
import { ApplicationContent } from './application-content.js';
import { type PartForm, PartForms } from './application-part-form.js';
import { ApplicationSection } from './application-parts.entity.js';
import { Application } from './application.entity.js';
import { onBehalfOf, writerName } from './on-paper.js';

@InputType()
export class CopyEarlierApplicationInput {
  @Field(() => ID)
  id: string;

  /** An earlier application of one of the viewer's organisations. */
  @Field(() => ID)
  fromId: string;

  /** Ids of the sections to take over. */
  @Field(() => [String])
  sections: string[];

  /** Replaces what is written already; otherwise only empty answers are filled. */
  @Field({ defaultValue: false })
  overwrite: boolean;
}

@ObjectType()
export class CopiedPart {
  @Field()
  section: string;

  @Field(() => [String])
  fields: string[];
}

@ObjectType()
export class CopyEarlierApplicationOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;

  @Field(() => [CopiedPart])
  copied: CopiedPart[];

  /** Answers that were left out: the present form does not ask them, or not in this way. */
  @Field(() => Int)
  unfit: number;
}

/** Takes over answers of an earlier application that fit the present form. Nothing written is replaced unless asked for. */
@UseCase({
  input: CopyEarlierApplicationInput,
  ok: CopyEarlierApplicationOk,
  permission: 'application:copyEarlier',
})
@Injectable()
export class CopyEarlierApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly content: ApplicationContent,
    private readonly forms: PartForms,
  ) {}

  run(actor: Actor, input: CopyEarlierApplicationInput): Promise<CopyEarlierApplicationOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:copyEarlier', Application, { id: input.id });
      let { contentVersion } = await this.content.writable(application.id, null);
      const earlier = await this.earlier(actor, application, input.fromId);
      const copied: CopiedPart[] = [];
      let unfit = 0;
      for (const part of await this.parts(actor, application, input.sections)) {
        const source = earlier.find((each) => samePart(each, part));
        if (!source) continue;
        const picked = fitting(await this.forms.of(part), part.values, source.values, input.overwrite);
        unfit += picked.unfit;
        if (picked.fields.length === 0) continue;
        contentVersion = await this.store(actor, part, picked.values, input.fromId);
        copied.push({ section: part.section, fields: picked.fields });
      }
      return { id: application.id, contentVersion, copied, unfit };
    });
  }

  private async earlier(actor: Actor, application: Application, id: string): Promise<ApplicationSection[]> {
    const from = isId(id) ? await this.db.repo(Application).findOneBy({ id }) : null;
    const shared = from?.organisationIds.some((each) => application.organisationIds.includes(each));
    if (!from || !shared || from.id === application.id || !this.permit.can(actor, 'application:open', from))
      return refuse(new NotFound('前の申請が見つかりませんでした。'));
    return this.db.repo(ApplicationSection).findBy({ applicationId: from.id });
  }

  /** The parts the actor writes: shared ones and those of the own organisations, unless they are complete. */
  private async parts(actor: Actor, application: Application, sections: readonly string[]) {
    const mine = onBehalfOf(actor, application)
      ? application.organisationIds
      : organisationsOf(actor, ['representative', 'editor']);
    const all = await this.db.repo(ApplicationSection).findBy({ applicationId: application.id, leftAt: IsNull() });
    return all
      .filter((part) => sections.includes(part.section) && !part.completedAt)
      .filter((part) => part.organisationId === null || mine.includes(part.organisationId));
  }

  private async store(actor: Actor, part: ApplicationSection, values: Values, fromId: string): Promise<number> {
    const contentVersion = await this.content.changed(part.applicationId, part.section as SectionId);
    const changed = Object.keys(values).filter((id) => values[id] !== part.values[id]);
    const only = (of: Values) => Object.fromEntries(changed.filter((id) => id in of).map((id) => [id, of[id]]));
    const [before, after] = [only(part.values), only(values)];
    part.values = values;
    part.editedBy = actor.personId;
    part.editedByName = writerName(actor, part);
    await this.db.repo(ApplicationSection).save(part);
    await this.events.record({
      name: 'ApplicationAnswersCopied',
      subject: { type: 'Application', id: part.applicationId },
      actor,
      organisationIds: part.organisationIds,
      before,
      after,
      data: { section: part.section, organisationId: part.organisationId, fromId, contentVersion },
      onBehalf: onBehalfOf(actor, part),
    });
    return contentVersion;
  }
}

const samePart = (a: ApplicationSection, b: ApplicationSection): boolean =>
  a.section === b.section && a.organisationId === b.organisationId;

/** The earlier answers the form still asks for in the same way. Files stay where they were: they are attached anew. */
function fitting({ form, lead }: PartForm, now: Values, before: Values, overwrite: boolean) {
  const asked = [...questionsOf(form, lead).filter((field) => field.kind !== 'file'), ...rowsFieldsOf(form)];
  const ids = asked.map((field) => field.id).filter((id) => !isEmpty(before[id]));
  const fits = (id: string) =>
    !draftSectionIssues(form, { ...now, [id]: before[id] }, lead).some(
      (issue) => issue.field === id || issue.field.startsWith(`${id}.`),
    );
  const fields = ids.filter((id) => (overwrite || isEmpty(now[id])) && fits(id));
  const picked = Object.fromEntries(fields.map((id) => [id, before[id]]));
  const known = new Set(ids);
  const lost = Object.keys(before).filter((id) => !isEmpty(before[id]) && (!known.has(id) || !fits(id)));
  return { fields, values: keepKnown(form, picked, now, lead), unfit: lost.length };
}
