import { type Actor, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SavedSearch } from './saved-search.entity.js';

@InputType()
export class DeleteSavedSearchInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class DeleteSavedSearchOk {
  @Field(() => ID)
  id: string;
}

/** Forgets a saved search; its mails stop with it. */
@UseCase({ input: DeleteSavedSearchInput, ok: DeleteSavedSearchOk, permission: 'savedSearch:change' })
@Injectable()
export class DeleteSavedSearch {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, { id }: DeleteSavedSearchInput): Promise<DeleteSavedSearchOk> {
    return this.db.transaction(async () => {
      const saved = await this.permit.lock(actor, 'savedSearch:change', SavedSearch, { id });
      await this.db.repo(SavedSearch).delete({ id: saved.id });
      return { id: saved.id };
    });
  }
}
