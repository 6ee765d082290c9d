import { PartnershipFacts, type PartnershipFactsOf } from '@musubi/collaboration/server';
import { callStatusWords, type CallFormSetting, type CallStatus } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Db, Events, isId, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationSection } from './application-parts.entity.js';
import { blankApplication, startedParts } from './application-start.js';
import { Application } from './application.entity.js';
import { onBehalfOf } from './on-paper.js';
import { PartnerProfiles } from './partner-profiles.js';

export interface OpenCall {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly courseIds: string[];
  readonly form: CallFormSetting;
}

export interface Wanted {
  readonly callId: string;
  readonly courseId: string;
}

/** Makes new applications from partnerships, inside the transaction of the use case. */
@Injectable()
export class NewApplications {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly partnerships: PartnershipFacts,
    private readonly profiles: PartnerProfiles,
  ) {}

  /** Refuses unless there is such a partnership and it goes on. */
  async partnership(id: string): Promise<PartnershipFactsOf> {
    const partnership = isId(id) ? await this.partnerships.of(id) : null;
    if (!partnership) return refuse(new NotFound());
    refuseReason(
      ['completed', 'dissolved'].includes(partnership.state)
        ? reason('partnershipClosed', 'この協働プロジェクトは終わっているため、申請を始められません。')
        : null,
    );
    return partnership;
  }

  /** Refuses unless the call is published and has this course. */
  async call({ callId, courseId }: Wanted): Promise<OpenCall> {
    const call = isId(callId)
      ? await this.db.one<OpenCall>(
          `select opens_at as "opensAt", closes_at as "closesAt", course_ids as "courseIds", form
             from call where id = $1 and published`,
          [callId],
        )
      : null;
    return call?.courseIds.includes(courseId)
      ? call
      : refuse(new NotFound('この公募またはコースは見つかりませんでした。'));
  }

  /** Serialises starts of one partnership in one call: the second of a double click finds the first. */
  async existing(callId: string, partnershipId: string): Promise<string | null> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${callId}/${partnershipId}`]);
    const row = await this.db.one<{ id: string }>(
      `select id from application where call_id = $1 and partnership_id = $2 and state <> 'withdrawn'`,
      [callId, partnershipId],
    );
    return row?.id ?? null;
  }

  async start(
    actor: Actor,
    given: Wanted & { partnership: PartnershipFactsOf; call: OpenCall; paperReceivedAt?: Date },
  ): Promise<string> {
    const { partnership, call, callId, courseId, paperReceivedAt = null } = given;
    const partners = await this.profiles.of(partnership.organisationIds);
    const application = Object.assign(new Application(), blankApplication, {
      ...{ callId, courseId, partnershipId: partnership.id },
      leadOrganisationId: partnership.leadOrganisationId,
      organisationIds: leadFirst(partnership.leadOrganisationId, partnership.organisationIds),
      title: partnership.plan.purpose.title || partnership.title,
      formVersion: call.form.version,
      formStartVersion: call.form.version,
      startedBy: actor.personId as string,
      ...{ onPaper: paperReceivedAt !== null, paperReceivedAt },
    });
    await this.db.repo(Application).save(application);
    for (const part of startedParts(call.form, partnership, partners))
      await this.db.repo(ApplicationSection).save(
        Object.assign(new ApplicationSection(), part, {
          applicationId: application.id,
          organisationIds: part.organisationId ? [part.organisationId] : application.organisationIds,
          ...{ editedBy: null, editedByName: null, onPaper: application.onPaper },
        }),
      );
    await this.events.record({
      name: 'ApplicationStarted',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      after: { state: 'draft', callId, partnershipId: partnership.id, paperReceivedAt: paperReceivedAt?.toISOString() },
      onBehalf: onBehalfOf(actor, application),
    });
    return application.id;
  }
}

export function refuseUnlessOpen(status: CallStatus): void {
  const words = `この公募は${callStatusWords[status]}のため、いまは申請を始められません。`;
  refuseReason(status === 'open' ? null : reason('callNotOpen', words));
}

export const leadFirst = (lead: string, ids: readonly string[]): string[] => [lead, ...ids.filter((id) => id !== lead)];
