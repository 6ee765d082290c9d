import { type Actor, civicSynonyms, CurrentActor, Db, Permit } from '@musubi/platform/server';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType({ description: 'Words that search takes to mean the same' })
export class SynonymGroup {
  @Field(() => ID, { nullable: true, description: 'Null for a group that comes with the program' })
  id: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => [String])
  words: readonly string[];

  @Field()
  active: boolean;

  @Field()
  note: string;
}

@ObjectType()
export class SynonymGroups {
  @Field(() => [SynonymGroup], { description: 'Added or changed by staff, newest first' })
  own: SynonymGroup[];

  @Field(() => [SynonymGroup], { description: 'From the program, those with the word; the first fifty' })
  seeds: SynonymGroup[];

  @Field(() => Int)
  seedCount: number;
}

const most = 50;

@Resolver()
export class SynonymResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  @Query(() => SynonymGroups, { description: 'Groups of words of the search that hold this text' })
  async synonymGroups(
    @CurrentActor() actor: Actor,
    @Args('text', { defaultValue: '' }) text: string,
  ): Promise<SynonymGroups> {
    this.permit.check(actor, 'synonyms:edit');
    const wanted = text.trim();
    const own = await this.db.query<SynonymGroup>(
      `select id, version, words, active, note from search_synonym
       where $1 = '' or exists (select 1 from unnest(words) as word where position($1 in word) > 0)
       order by updated_at desc, id limit 200`,
      [wanted],
    );
    const found = civicSynonyms.filter((words) => wanted === '' || words.some((word) => word.includes(wanted)));
    const seeds = found.slice(0, most).map((words) => ({ id: null, version: 0, words, active: true, note: '' }));
    return { own, seeds, seedCount: found.length };
  }
}
