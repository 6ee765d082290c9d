import { type Actor, CurrentActor, isId, refuse, SignInNeeded } from '@musubi/platform/server';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Audience } from './audience.js';

const most = 500;

@Resolver()
export class AudienceResolver {
  constructor(private readonly audience: Audience) {}

  @Query(() => Int, { description: '「N 人に送ります」: people who get the mail when these organisations are asked' })
  mailAudience(
    @CurrentActor() actor: Actor,
    @Args('organisationIds', { type: () => [ID] }) organisationIds: string[],
  ): Promise<number> {
    if (actor.personId === null) refuse(new SignInNeeded());
    return this.audience.count(organisationIds.filter(isId).slice(0, most), actor.personId);
  }
}
