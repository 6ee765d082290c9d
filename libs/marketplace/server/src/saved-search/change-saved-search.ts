import { type Actor, Db, InvalidInput, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { SavedSearch } from './saved-search.entity.js';

@InputType()
export class ChangeSavedSearchInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'daily or none' })
  mail: string;
}

@ObjectType()
export class ChangeSavedSearchOk {
  @Field(() => ID)
  id: string;

  @Field()
  mail: string;
}

/** Turns the mails of a saved search on or off. */
@UseCase({ input: ChangeSavedSearchInput, ok: ChangeSavedSearchOk, permission: 'savedSearch:change' })
@Injectable()
export class ChangeSavedSearch {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  run(actor: Actor, { id, mail }: ChangeSavedSearchInput): Promise<ChangeSavedSearchOk> {
    return this.db.transaction(async () => {
      const saved = await this.permit.lock(actor, 'savedSearch:change', SavedSearch, { id });
      if (mail !== 'daily' && mail !== 'none') refuse(new InvalidInput([unknown]));
      saved.mail = mail;
      await this.db.repo(SavedSearch).save(saved);
      return { id: saved.id, mail: saved.mail };
    });
  }
}

const unknown = { field: 'mail', code: 'invalid', message: '表示された中から選んでください。' };
