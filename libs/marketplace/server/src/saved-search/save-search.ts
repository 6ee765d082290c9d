import { searchOf, searchParams } from '@musubi/marketplace/model';
import {
  type Actor,
  Clock,
  Db,
  InvalidInput,
  LimitReached,
  newId,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { storable } from '../posting/storable-text.js';
import { SavedSearch } from './saved-search.entity.js';
import { searchName } from './search-name.js';

@InputType()
export class SaveSearchInput {
  @Field({ description: 'Query string of the search page' })
  query: string;

  @Field(() => String, { nullable: true, description: 'Made from the filters unless given; at most 60 characters' })
  name?: string | null;
}

@ObjectType()
export class SaveSearchOk {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  query: string;

  @Field()
  mail: string;
}

const most = 30;

/** Keeps a search and tells its owner by mail about new postings. The same search is kept once. */
@UseCase({ input: SaveSearchInput, ok: SaveSearchOk, permission: 'savedSearch:save' })
@Injectable()
export class SaveSearch {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SaveSearchInput): Promise<SaveSearchOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'savedSearch:save');
      const personId = String(actor.personId);
      const search = searchOf(new URLSearchParams(storable(input.query)));
      const query = searchParams({ ...search, sort: 'relevance' }).toString();
      await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved-search ${personId}`]);
      const repo = this.db.repo(SavedSearch);
      const before = await repo.findOneBy({ personId, query });
      if (before) return before;
      if ((await repo.countBy({ personId })) >= most) refuse(tooMany);
      return repo.save(
        repo.create({
          id: newId(),
          personId,
          name: nameOf(input.name) || searchName(search),
          query,
          mail: 'daily',
          seenUntil: this.clock.now(),
        }),
      );
    });
  }
}

function nameOf(given: string | null | undefined): string {
  const name = storable(given ?? '').trim();
  if ([...name].length > 60) refuse(new InvalidInput([tooLong]));
  return name;
}

const tooLong = { field: 'name', code: 'invalid', message: '名前は60字以内で入力してください。' };
const tooMany = new LimitReached(
  `保存できる検索は${most}件までです。使わないものを消してから、もう一度保存してください。`,
);
