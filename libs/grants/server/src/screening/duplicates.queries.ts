import { type ComparedApplication, likeness, likenessWords, suspicion } from '@musubi/grants/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { DuplicateSuspicion } from './screening.types.js';

interface Candidate extends ComparedApplication {
  readonly number: string | null;
  readonly state: string;
  readonly callTitle: string;
  readonly programmeName: string;
  readonly requestedYen: string | null;
  readonly self: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Other requests of the same organisations or partnership in other calls of the same fiscal year, each with the reasons.
 * Drafts of others are not looked into: they are not the office's business yet.
 */
@Injectable()
export class DuplicateQueries {
  constructor(private readonly db: Db) {}

  async of(applicationId: string): Promise<DuplicateSuspicion[]> {
    const rows = await this.db.query<Candidate>(
      `select b.id, b.partnership_id as "partnershipId", b.organisation_ids as "organisationIds", b.title, b.number, b.state,
              c.title as "callTitle", g.name as "programmeName", b.requested_yen::text as "requestedYen", b.id = a.id as self,
              coalesce((select string_agg(concat_ws(' ', s.values->>'problem', s.values->>'purpose'), ' ')
                 from application_section s where s.application_id = b.id and s.section = 'purpose'), '') as purpose,
              (select coalesce(json_object_agg(o.id, o.name), '{}') from organisation o
                where o.id = any(b.organisation_ids)) as names
         from application a join call k on k.id = a.call_id
         join call c on c.fiscal_year = k.fiscal_year join programme g on g.id = c.programme_id
         join application b on b.call_id = c.id
        where a.id = $1 and (b.id = a.id or (b.call_id <> a.call_id and b.state not in ('draft', 'withdrawn', 'ineligible', 'rejected')
          and (b.organisation_ids && a.organisation_ids or b.partnership_id = a.partnership_id)))`,
      [applicationId],
    );
    const own = rows.find((row) => row.self);
    if (!own) return [];
    return rows
      .filter((row) => !row.self)
      .flatMap((row) => suspect(own, row))
      .sort((a, b) => Number(b.strong) - Number(a.strong) || a.title.localeCompare(b.title));
  }
}

function suspect(own: Candidate, other: Candidate): DuplicateSuspicion[] {
  const like = likeness(own, other);
  if (!like) return [];
  const { id, number, title, state, callTitle, programmeName, requestedYen } = other;
  const reasons = likenessWords(like, new Map(Object.entries(other.names)));
  const strong = suspicion(like) === 'strong';
  return [{ id, number, title, state, callTitle, programmeName, requestedYen, strong, reasons }];
}
