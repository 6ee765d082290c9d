import { PartnershipFacts } from '@musubi/collaboration/server';
import type { CallFormSetting } from '@musubi/grants/model';
import { type Actor, Clock, Db, Events } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { formOfApplication } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationSection } from './application-parts.entity.js';
import { startedParts } from './application-start.js';
import { Application } from './application.entity.js';
import { leadFirst } from './new-applications.js';
import { PartnerProfiles } from './partner-profiles.js';

/**
 * Keeps the partners of a draft those of its partnership: who joins gets its own parts, who leaves takes its documents
 * and agreement along, and what it wrote stays in the record. Inside the caller's transaction, the application locked.
 */
@Injectable()
export class ApplicationPartners {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly content: ApplicationContent,
    private readonly partnerships: PartnershipFacts,
    private readonly profiles: PartnerProfiles,
  ) {}

  /** Does nothing when the partners are the same: may be called as often as one likes. */
  async follow(actor: Actor, application: Application): Promise<void> {
    const partnership = await this.partnerships.of(application.partnershipId);
    if (!partnership || application.state !== 'draft') return;
    const before = application.organisationIds;
    const joined = partnership.organisationIds.filter((id) => !before.includes(id));
    const left = before.filter((id) => !partnership.organisationIds.includes(id));
    if (joined.length === 0 && left.length === 0) return;
    await this.content.changed(application.id);
    // The version has grown by the line above: read before it is saved.
    const now = await this.db.repo(Application).findOneByOrFail({ id: application.id });
    now.leadOrganisationId = partnership.leadOrganisationId;
    now.organisationIds = leadFirst(partnership.leadOrganisationId, partnership.organisationIds);
    Object.assign(application, await this.db.repo(Application).save(now));
    await this.takeAlong(application.id, left);
    await this.addParts(application, joined);
    await this.share(application);
    await this.events.record({
      name: 'ApplicationPartnersChanged',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: [...new Set([...before, ...application.organisationIds])],
      before: { organisationIds: before },
      after: { organisationIds: application.organisationIds, joined, left },
    });
  }

  private async takeAlong(applicationId: string, left: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const of = [applicationId, left, now];
    const where = 'where application_id = $1 and organisation_id = any($2::uuid[])';
    await this.db.query(`update application_section set left_at = $3, version = version + 1 ${where}`, of);
    await this.db.query(`update application_attachment set removed_at = $3 ${where} and removed_at is null`, of);
    await this.db.query(`update application_agreement set withdrawn_at = $3 ${where} and withdrawn_at is null`, of);
    await this.db.query(
      `update application_task set dropped_at = $3 ${where} and done_at is null and dropped_at is null`,
      of,
    );
  }

  /** Who comes back finds what it had written. */
  private async addParts(application: Application, joined: readonly string[]): Promise<void> {
    if (joined.length === 0) return;
    await this.db.query(
      `update application_section set left_at = null, version = version + 1
        where application_id = $1 and organisation_id = any($2::uuid[]) and left_at is not null`,
      [application.id, joined],
    );
    const row = await this.db.one<{ form: CallFormSetting }>(
      `select ${formOfApplication} as form from application a join call c on c.id = a.call_id where a.id = $1`,
      [application.id],
    );
    const partnership = await this.partnerships.of(application.partnershipId);
    const parts = this.db.repo(ApplicationSection);
    const known = await parts.findBy({ applicationId: application.id });
    const profiles = await this.profiles.of(joined);
    for (const part of row && partnership ? startedParts(row.form, partnership, profiles) : []) {
      const there = known.some((each) => each.section === part.section && each.organisationId === part.organisationId);
      if (there || part.organisationId === null) continue;
      await parts.save(
        Object.assign(new ApplicationSection(), part, {
          ...{ applicationId: application.id, organisationIds: [part.organisationId], onPaper: application.onPaper },
          ...{ editedBy: null, editedByName: null },
        }),
      );
    }
  }

  /** Everybody writes the shared parts. */
  private async share({ id, organisationIds }: Application): Promise<void> {
    await this.db.query(
      `update application_section set organisation_ids = $2 where application_id = $1 and organisation_id is null`,
      [id, organisationIds],
    );
  }
}
