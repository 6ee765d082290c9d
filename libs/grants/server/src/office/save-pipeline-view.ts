import { pipelineParams } from '@musubi/grants/model';
import {
  type Actor,
  Db,
  LimitReached,
  newId,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SavedPipelineView } from './office.entity.js';
import { viewFrom } from './pipeline.queries.js';

@InputType()
export class SavePipelineViewInput {
  /** The view to change; a new one without. */
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field()
  name: string;

  @Field({ description: 'Query string of the page' })
  query: string;

  @Field({ defaultValue: false, description: 'The whole office sees it' })
  shared: boolean;
}

@ObjectType()
export class SavePipelineViewOk extends Versioned {
  @Field()
  query: string;
}

const mostViews = 50;
const longestName = 40;

/** Keeps a view of the office's table under a name: for oneself, or for the whole office. Only its owner changes it. */
@UseCase({ input: SavePipelineViewInput, ok: SavePipelineViewOk, permission: 'pipelineView:save' })
@Injectable()
export class SavePipelineView {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, input: SavePipelineViewInput): Promise<SavePipelineViewOk> {
    return this.db.transaction(async () => {
      const view = input.id
        ? await this.mine(actor, { id: input.id, version: input.version })
        : await this.blank(actor);
      refuseIssues(nameIssues(input.name));
      view.name = input.name.trim();
      view.query = pipelineParams(viewFrom(input.query)).toString();
      view.shared = input.shared;
      return this.db.repo(SavedPipelineView).save(view);
    });
  }

  private mine(actor: Actor, input: { id: string; version?: number | null }): Promise<SavedPipelineView> {
    return this.permit.lock(actor, 'pipelineView:change', SavedPipelineView, input);
  }

  private async blank(actor: Actor): Promise<SavedPipelineView> {
    this.permit.check(actor, 'pipelineView:save');
    const ownerId = String(actor.personId);
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`pipeline-view ${ownerId}`]);
    const repo = this.db.repo(SavedPipelineView);
    if ((await repo.countBy({ ownerId })) >= mostViews)
      refuse(new LimitReached(`保存できるビューは${mostViews}個までです。使わないものを削除してください。`));
    return repo.create({ id: newId(), ownerId, ownerName: actor.name, defaultOf: [] });
  }
}

function nameIssues(name: string) {
  const length = [...name.trim()].length;
  if (length === 0) return [{ field: 'name', code: 'required', message: 'ビューの名前を入力してください。' }];
  const message = `ビューの名前は${longestName}字以内で入力してください。`;
  return length > longestName ? [{ field: 'name', code: 'invalid', message }] : [];
}
