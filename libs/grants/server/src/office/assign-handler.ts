import { mostInBulk } from '@musubi/grants/model';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';

@InputType()
export class AssignHandlerInput {
  @Field(() => [ID])
  ids: string[];

  /** A member of staff; null when nobody looks after them any more. */
  @Field(() => ID, { nullable: true })
  handlerId?: string | null;
}

@ObjectType()
export class AssignHandlerOk {
  /** Applications that got another handler by this. */
  @Field(() => Int)
  changed: number;
}

/** 担当を決める: who of the office looks after applications. All of them or none. */
@UseCase({ input: AssignHandlerInput, ok: AssignHandlerOk, permission: 'application:assignHandler' })
@Injectable()
export class AssignHandler {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: AssignHandlerInput): Promise<AssignHandlerOk> {
    return this.db.transaction(async () => {
      refuseIssues(countIssues(input.ids));
      let changed = 0;
      // In the order of their ids, so that two of these at once wait for each other instead of deadlocking.
      for (const id of [...new Set(input.ids)].sort())
        changed += Number(await this.assign(actor, id, input.handlerId ?? null));
      return { changed };
    });
  }

  private async assign(actor: Actor, id: string, handlerId: string | null): Promise<boolean> {
    const application = await this.permit.lock(actor, 'application:assignHandler', Application, { id });
    refuseIssues(await this.handlerIssues(handlerId));
    if (application.handlerId === handlerId) return false;
    const before = { handlerId: application.handlerId };
    application.handlerId = handlerId;
    await this.db.repo(Application).save(application);
    await this.events.record({
      name: 'ApplicationHandlerAssigned',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      before,
      after: { handlerId },
    });
    return true;
  }

  private async handlerIssues(handlerId: string | null) {
    if (handlerId === null) return [];
    const known = await this.db.one(
      `select 1 from person where id::text = $1 and roles && '{staff,admin}'::text[] and anonymised_at is null`,
      [handlerId],
    );
    return known ? [] : [{ field: 'handlerId', code: 'invalid', message: '担当は市の職員から選んでください。' }];
  }
}

function countIssues(ids: readonly string[]) {
  const message =
    ids.length === 0
      ? '申請を1件以上選んでください。'
      : `一度に選べるのは${mostInBulk}件までです。分けて操作してください。`;
  return ids.length === 0 || ids.length > mostInBulk ? [{ field: 'ids', code: 'invalid', message }] : [];
}
