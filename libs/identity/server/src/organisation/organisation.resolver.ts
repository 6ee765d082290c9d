import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Connection, CurrentActor, Db, PageArgs, Permit } from '@musubi/platform/server';
import { DirectoryArgs, DirectoryQueries } from './directory.queries.js';
import { OrganisationQueries } from './organisation.queries.js';
import {
  Badge,
  OrganisationCard,
  OrganisationDirectory,
  OrganisationFacets,
  OrganisationPeople,
  OrganisationSuggestion,
  OrganisationView,
  WaitingOrganisation,
  WaitingOrganisationConnection,
} from './organisation.types.js';
import { WaitingQueries } from './waiting.queries.js';

@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly queries: OrganisationQueries,
    private readonly directory: DirectoryQueries,
    private readonly waiting: WaitingQueries,
  ) {}

  @Query(() => OrganisationView, { nullable: true })
  organisation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OrganisationView | null> {
    return this.queries.page(actor, id);
  }

  @Query(() => OrganisationPeople)
  organisationPeople(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OrganisationPeople> {
    return this.queries.people(actor, id);
  }

  @Query(() => OrganisationDirectory)
  organisations(@Args() args: DirectoryArgs): Promise<OrganisationDirectory> {
    return this.directory.list(args);
  }

  @Query(() => OrganisationFacets)
  organisationFacets(@Args() args: DirectoryArgs): Promise<OrganisationFacets> {
    return this.directory.facets(args);
  }

  @Query(() => [OrganisationSuggestion], { description: 'Words and names for the box of the directory' })
  organisationSuggestions(@Args('text') text: string): Promise<OrganisationSuggestion[]> {
    return this.directory.suggestions(text);
  }

  /** The organisations the viewer acts for. */
  @Query(() => [OrganisationCard])
  async myOrganisations(@CurrentActor() actor: Actor): Promise<OrganisationCard[]> {
    const cards = await this.directory.cards(actor.memberships.map((each) => each.organisationId));
    return actor.memberships.flatMap((each) => cards.get(each.organisationId) ?? []);
  }

  @Query(() => WaitingOrganisationConnection)
  organisationsAwaitingVerification(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<WaitingOrganisation>> {
    return this.waiting.list(actor, page);
  }

  @Query(() => Int)
  organisationsAwaitingVerificationCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.waiting.count(actor);
  }

  /** The registrations and declarations an organisation can hold. */
  @Query(() => [Badge])
  badges(): Promise<Badge[]> {
    return this.db.query<Badge>('select code, name, description from badge order by name');
  }
}
