import { Injectable } from '@nestjs/common';
import { organisationForm, organisationValues, type OrganisationSection } from '@musubi/identity/model';
import { type Actor, coordinator, Db, isId, organisationsOf, Permit, refuse, NotFound } from '@musubi/platform/server';
import { ContactAccess } from './contact-access.js';
import type { OrganisationPeople, OrganisationView, PrivateContact } from './organisation.types.js';

type Row = Omit<OrganisationView, 'contact' | 'may' | 'values' | 'myRole'> & { contact: PrivateContact };

/** The columns of `Organisation`, without anything private but `contact`, which the caller takes out. */
const pageSql = `
  select o.id, o.version, o.name, o.name_kana as "nameKana", o.short_name as "shortName", o.type, o.legal_form as "legalForm",
         o.corporate_number as "corporateNumber", o.founded_year as "foundedYear", o.member_count as "memberCount", o.wards, o.fields, o.sdgs,
         o.activities, o.strengths, o.website, o.public_contact as "publicContact", o.office_ward as "officeWard", o.town_name as "townName",
         o.lat, o.lng, o.logo_file_id as "logoFileId", o.verified_at as "verifiedAt", o.verified_by_means as "verifiedByMeans", o.source,
         o.closed_at is not null as closed, o.do_not_contact as "doNotContact", o.max_open_introductions as "maxOpenIntroductions",
         o.updated_at as "updatedAt",
         exists (select from membership m where m.organisation_id = o.id) as "hasMembers",
         exists (select from membership_request r where r.organisation_id = o.id and r.person_id = $2 and r.state = 'requested') as "joinRequested",
         coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name, 'description', b.description) order by b.name)
                   from badge b where b.code = any(o.badges)), '[]') as badges,
         coalesce((select json_agg(json_build_object('id', w.id, 'version', w.version, 'title', w.title, 'year', w.year, 'role', w.role,
                          'partner', w.partner, 'yen', w.yen::text, 'text', w.text) order by w.year desc nulls last, w.created_at desc, w.id)
                   from (select * from past_work where organisation_id = o.id order by year desc nulls last, created_at desc, id limit 100) w), '[]') as "pastWorks",
         case when $3 then coalesce((select json_agg(json_build_object('act', v.act, 'means', v.means, 'reason', v.reason, 'at', v.at, 'by', p.name) order by v.at desc)
                   from verification v left join person p on p.id = v.by_person_id where v.organisation_id = o.id), '[]') else '[]' end as verifications,
         json_build_object('name', o.contact_name, 'postalCode', o.postal_code, 'address', o.contact_address, 'tel', o.contact_tel, 'email', o.contact_email) as contact
  from organisation o where o.id = $1`;

/** Reads of one organisation. */
@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly access: ContactAccess,
  ) {}

  /** The page of an organisation, in one statement; null when there is none. */
  async page(actor: Actor, id: string): Promise<OrganisationView | null> {
    if (!isId(id)) return null;
    const verify = this.permit.can(actor, 'organisation:verify');
    const row = await this.db.one<Row>(pageSql, [id, actor.personId, verify]);
    if (!row) return null;
    const edit = this.permit.can(actor, 'organisation:edit', row);
    const maySee = this.permit.can(actor, 'organisation:contact', row) || (await this.access.maySee(actor, id));
    return {
      ...row,
      contact: maySee ? row.contact : null,
      values: edit ? valuesOf(row) : null,
      myRole: actor.memberships.find((each) => each.organisationId === id)?.role ?? null,
      may: this.mayOf(actor, row, edit),
    };
  }

  private mayOf(actor: Actor, row: Row, edit: boolean) {
    const member = organisationsOf(actor).includes(row.id);
    return {
      edit,
      invite: this.permit.can(actor, 'organisation:invite', row),
      seeMembers: this.permit.can(actor, 'organisation:members', row),
      verify: this.permit.can(actor, 'organisation:verify', row),
      onBehalf:
        edit &&
        !organisationsOf(actor, ['representative', 'editor']).includes(row.id) &&
        coordinator.can(actor, null as never),
      join: actor.personId !== null && !member && !row.closed,
    };
  }

  /** Members, open invitations and requests. Refuses with NotAllowed for outsiders. */
  async people(actor: Actor, id: string): Promise<OrganisationPeople> {
    const known = isId(id) && (await this.db.one('select 1 from organisation where id = $1', [id]));
    if (!known) return refuse(new NotFound());
    this.permit.check(actor, 'organisation:members', { id });
    const all = this.permit.can(actor, 'organisation:invite', { id });
    const row = await this.db.one<OrganisationPeople>(
      `select coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'personId', p.id, 'name', p.name, 'email', p.email, 'role', m.role, 'since', m.created_at) order by m.created_at, m.id)
                        from membership m join person p on p.id = m.person_id where m.organisation_id = $1), '[]') as members,
              coalesce((select json_agg(json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'expiresAt', i.expires_at) order by i.created_at desc)
                        from invitation i where $2 and i.organisation_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()), '[]') as invitations,
              coalesce((select json_agg(json_build_object('id', r.id, 'name', p.name, 'email', p.email, 'message', r.message, 'createdAt', r.created_at) order by r.created_at)
                        from membership_request r join person p on p.id = r.person_id where $2 and r.organisation_id = $1 and r.state = 'requested'), '[]') as requests`,
      [id, all],
    );
    return row ?? { members: [], invitations: [], requests: [] };
  }
}

function valuesOf(row: Row): Record<string, unknown> {
  const { contact, ...facts } = row;
  const stored = {
    ...facts,
    contactName: contact.name,
    postalCode: contact.postalCode,
    contactAddress: contact.address,
    contactTel: contact.tel,
    contactEmail: contact.email,
  };
  const sections = organisationForm.pages.map((page) => page.id) as OrganisationSection[];
  return Object.assign({}, ...sections.map((section) => organisationValues(section, stored))) as Record<
    string,
    unknown
  >;
}
