import { type Actor, CurrentActor, LocalDateScalar } from '@musubi/platform/server';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ConsultationQueries } from './consultation.queries.js';
import { ConsultationDeskSlot, ConsultationPage, ConsultationPartnership } from './consultation.types.js';

@Resolver()
export class ConsultationResolver {
  constructor(private readonly consultations: ConsultationQueries) {}

  /** Free times and one's own appointments and records. */
  @Query(() => ConsultationPage)
  consultationPage(@CurrentActor() actor: Actor): Promise<ConsultationPage> {
    return this.consultations.page(actor);
  }

  /** The desk's days, for the office and coordinators; today's and the following without `from`. */
  @Query(() => [ConsultationDeskSlot])
  consultationDesk(
    @CurrentActor() actor: Actor,
    @Args('from', { type: () => LocalDateScalar, nullable: true }) from: string | null,
    @Args('days', { type: () => Int, defaultValue: 30 }) days: number,
  ): Promise<ConsultationDeskSlot[]> {
    return this.consultations.desk(actor, from, days);
  }

  /** Partnerships to record a consultation with, for the office and coordinators. */
  @Query(() => [ConsultationPartnership])
  consultationPartnerships(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
  ): Promise<ConsultationPartnership[]> {
    return this.consultations.find(actor, text);
  }
}
