import { commentIssues } from '@musubi/grants/model';
import {
  type Actor,
  Db,
  Events,
  isId,
  NotFound,
  organisationsOf,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationPlaces, AtPlaceInput, placeOf } from './application-place.js';
import { ApplicationComment } from './application-together.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class AddApplicationCommentInput extends AtPlaceInput {
  @Field(() => ID)
  applicationId: string;

  /** The first comment of the thread it answers; its place counts then. */
  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field()
  text: string;

  /** People of the partners who get a mail about it. */
  @Field(() => [ID], { defaultValue: [] })
  mentionIds: string[];
}

@ObjectType()
export class AddApplicationCommentOk {
  @Field(() => ID)
  id: string;
}

/** Partners talk about a part or question. An answer opens a resolved thread again. */
@UseCase({ input: AddApplicationCommentInput, ok: AddApplicationCommentOk, permission: 'application:discuss' })
@Injectable()
export class AddApplicationComment {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly places: ApplicationPlaces,
  ) {}

  run(actor: Actor, input: AddApplicationCommentInput): Promise<AddApplicationCommentOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:discuss', Application, {
        id: input.applicationId,
      });
      refuseIssues(commentIssues(input.text));
      const parent = await this.parent(application, input.parentId ?? null);
      if (!parent) await this.places.check(application, input);
      const comment = Object.assign(new ApplicationComment(), {
        ...placeOf(parent ?? input),
        applicationId: application.id,
        parentId: parent?.id ?? null,
        authorId: actor.personId as string,
        authorName: actor.name,
        authorOrganisationId: this.organisation(actor, application),
        text: input.text.trim(),
        mentionedIds: await this.mentioned(application, input.mentionIds),
      });
      await this.db.repo(ApplicationComment).save(comment);
      await this.events.record({
        name: 'ApplicationCommented',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        data: { commentId: comment.id, section: comment.section, organisationId: comment.organisationId },
      });
      return { id: comment.id };
    });
  }

  private async parent(application: Application, id: string | null): Promise<ApplicationComment | null> {
    if (id === null) return null;
    const comments = this.db.repo(ApplicationComment);
    const parent = isId(id) ? await comments.findOneBy({ id, applicationId: application.id }) : null;
    if (!parent || parent.parentId) return refuse(new NotFound('返信したいコメントが見つかりませんでした。'));
    if (parent.resolvedAt) await comments.save(Object.assign(parent, { resolvedAt: null, resolvedByName: null }));
    return parent;
  }

  private organisation(actor: Actor, { organisationIds }: Application): string | null {
    return organisationsOf(actor, ['representative', 'editor']).find((id) => organisationIds.includes(id)) ?? null;
  }

  /** Only people of the partners can be mentioned; anybody else is left out silently. */
  private async mentioned({ organisationIds }: Application, ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select distinct m.person_id as id from membership m
        where m.organisation_id = any($1::uuid[]) and m.person_id = any($2::uuid[])`,
      [organisationIds, ids.filter(isId)],
    );
    return rows.map((row) => row.id);
  }
}
