import { PartnershipFacts } from '@musubi/collaboration/server';
import { callStatus, callStatusWords, type CallFormSetting } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationSection } from './application-parts.entity.js';
import { blankApplication, startedParts } from './application-start.js';
import { Application } from './application.entity.js';
import { PartnerProfiles } from './partner-profiles.js';

@InputType()
export class StartApplicationInput {
  @Field(() => ID)
  partnershipId: string;

  @Field(() => ID)
  callId: string;

  @Field(() => ID)
  courseId: string;
}

@ObjectType()
export class StartApplicationOk {
  @Field(() => ID)
  id: string;

  /** false when the partnership had started one in this call before: that one is opened. */
  @Field()
  created: boolean;
}

interface OpenCall {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly courseIds: string[];
  readonly form: CallFormSetting;
}

/** Starts an application from a partnership's own words. Starting twice opens the first. */
@UseCase({ input: StartApplicationInput, ok: StartApplicationOk, permission: 'application:start' })
@Injectable()
export class StartApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly partnerships: PartnershipFacts,
    private readonly profiles: PartnerProfiles,
  ) {}

  run(actor: Actor, input: StartApplicationInput): Promise<StartApplicationOk> {
    return this.db.transaction(async () => {
      const partnership = await this.partnershipOf(actor, input.partnershipId);
      const call = await this.openCall(input);
      const existing = await this.lockedExisting(input);
      if (existing) return { id: existing, created: false };
      const partners = await this.profiles.of(partnership.organisationIds);
      const application = Object.assign(new Application(), blankApplication, {
        callId: input.callId,
        courseId: input.courseId,
        partnershipId: partnership.id,
        leadOrganisationId: partnership.leadOrganisationId,
        organisationIds: leadFirst(partnership.leadOrganisationId, partnership.organisationIds),
        title: partnership.plan.purpose.title || partnership.title,
        formVersion: call.form.version,
        formStartVersion: call.form.version,
        startedBy: actor.personId as string,
      });
      await this.db.repo(Application).save(application);
      for (const part of startedParts(call.form, partnership, partners))
        await this.db.repo(ApplicationSection).save(
          Object.assign(new ApplicationSection(), part, {
            applicationId: application.id,
            organisationIds: part.organisationId ? [part.organisationId] : application.organisationIds,
            editedBy: null,
            editedByName: null,
          }),
        );
      await this.events.record({
        name: 'ApplicationStarted',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        after: { state: 'draft', callId: input.callId, partnershipId: partnership.id },
      });
      return { id: application.id, created: true };
    });
  }

  private async partnershipOf(actor: Actor, id: string) {
    const partnership = isId(id) ? await this.partnerships.of(id) : null;
    if (!partnership) return refuse(new NotFound());
    this.permit.check(actor, 'application:start', partnership);
    refuseReason(
      ['completed', 'dissolved'].includes(partnership.state)
        ? reason('partnershipClosed', 'この協働プロジェクトは終わっているため、申請を始められません。')
        : null,
    );
    return partnership;
  }

  private async openCall({ callId, courseId }: StartApplicationInput): Promise<OpenCall> {
    const call = isId(callId)
      ? await this.db.one<OpenCall>(
          `select opens_at as "opensAt", closes_at as "closesAt", course_ids as "courseIds", form
             from call where id = $1 and published`,
          [callId],
        )
      : null;
    if (!call || !call.courseIds.includes(courseId))
      return refuse(new NotFound('この公募またはコースは見つかりませんでした。'));
    const status = callStatus(call, this.clock.now());
    refuseReason(
      status === 'open'
        ? null
        : reason('callNotOpen', `この公募は${callStatusWords[status]}のため、いまは申請を始められません。`),
    );
    return call;
  }

  /** Serialises starts of one partnership in one call: the second of a double click finds the first. */
  private async lockedExisting({ callId, partnershipId }: StartApplicationInput): Promise<string | null> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${callId}/${partnershipId}`]);
    const row = await this.db.one<{ id: string }>(
      `select id from application where call_id = $1 and partnership_id = $2 and state <> 'withdrawn'`,
      [callId, partnershipId],
    );
    return row?.id ?? null;
  }
}

const leadFirst = (lead: string, ids: readonly string[]): string[] => [lead, ...ids.filter((id) => id !== lead)];
