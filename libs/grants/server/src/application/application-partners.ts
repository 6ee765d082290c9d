import { PartnershipFacts } from '@musubi/collaboration/server';
import { type CallFormSetting, editableStates, sectionsOf } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, NotFound, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { formOfApplication } from './application-bundle.js';
import { ApplicationContent } from './application-content.js';
import { ApplicationSection } from './application-parts.entity.js';
import { startedParts } from './application-start.js';
import { Application } from './application.entity.js';
import { leadFirst } from './new-applications.js';
import { PartnerProfiles } from './partner-profiles.js';

/** Who takes whose place, by the id of the one that joins. */
export type Replaced = Readonly<Record<string, string>>;

/**
 * Keeps the partners of an application that is being written or corrected those of its partnership: who joins gets its
 * own parts, who leaves takes its documents and agreement along, and what it wrote stays in the record. Inside the
 * caller's transaction, the application locked.
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

  /**
   * Does nothing when the partners are the same: may be called as often as one likes.
   * @param replaced whoever takes another's place takes over its lines of the budget.
   */
  async follow(actor: Actor, application: Application, replaced: Replaced = {}): Promise<void> {
    const partnership = await this.partnerships.of(application.partnershipId);
    if (!partnership || !isWritable(application.state)) return;
    const before = application.organisationIds;
    const joined = partnership.organisationIds.filter((id) => !before.includes(id));
    const left = before.filter((id) => !partnership.organisationIds.includes(id));
    if (joined.length === 0 && left.length === 0) return;
    await this.content.changed(application.id);
    // The version has grown by the line above: read before it is saved.
    const now = await this.db.repo(Application).findOneByOrFail({ id: application.id });
    now.leadOrganisationId = partnership.leadOrganisationId;
    if (now.state === 'returned') now.correctionSections = await this.reopen(now);
    now.organisationIds = leadFirst(partnership.leadOrganisationId, partnership.organisationIds);
    Object.assign(application, await this.db.repo(Application).save(now));
    await this.takeAlong(application.id, left);
    await this.addParts(application, joined, replaced);
    await this.share(application);
    await this.events.record({
      name: 'ApplicationPartnersChanged',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: [...new Set([...before, ...application.organisationIds])],
      before: { organisationIds: before },
      after: { organisationIds: application.organisationIds, joined, left },
      data: { words: await this.words(joined, left, replaced) },
    });
  }

  /** With other partners everything in it may read differently: what was not asked to be put right can be now, too. */
  private async reopen(application: Application): Promise<string[]> {
    const row = await this.formRow(application.id);
    const sections = row ? sectionsOf(row.form).map(({ id }) => id) : [];
    await this.db.query(
      `insert into application_correction (id, application_id, round, section, note, due_at)
       select gen_random_uuid(), $1, coalesce((select max(round) from application_correction where application_id = $1), 1), s, $3, $4
         from unnest($2::text[]) s where not exists (select 1 from application_correction k
           where k.application_id = $1 and k.section = s and k.closed_at is null)`,
      [application.id, sections, '申請する団体が変わったため、ここも直せます。', application.correctionDueAt],
    );
    return sections;
  }

  private formRow(applicationId: string): Promise<{ form: CallFormSetting } | null> {
    return this.db.one<{ form: CallFormSetting }>(
      `select ${formOfApplication} as form from application a join call c on c.id = a.call_id where a.id = $1`,
      [applicationId],
    );
  }

  /** For the mail: who has come and gone, and what was handed over. */
  private async words(joined: readonly string[], left: readonly string[], replaced: Replaced): Promise<string[]> {
    const rows = await this.db.query<{ id: string; name: string }>(
      'select id, name from organisation where id = any($1::uuid[])',
      [[...joined, ...left, ...Object.values(replaced)]],
    );
    const name = (id: string | undefined) => rows.find((each) => each.id === id)?.name ?? '';
    return [
      ...joined.map((id) =>
        replaced[id]
          ? `・「${name(id)}」が「${name(replaced[id])}」に代わって加わり、予算の支出を引き継ぎました。`
          : `・「${name(id)}」が加わりました。`,
      ),
      ...left.map((id) => `・「${name(id)}」が抜けました。`),
    ];
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
  private async addParts(application: Application, joined: readonly string[], replaced: Replaced): Promise<void> {
    if (joined.length === 0) return;
    await this.db.query(
      `update application_section set left_at = null, version = version + 1
        where application_id = $1 and organisation_id = any($2::uuid[]) and left_at is not null`,
      [application.id, joined],
    );
    const { form } = (await this.formRow(application.id)) ?? refuse(new NotFound());
    const partnership = await this.partnerships.of(application.partnershipId);
    const parts = this.db.repo(ApplicationSection);
    const known = await parts.findBy({ applicationId: application.id });
    const profiles = await this.profiles.of(joined);
    for (const part of partnership ? startedParts(form, partnership, profiles) : []) {
      const there = known.some((each) => each.section === part.section && each.organisationId === part.organisationId);
      if (there || part.organisationId === null) continue;
      const taken = handedOver(form, part, known, replaced[part.organisationId]);
      await parts.save(
        Object.assign(new ApplicationSection(), part, taken ? { values: taken } : {}, {
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

const isWritable = (state: string): boolean => (editableStates as readonly string[]).includes(state);

/** The budget of whoever left, for the one that takes its place; everything else each organisation says of itself. */
function handedOver(
  form: CallFormSetting,
  { section }: { readonly section: string },
  known: readonly ApplicationSection[],
  from: string | undefined,
): Values | undefined {
  const budget = sectionsOf(form).some(({ id, kind }) => id === section && kind === 'budget');
  return budget && from
    ? known.find((each) => each.section === section && each.organisationId === from)?.values
    : undefined;
}
