import { type Actor, Clock, Db, Events, isId, NotFound, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationComment } from './application-together.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class ResolveApplicationCommentInput {
  @Field(() => ID)
  applicationId: string;

  /** The first comment of the thread. */
  @Field(() => ID)
  commentId: string;

  /** false opens the thread again. */
  @Field({ defaultValue: true })
  resolved: boolean;
}

@ObjectType()
export class ResolveApplicationCommentOk {
  @Field(() => ID)
  id: string;

  @Field(() => Date, { nullable: true })
  resolvedAt: Date | null;
}

/** Closes a thread (解決) or opens it again; nothing said is lost. */
@UseCase({ input: ResolveApplicationCommentInput, ok: ResolveApplicationCommentOk, permission: 'application:discuss' })
@Injectable()
export class ResolveApplicationComment {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ResolveApplicationCommentInput): Promise<ResolveApplicationCommentOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:discuss', Application, {
        id: input.applicationId,
      });
      const comments = this.db.repo(ApplicationComment);
      const first = isId(input.commentId)
        ? await comments.findOneBy({ id: input.commentId, applicationId: application.id })
        : null;
      if (!first || first.parentId) return refuse(new NotFound());
      if (Boolean(first.resolvedAt) === input.resolved) return { id: first.id, resolvedAt: first.resolvedAt };
      first.resolvedAt = input.resolved ? this.clock.now() : null;
      first.resolvedByName = input.resolved ? actor.name : null;
      await comments.save(first);
      await this.events.record({
        name: input.resolved ? 'ApplicationCommentResolved' : 'ApplicationCommentReopened',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        data: { commentId: first.id, section: first.section, organisationId: first.organisationId },
      });
      return { id: first.id, resolvedAt: first.resolvedAt };
    });
  }
}
