import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SavedPipelineView } from './office.entity.js';

@InputType()
export class ChoosePipelineViewInput {
  /** The page opens with it from now on; null for the usual view. */
  @Field(() => ID, { nullable: true })
  id?: string | null;
}

@ObjectType()
export class ChoosePipelineViewOk {
  @Field(() => ID, { nullable: true })
  id: string | null;
}

/** Which view a member of staff's page opens with: an own one or one of the office. */
@UseCase({ input: ChoosePipelineViewInput, ok: ChoosePipelineViewOk, permission: 'pipelineView:read' })
@Injectable()
export class ChoosePipelineView {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, input: ChoosePipelineViewInput): Promise<ChoosePipelineViewOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'pipelineView:save');
      const view = input.id
        ? await this.permit.lock(actor, 'pipelineView:read', SavedPipelineView, { id: input.id })
        : null;
      // The choice is the reader's own and changes nothing for the view's owner: no new version.
      await this.db.query(
        `update pipeline_view set default_of = array_remove(default_of, $1::uuid) || case when id = $2::uuid then array[$1::uuid] else '{}' end
         where $1::uuid = any(default_of) or id = $2::uuid`,
        [actor.personId, view?.id ?? null],
      );
      return { id: view?.id ?? null };
    });
  }
}
