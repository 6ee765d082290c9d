import { type Actor, Db, Events, forgetSynonyms, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SearchSynonym } from './search-synonym.entity.js';

@InputType()
export class RemoveSynonymsInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class RemoveSynonymsOk {
  @Field(() => ID)
  id: string;
}

/** Takes back what staff added; the record keeps the words. */
@UseCase({ input: RemoveSynonymsInput, ok: RemoveSynonymsOk, permission: 'synonyms:edit' })
@Injectable()
export class RemoveSynonyms {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, { id }: RemoveSynonymsInput): Promise<RemoveSynonymsOk> {
    await this.db.transaction(async () => {
      const group = await this.permit.lock(actor, 'synonyms:edit', SearchSynonym, { id });
      await this.db.repo(SearchSynonym).delete({ id: group.id });
      await this.events.record({
        name: 'SynonymsRemoved',
        subject: { type: 'SearchSynonym', id: group.id },
        actor,
        before: { words: group.words, active: group.active },
      });
    });
    forgetSynonyms(this.db);
    return { id };
  }
}
