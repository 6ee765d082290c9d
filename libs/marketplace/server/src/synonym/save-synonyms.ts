import { checkedWords, longestSynonymNote } from '@musubi/marketplace/model';
import {
  type Actor,
  Conflict,
  Db,
  Events,
  forgetSynonyms,
  InvalidInput,
  newId,
  Permit,
  refuse,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { storable } from '../posting/storable-text.js';
import { SearchSynonym } from './search-synonym.entity.js';

@InputType()
export class SaveSynonymsInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new group' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was shown' })
  version?: number | null;

  @Field(() => [String], { description: 'Two to twenty words or short phrases' })
  words: string[];

  @Field({ defaultValue: true, description: 'false: these words are no longer taken to mean the same' })
  active: boolean;

  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class SaveSynonymsOk extends Versioned {}

/** Words that search takes to mean the same; in force from the next search on. */
@UseCase({ input: SaveSynonymsInput, ok: SaveSynonymsOk, permission: 'synonyms:edit' })
@Injectable()
export class SaveSynonyms {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, input: SaveSynonymsInput): Promise<SaveSynonymsOk> {
    const saved = await this.db.transaction(async () => {
      const group = await this.groupOf(actor, input);
      const before = input.id ? { words: group.words, active: group.active } : undefined;
      const { words, issue } = checkedWords(input.words.map(storable));
      if (issue) refuse(new InvalidInput([{ field: 'words', ...issue }]));
      Object.assign(group, {
        words,
        active: input.active,
        note: storable(input.note).trim().slice(0, longestSynonymNote),
      });
      await this.db.repo(SearchSynonym).save(group);
      await this.events.record({
        name: 'SynonymsSaved',
        subject: { type: 'SearchSynonym', id: group.id },
        actor,
        before,
        after: { words: group.words, active: group.active },
      });
      return { id: group.id, version: group.version };
    });
    forgetSynonyms(this.db);
    return saved;
  }

  private async groupOf(actor: Actor, { id, version }: SaveSynonymsInput): Promise<SearchSynonym> {
    if (!id) {
      this.permit.check(actor, 'synonyms:edit');
      return this.db.repo(SearchSynonym).create({ id: newId() });
    }
    const group = await this.permit.lock(actor, 'synonyms:edit', SearchSynonym, { id });
    if (version !== null && version !== undefined && version !== group.version)
      refuse(new Conflict({ version: group.version, values: { words: group.words } }));
    return group;
  }
}
