import {
  type AgreementContent,
  agreementDifferences,
  agreementIssues,
  isOpenPartnership,
  type PartnershipState,
} from '@musubi/collaboration/model';
import { type Actor, Db, isId, organisationsOf, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PartnershipFacts } from '../partnership/partnership-facts.js';
import { agreementHash } from './agreement-hash.js';
import type { AgreementNode, AgreementPage } from './agreement.types.js';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: PartnershipState;
  readonly organisationIds: string[];
  readonly versions: (Omit<AgreementNode, 'changed' | 'content'> & { content: AgreementContent })[];
}

const sql = `
  select p.id, p.title, p.state, p.organisation_ids as "organisationIds",
         (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'state', a.state,
             'content', a.content, 'hash', a.hash, 'proposedByName', a.proposed_by_name, 'createdAt', a.created_at,
             'concludedAt', a.concluded_at, 'pdfFileId', a.pdf_file_id, 'signatures',
             (select json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name,
                 'personName', s.person_name, 'signedAt', s.signed_at) order by array_position(a.organisation_ids, o.id))
                from organisation o
                left join agreement_signature s on s.agreement_version_id = a.id and s.organisation_id = o.id
               where o.id = any(a.organisation_ids))) order by a.number desc), '[]')
            from agreement_version a where a.partnership_id = p.id) as versions
    from partnership p where p.id = $1`;

@Injectable()
export class AgreementQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly facts: PartnershipFacts,
  ) {}

  /** Null for whoever is no partner (an invited organisation reads it after joining). */
  async page(actor: Actor, partnershipId: string): Promise<AgreementPage | null> {
    if (!isId(partnershipId)) return null;
    const params = new Params([partnershipId]);
    const mayRead = this.permit.where(actor, 'partnership:history', 'p', params);
    const row = await this.db.one<Row>(`${sql} and ${mayRead}`, params.values);
    const facts = row && (await this.facts.of(partnershipId));
    if (!facts) return null;
    const draft = { ...facts.plan, partners: facts.partners };
    const latest = row.versions[0];
    const current = latest?.hash === agreementHash(draft);
    return {
      ...{ partnershipId, title: row.title, partnershipState: row.state, draft, current },
      versions: row.versions.map((each, place) => ({ ...each, changed: changedSince(row.versions[place + 1], each) })),
      missing: agreementIssues(draft).map((each) => each.message),
      mayPropose: isOpenPartnership(row.state) && this.permit.can(actor, 'agreement:propose', row),
      maySignFor: isOpenPartnership(row.state) && current ? unsigned(actor, latest) : [],
    };
  }
}

const changedSince = (before: Row['versions'][number] | undefined, after: Row['versions'][number]): string[] =>
  before ? agreementDifferences(before.content, after.content) : [];

function unsigned(actor: Actor, latest: Row['versions'][number] | undefined): string[] {
  if (latest?.state !== 'open') return [];
  const mine = organisationsOf(actor, ['representative']);
  const waiting = latest.signatures.filter((each) => each.signedAt === null);
  return waiting.map((each) => each.organisationId).filter((id) => mine.includes(id));
}
