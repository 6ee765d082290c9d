import {
  type CallFormSetting,
  changesContent,
  type FormChange,
  formChanges,
  type SectionDefinition,
  sectionsOf,
} from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { type Actor, Db, Events, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PartnerProfiles, type PartnerStart, profileValues } from '../application/partner-profiles.js';
import type { Call } from './call.entity.js';

interface Following {
  readonly id: string;
  readonly organisationIds: string[];
  readonly agreed: boolean;
  readonly parts: { section: string; organisationId: string | null; values: Values }[];
}

/** Brings the applications being written in a call onto the form it has now. */
@Injectable()
export class DraftsFollow {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly profiles: PartnerProfiles,
  ) {}

  /** @param before the form that was in force until now. Applications handed in, and returned ones, keep their version. */
  async to(actor: Actor, call: Call, before: CallFormSetting): Promise<{ drafts: number; voided: number }> {
    const changes = formChanges(before, call.form);
    const drafts = await this.drafts(call.id);
    const voided = drafts.filter((draft) => changesContent(changes, draft.parts)).map((draft) => draft.id);
    await this.db.query(
      `update application set form_version = $2, updated_at = now(),
              content_version = content_version + case when id = any($3::uuid[]) then 1 else 0 end
        where id = any($1::uuid[])`,
      [drafts.map((draft) => draft.id), call.form.version, voided],
    );
    await this.newParts(drafts, call.form);
    for (const draft of drafts) await this.tell(actor, draft, changes, voided.includes(draft.id));
    const again = drafts.filter((draft) => draft.agreed && voided.includes(draft.id));
    return { drafts: drafts.length, voided: again.length };
  }

  /** Locks them: whoever saves or submits at this moment comes before or after, never between. */
  private drafts(callId: string): Promise<Following[]> {
    return this.db.query<Following>(
      `select a.id, a.organisation_ids as "organisationIds",
              exists (select 1 from application_agreement y where y.application_id = a.id and y.withdrawn_at is null
                         and y.content_version = a.content_version) as agreed,
              (select coalesce(json_agg(json_build_object('section', s.section, 'organisationId', s.organisation_id,
                        'values', s.values)), '[]') from application_section s where s.application_id = a.id) as parts
         from (select * from application where call_id = $1 and state = 'draft' and disposed_at is null order by id for update) a`,
      [callId],
    );
  }

  /** Sections that are new get their parts; new questions about the organisation start from its page. */
  private async newParts(drafts: readonly Following[], form: CallFormSetting): Promise<void> {
    const partners = await this.profiles.of([...new Set(drafts.flatMap((draft) => draft.organisationIds))]);
    const sections = sectionsOf(form).filter((section) => section.kind !== 'attachments');
    for (const draft of drafts)
      for (const section of sections)
        for (const organisationId of section.filledBy === 'together' ? [null] : draft.organisationIds)
          await this.part(draft, section, partners.find((partner) => partner.id === organisationId) ?? null);
  }

  private async part(draft: Following, section: SectionDefinition, partner: PartnerStart | null): Promise<void> {
    const organisationId = partner?.id ?? null;
    const there = draft.parts.find((part) => part.section === section.id && part.organisationId === organisationId);
    const known = partner ? profileValues(section.questions, partner) : {};
    if (!there) {
      await this.db.query(
        `insert into application_section (id, application_id, section, organisation_id, organisation_ids, values)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [
          ...[newId(), draft.id, section.id, organisationId],
          ...[organisationId ? [organisationId] : draft.organisationIds, JSON.stringify(known)],
        ],
      );
      return;
    }
    const fresh = Object.entries(known).filter(([id]) => !(id in there.values));
    if (fresh.length > 0)
      await this.db.query(
        `update application_section set values = $4::jsonb || values, version = version + 1
          where application_id = $1 and section = $2 and organisation_id is not distinct from $3::uuid`,
        [draft.id, section.id, organisationId, JSON.stringify(Object.fromEntries(fresh))],
      );
  }

  private tell(actor: Actor, draft: Following, changes: readonly FormChange[], voided: boolean): Promise<void> {
    return this.events.record({
      name: 'ApplicationFormChanged',
      subject: { type: 'Application', id: draft.id },
      actor,
      organisationIds: draft.organisationIds,
      after: { changes: changes.map((change) => change.words), agreementsVoided: voided && draft.agreed },
    });
  }
}
