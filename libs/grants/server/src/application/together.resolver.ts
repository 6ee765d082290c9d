import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { MailInvitationQueries } from './mail-invitation.queries.js';
import { ApplicationInvitationLink } from './mail-invitation.types.js';
import { TogetherQueries } from './together.queries.js';
import { ApplicationTogether } from './together.types.js';

@Resolver()
export class TogetherResolver {
  constructor(
    private readonly together: TogetherQueries,
    private readonly invitations: MailInvitationQueries,
  ) {}

  /** The partners' own side of an application; null for everybody else, the office included. */
  @Query(() => ApplicationTogether, { nullable: true })
  applicationTogether(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ApplicationTogether | null> {
    return this.together.of(actor, id);
  }

  /** What an invitation by e-mail asks, for the signed-in owner of the address it went to. */
  @Query(() => ApplicationInvitationLink)
  applicationInvitationLink(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
  ): Promise<ApplicationInvitationLink> {
    return this.invitations.of(actor, token);
  }
}
