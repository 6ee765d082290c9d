import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SavedPipelineView } from './office.entity.js';

@InputType()
export class DeletePipelineViewInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class DeletePipelineViewOk {
  @Field(() => ID)
  id: string;
}

/** Forgets a saved view; whoever opened the page with it gets the usual one. */
@UseCase({ input: DeletePipelineViewInput, ok: DeletePipelineViewOk, permission: 'pipelineView:change' })
@Injectable()
export class DeletePipelineView {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, { id }: DeletePipelineViewInput): Promise<DeletePipelineViewOk> {
    return this.db.transaction(async () => {
      const view = await this.permit.lock(actor, 'pipelineView:change', SavedPipelineView, { id });
      await this.db.repo(SavedPipelineView).delete({ id: view.id });
      return { id: view.id };
    });
  }
}
