import { wards } from '@musubi/identity/model';
import { Injectable } from '@nestjs/common';
import { ArgsType, Field } from '@nestjs/graphql';
import {
  betterSpelling,
  countsOfChoices,
  Db,
  PageArgs,
  pageSize,
  SearchEngine,
  type SearchFilters,
} from '@musubi/platform/server';
import type {
  OrganisationCard,
  OrganisationDirectory,
  OrganisationFacets,
  OrganisationSuggestion,
} from './organisation.types.js';

/** What the directory asks for. Lists: any of; between lists: all of. */
@ArgsType()
export class DirectoryArgs extends PageArgs {
  @Field({ defaultValue: '' })
  text: string;

  @Field(() => [String], { defaultValue: [] })
  types: string[];

  @Field(() => [String], { defaultValue: [] })
  wards: string[];

  @Field(() => [String], { defaultValue: [] })
  fields: string[];

  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;
}

const mostSuggestions = 8;

const filtersOf = (args: DirectoryArgs): SearchFilters => ({
  organisationTypes: args.types,
  wards: args.wards,
  fields: args.fields,
  verified: args.verified ? true : null,
});

/** The directory: found and ranked by the search, drawn from one statement. */
@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly db: Db,
    private readonly search: SearchEngine,
  ) {}

  async list(args: DirectoryArgs): Promise<OrganisationDirectory> {
    const found = await this.search.search({
      text: args.text.slice(0, 500),
      kinds: ['organisation'],
      filters: filtersOf(args),
      sort: 'relevance',
      first: pageSize(args),
      after: args.after,
    });
    const cards = await this.cards(found.hits.map((hit) => hit.subjectId));
    const edges = found.hits.flatMap((hit) => {
      const node = cards.get(hit.subjectId);
      return node ? [{ node, cursor: hit.cursor }] : [];
    });
    const endCursor = edges.at(-1)?.cursor ?? null;
    return {
      edges,
      pageInfo: { hasNextPage: found.cursor !== null, endCursor },
      totalCount: found.total,
      didYouMean: found.didYouMean ?? (args.after ? null : await betterSpelling(this.db, args.text)),
    };
  }

  /** What the box offers while somebody types: words to search with, then names. */
  async suggestions(text: string): Promise<OrganisationSuggestion[]> {
    const found = await this.search.suggest(text, mostSuggestions, ['organisation']);
    return found.slice(0, mostSuggestions).map((each) => ({ text: each.text, organisationId: each.subjectId }));
  }

  async cards(ids: readonly string[]): Promise<Map<string, OrganisationCard>> {
    const rows = await this.db.query<OrganisationCard>(
      `select o.id, o.name, o.name_kana as "nameKana", o.type, o.legal_form as "legalForm",
              case when o.wards = '{}' and o.office_ward is not null then array[o.office_ward] else o.wards end as wards,
              o.fields, o.sdgs, left(o.activities, 160) as summary, o.logo_file_id as "logoFileId", o.verified_at as "verifiedAt",
              (select count(*)::int from past_work w where w.organisation_id = o.id) as "pastWorkCount"
       from organisation o where o.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async facets(args: DirectoryArgs): Promise<OrganisationFacets> {
    const found = await this.search.facets({
      text: args.text.slice(0, 500),
      kinds: ['organisation'],
      filters: filtersOf(args),
      first: 1,
    });
    return {
      types: [...found.organisationTypes],
      wards: countsOfChoices(
        found.wards,
        wards().map(({ code }) => code),
      ),
      fields: [...found.fields],
    };
  }
}
