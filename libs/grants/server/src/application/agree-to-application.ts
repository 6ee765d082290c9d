import { type ApplicationFacts, applicationLifecycle } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  NotAllowed,
  organisationsOf,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { assessmentOf, contentHash, factsOf } from './application-assessment.js';
import { ApplicationBundles } from './application-bundle.js';
import { ApplicationAgreement } from './application-parts.entity.js';
import { Application } from './application.entity.js';

@InputType()
export class AgreeToApplicationInput {
  /** The application. */
  @Field(() => ID)
  id: string;

  /** The organisation that agrees; the actor is its representative. */
  @Field(() => ID)
  organisationId: string;

  /** The version of the content that was read. */
  @Field(() => Int)
  contentVersion: number;
}

@ObjectType()
export class AgreeToApplicationOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;

  @Field()
  agreedAt: Date;
}

/** A representative agrees that exactly this version may be handed in. Any later change asks for a new agreement. */
@UseCase({ input: AgreeToApplicationInput, ok: AgreeToApplicationOk, permission: 'application:agree' })
@Injectable()
export class AgreeToApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bundles: ApplicationBundles,
  ) {}

  run(actor: Actor, input: AgreeToApplicationInput): Promise<AgreeToApplicationOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:agree', Application, { id: input.id });
      representing(actor, application, input.organisationId);
      const bundle = await this.bundles.of(application.id);
      const { contentVersion } = application;
      const already = bundle.agreements.find((each) => each.organisationId === input.organisationId);
      if (already) return { id: application.id, contentVersion, agreedAt: new Date(already.agreedAt) };
      if (input.contentVersion !== contentVersion) refuse(new Conflict({ contentVersion }, changedWords));
      const now = this.clock.now();
      this.ready(factsOf(application, bundle, assessmentOf(bundle, now), now));
      const agreement = Object.assign(new ApplicationAgreement(), {
        applicationId: application.id,
        organisationId: input.organisationId,
        contentVersion,
        contentHash: contentHash(bundle),
        personId: actor.personId as string,
        personName: actor.name,
        agreedAt: this.clock.now(),
        withdrawnAt: null,
      });
      await this.db.repo(ApplicationAgreement).save(agreement);
      await this.events.record({
        name: 'ApplicationAgreed',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { organisationId: input.organisationId, contentVersion, contentHash: agreement.contentHash },
      });
      return { id: application.id, contentVersion, agreedAt: agreement.agreedAt };
    });
  }

  /** Only a finished application can be agreed to: all that submitting asks for, but the agreements themselves. */
  private ready(facts: ApplicationFacts): void {
    const move = facts.state === 'returned' ? 'resubmit' : 'submit';
    const asIfAgreed = { ...facts, partnersNotAgreed: [] };
    refuseReason(applicationLifecycle.refusal(asIfAgreed, move, this.clock.now()));
  }
}

const changedWords = '内容がほかの人によって変わりました。新しい内容を確認してから、もう一度同意してください。';

/** Refuses unless the actor represents this partner and its application may still change. */
export function representing(actor: Actor, application: Application, organisationId: string): void {
  const mine = organisationsOf(actor, ['representative']);
  if (!mine.includes(organisationId) || !application.organisationIds.includes(organisationId))
    refuse(new NotAllowed('同意できるのは、その団体の代表者だけです。'));
}
