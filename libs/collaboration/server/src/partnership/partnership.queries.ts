import {
  agreementStanding,
  type AgreementState,
  isOpenPartnership,
  leaveRefusal,
  partnershipGuide,
  partnershipLifecycle,
  type PartnershipState,
  type PlanSection,
} from '@musubi/collaboration/model';
import { type Actor, Clock, Db, isId, organisationsOf, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { agreementHash } from '../agreement/agreement-hash.js';
import { partyJson, unreadSql } from '../party.types.js';
import { planOf } from './partnership-facts.js';
import type { AgreementSummary, PartnershipCard, PartnershipNode, SectionNode } from './partnership.types.js';

interface Row extends Omit<PartnershipNode, 'guide' | 'mine' | 'moves' | 'agreement' | 'standing' | 'state'> {
  readonly state: PartnershipState;
  readonly organisationIds: string[];
  readonly invitedIds: string[];
  readonly versions: { number: number; state: AgreementState }[];
  readonly agreement: (Omit<AgreementSummary, 'current'> & { state: AgreementState; hash: string }) | null;
}

/** `$1` id, `$2` person, `$3` organisations. */
const workspaceSql = `
  select p.id, p.version, p.state, p.title, p.lead_organisation_id as "leadOrganisationId",
         p.organisation_ids as "organisationIds", p.invited_ids as "invitedIds",
         p.active_at as "activeAt", p.ended_at as "endedAt", p.end_note as "endNote",
         (select coalesce(json_agg(${partyJson('o')} order by array_position(p.organisation_ids, o.id)), '[]')
            from organisation o where o.id = any(p.organisation_ids)) as partners,
         (select coalesce(json_agg(json_build_object('organisation', ${partyJson('o')}, 'message', v.message,
                 'invitedByName', b.name) order by v.created_at), '[]')
            from partnership_invitation v join organisation o on o.id = v.organisation_id
            join organisation b on b.id = v.invited_by_organisation_id
           where v.partnership_id = p.id and v.state = 'invited') as invitations,
         (select coalesce(json_agg(json_build_object('section', s.section, 'version', s.version, 'content', s.content,
                 'editedByName', s.edited_by_name, 'editedByOrganisationId', s.edited_by_organisation_id,
                 'updatedAt', s.updated_at)), '[]')
            from partnership_section s where s.partnership_id = p.id) as sections,
         (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'title', t.title,
                 'organisationId', t.organisation_id, 'dueOn', t.due_on, 'done', t.done_at is not null)
                 order by t.done_at is not null, t.due_on nulls last, t.created_at), '[]')
            from partnership_task t where t.partnership_id = p.id) as tasks,
         (select coalesce(json_agg(json_build_object('id', d.id, 'text', d.text, 'decidedOn', d.decided_on,
                 'recordedByName', d.recorded_by_name, 'organisationId', d.organisation_id)
                 order by d.decided_on desc, d.created_at desc), '[]')
            from partnership_decision d where d.partnership_id = p.id) as decisions,
         (select coalesce(json_agg(f), '[]') from (select f.id, f.name, f.type, f.size
            from message m join file_object f on f.subject_type = 'Message' and f.subject_id = m.id
           where m.conversation_id = c.id order by f.created_at desc limit 50) f) as files,
         (select json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'hash', a.hash, 'signedBy',
                 (select coalesce(json_agg(g.organisation_id), '[]') from agreement_signature g
                   where g.agreement_version_id = a.id))
            from agreement_version a where a.partnership_id = p.id order by a.number desc limit 1) as agreement,
         (select coalesce(json_agg(json_build_object('number', a.number, 'state', a.state) order by a.number desc), '[]')
            from agreement_version a where a.partnership_id = p.id) as versions,
         c.id as "conversationId", ${unreadSql('c', '$2')} as unread
    from partnership p join conversation c on c.subject_type = 'Partnership' and c.subject_id = p.id
   where p.id = $1`;

@Injectable()
export class PartnershipQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Null when it does not exist or is none of the actor's business. One statement. */
  async one(actor: Actor, id: string): Promise<PartnershipNode | null> {
    if (!isId(id) || !actor.personId) return null;
    const params = new Params([id, actor.personId]);
    const mayRead = this.permit.where(actor, 'partnership:read', 'p', params);
    const row = await this.db.one<Row>(`${workspaceSql} and ${mayRead}`, params.values);
    return row && this.nodeOf(actor, row);
  }

  private nodeOf(actor: Actor, row: Row): PartnershipNode {
    const { agreement: latest, invitedIds, organisationIds } = row;
    const plan = planOf(Object.fromEntries(row.sections.map((each) => [each.section, each.content])));
    const partners = row.partners.map(({ id, name }) => ({ organisationId: id, name }));
    const current = latest !== null && latest.hash === agreementHash({ ...plan, partners });
    const agreement = latest && { ...latest, current };
    const guide = partnershipGuide({
      plan,
      partners,
      tasks: row.tasks,
      agreement,
    }) as unknown as PartnershipNode['guide'];
    const inside = organisationsOf(actor).some((each) => organisationIds.includes(each));
    return {
      ...row,
      // Plan, files and conversation are for those who take part (and staff); an invited one sees purpose and partners.
      ...(inside || actor.roles.length > 0 ? {} : foyer(row.sections)),
      conversationId: inside ? row.conversationId : null,
      ...{ agreement, guide, standing: agreementStanding(row.versions, current) },
      mine: organisationsOf(actor).filter((each) => [...organisationIds, ...invitedIds].includes(each)),
      moves: this.movesOf(actor, row, agreement),
    };
  }

  private movesOf(actor: Actor, row: Row, agreement: AgreementSummary | null): string[] {
    const facts = { state: row.state, partnerCount: row.organisationIds.length, agreementSigned: false };
    const ending = partnershipLifecycle.openMoves(facts, this.clock.now()).filter((each) => each !== 'activate');
    const leaving = leaveRefusal(facts) ? [] : ['leave'];
    const working = isOpenPartnership(row.state) ? ['edit', 'invite', 'join'] : [];
    const may = [...working, ...leaving, ...ending].filter((each) =>
      this.permit.can(actor, `partnership:${each}`, row),
    );
    return [...may, ...(isOpenPartnership(row.state) ? this.agreementMoves(actor, row, agreement) : [])];
  }

  private agreementMoves(actor: Actor, row: Row, agreement: AgreementSummary | null): string[] {
    const propose = this.permit.can(actor, 'agreement:propose', row);
    const sign = agreement?.state === 'open' && agreement.current && this.unsignedOf(actor, row, agreement).length > 0;
    return [...(propose ? ['propose'] : []), ...(sign ? ['sign'] : [])];
  }

  private unsignedOf(actor: Actor, row: Row, { signedBy }: AgreementSummary): string[] {
    const mine = organisationsOf(actor, ['representative']);
    return row.organisationIds.filter((id) => mine.includes(id) && !signedBy.includes(id));
  }

  /** The viewer's partnerships and open invitations, newest change first. */
  async mine(actor: Actor): Promise<PartnershipCard[]> {
    return this.db.query<PartnershipCard>(
      `select p.id, p.title, p.state, p.updated_at as "updatedAt", not p.organisation_ids && $1 as invited,
              (select coalesce(json_agg(${partyJson('o')} order by array_position(p.organisation_ids, o.id)), '[]')
                 from organisation o where o.id = any(p.organisation_ids)) as partners
         from partnership p where p.organisation_ids && $1::uuid[] or p.invited_ids && $1::uuid[]
        order by p.state in ('completed', 'dissolved'), p.updated_at desc limit 200`,
      [organisationsOf(actor)],
    );
  }
}

const foyer = (sections: readonly SectionNode[]) => ({
  sections: sections.filter((each) => (each.section as PlanSection) === 'purpose'),
  ...{ tasks: [], decisions: [], files: [], unread: 0 },
});
