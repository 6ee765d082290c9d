import { sectionIssues } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, UseCase, Versioned } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ApplicationContent } from './application-content.js';
import { ApplicationSection } from './application-parts.entity.js';
import { PartForms } from './application-part-form.js';
import { onBehalfOf, writerName } from './on-paper.js';

@InputType()
export class MarkApplicationPartInput {
  /** Id of the part, not of the application. */
  @Field(() => ID)
  id: string;

  /** The version that was read. */
  @Field(() => Int)
  version: number;

  /** true: 入力完了; false: opened again. */
  @Field()
  complete: boolean;
}

@ObjectType()
export class MarkApplicationPartOk extends Versioned {
  @Field(() => Date, { nullable: true })
  completedAt: Date | null;
}

/**
 * A partner says that its part is done (入力完了), or opens it again. A completed part cannot be changed by accident; the
 * content stays the same, so agreements stand.
 */
@UseCase({ input: MarkApplicationPartInput, ok: MarkApplicationPartOk, permission: 'applicationSection:edit' })
@Injectable()
export class MarkApplicationPart {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly content: ApplicationContent,
    private readonly forms: PartForms,
  ) {}

  run(actor: Actor, input: MarkApplicationPartInput): Promise<MarkApplicationPartOk> {
    return this.db.transaction(async () => {
      await this.content.hold(input.id);
      const part = await this.permit.lock(actor, 'applicationSection:edit', ApplicationSection, input);
      if (Boolean(part.completedAt) === input.complete) return answer(part);
      await this.content.writable(part.applicationId, part.section);
      if (input.complete) await this.refuseUnfinished(part);
      part.completedAt = input.complete ? this.clock.now() : null;
      part.completedByName = input.complete ? writerName(actor, part) : null;
      await this.db.repo(ApplicationSection).save(part);
      await this.events.record({
        name: input.complete ? 'ApplicationPartCompleted' : 'ApplicationPartReopened',
        subject: { type: 'Application', id: part.applicationId },
        actor,
        organisationIds: part.organisationIds,
        data: { section: part.section, organisationId: part.organisationId },
        onBehalf: onBehalfOf(actor, part),
      });
      return answer(part);
    });
  }

  private async refuseUnfinished(part: ApplicationSection): Promise<void> {
    const { form, lead } = await this.forms.of(part);
    refuseIssues(sectionIssues(form, part.values, lead));
  }
}

const answer = ({ id, version, completedAt }: ApplicationSection): MarkApplicationPartOk => ({
  id,
  version,
  completedAt,
});
