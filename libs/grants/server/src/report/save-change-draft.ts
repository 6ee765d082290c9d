import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
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
import { Application } from '../application/application.entity.js';
import { asValues, conflictWith, tooLongIssues } from '../application/kept-draft.js';
import { ChangeDraft } from './award.entity.js';

@InputType()
export class SaveChangeDraftInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** Version of the draft as last seen; 0 for the first. */
  @Field(() => Int)
  version: number;

  /** As typed; looked at when it is sent. */
  @Field(() => JsonScalar)
  values: object;
}

@ObjectType()
export class SaveChangeDraftOk extends Versioned {
  @Field()
  savedAt: Date;
}

/** Keeps a request for a change as far as it is written. The second of two editors gets a `Conflict`. */
@UseCase({ input: SaveChangeDraftInput, ok: SaveChangeDraftOk, permission: 'application:requestChange' })
@Injectable()
export class SaveChangeDraft {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SaveChangeDraftInput): Promise<SaveChangeDraftOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:requestChange', Application, { id: input.id });
      if (application.state !== 'approved') refuseReason(notNow);
      refuseIssues(tooLongIssues(input.values));
      const there = await this.db.repo(ChangeDraft).findOneBy({ applicationId: application.id });
      if ((there?.version ?? 0) !== input.version) refuse(conflictWith(there));
      const draft = Object.assign(there ?? new ChangeDraft(), {
        applicationId: application.id,
        values: asValues(input.values),
        editedByName: actor.name,
      });
      const saved = await this.db.repo(ChangeDraft).save(draft);
      await this.events.record({
        name: 'ChangeDraftSaved',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { draftVersion: saved.version },
      });
      return { id: saved.id, version: saved.version, savedAt: this.clock.now() };
    });
  }
}

const notNow = reason('notEditable', 'いまは変更を申請できません。画面を読み直してください。');
