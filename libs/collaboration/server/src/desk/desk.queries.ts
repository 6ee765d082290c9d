import { askRefusal, defaultOpenIntroductionLimit } from '@musubi/collaboration/model';
import {
  type Actor,
  Clock,
  Db,
  decodeCursor,
  isId,
  type PageArgs,
  pageOf,
  pageSize,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partyJson } from '../party.types.js';
import type { DeskCandidate, DeskProposal, OrganisationLoad, UnansweredNeed } from './desk.types.js';

const openAt = (
  o: string,
): string => `(select count(*)::int from introduction i where i.state in ('requested', 'proposed')
  and (i.to_organisation_id = ${o}.id or i.kind = 'proposal' and i.from_organisation_id = ${o}.id))`;
const limitOf = (o: string): string => `coalesce(${o}.max_open_introductions, ${defaultOpenIntroductionLimit})`;
const candidatesShown = 12;

interface CandidateRow extends Omit<DeskCandidate, 'refusal'> {
  readonly id: string;
  readonly owner: string;
  readonly doNotContact: boolean;
  readonly openBetween: boolean;
  readonly lastDeclinedAt: Date | null;
}

/** `$1` posting, `$2` words. Those who offer the kind first, then the same field, then the same ward. */
const candidatesSql = `
  with need as (select * from posting where id = $1),
  scored as (
    select o.*, n.organisation_id as owner, f.title as offer_title, o.fields && n.fields as same_field,
           o.wards && n.wards as same_ward, f.title is not null as offers_kind
      from need n join organisation o on o.id <> n.organisation_id and o.closed_at is null
      left join lateral (select r.title from posting r where r.organisation_id = o.id and r.kind = 'resource'
         and r.state = 'published' and r.resource_kinds && n.resource_kinds order by r.published_at desc limit 1) f on true
     where o.name ilike $2 or o.activities ilike $2 or o.strengths ilike $2)
  select s.id, s.owner, ${partyJson('s')} as organisation, s.offer_title as "offerTitle",
         array_remove(array[case when offers_kind then 'offersKind' end, case when same_field then 'sameField' end,
           case when same_ward then 'sameWard' end], null) as reasons,
         ${openAt('s')} as open, ${limitOf('s')} as "limit", s.do_not_contact as "doNotContact",
         exists (select 1 from introduction i where i.organisation_ids @> array[s.id, s.owner]
           and i.state in ('requested', 'proposed')) as "openBetween",
         (select max(i.answered_at) from introduction i where i.organisation_ids @> array[s.id, s.owner]
           and i.state = 'declined') as "lastDeclinedAt"
    from scored s order by offers_kind desc, same_field desc, same_ward desc, s.verified_at is not null desc, s.name
   limit ${candidatesShown}`;

/** What the coordinator's desk shows. Every list is one statement. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Needs without a yes, the longest waiting first. */
  async unanswered(actor: Actor, args: PageArgs) {
    this.permit.check(actor, 'desk:read');
    const after = decodeCursor(args.after, 2);
    const rows = await this.db.query<UnansweredNeed & { key: string }>(
      `select p.id, p.title, p.wards, p.fields, p.resource_kinds as "resourceKinds", p.published_at as "publishedAt",
              p.published_at::text as key, ${partyJson('o')} as organisation,
              (select count(*)::int from introduction i where i.posting_id = p.id and i.state in ('requested', 'proposed')) as open,
              (select count(*)::int from introduction i where i.posting_id = p.id and i.state = 'declined') as declined
         from posting p join organisation o on o.id = p.organisation_id
        where p.kind = 'need' and p.state = 'published'
          and not exists (select 1 from introduction i where i.posting_id = p.id and i.state = 'accepted')
          and ($1::timestamptz is null or (p.published_at, p.id) > ($1::timestamptz, $2::uuid))
        order by p.published_at, p.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, pageSize(args) + 1],
    );
    return pageOf(rows, args, (row) => [row.key, row.id]);
  }

  /** Whom a need could be introduced to, by name or by words of what they do; whom it fits says the matching. */
  async candidates(actor: Actor, postingId: string, words: string): Promise<DeskCandidate[]> {
    this.permit.check(actor, 'desk:read');
    if (!isId(postingId) || words.trim() === '') return [];
    const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.db.query<CandidateRow>(candidatesSql, [postingId, like]);
    return rows.map((row) => ({ ...row, refusal: this.refusalOf(row) }));
  }

  private refusalOf(row: CandidateRow): string | null {
    const facts = {
      fromOrganisationId: row.owner,
      toOrganisationId: row.id,
      ...{ postingOpen: true, openAtOther: row.open, limitOfOther: row.limit },
      ...{ doNotContact: row.doNotContact, openBetween: row.openBetween, lastDeclinedAt: row.lastDeclinedAt },
    };
    return askRefusal(facts, this.clock.now())?.message ?? null;
  }

  /** Who has most to answer. */
  async loads(actor: Actor): Promise<OrganisationLoad[]> {
    this.permit.check(actor, 'desk:read');
    return this.db.query<OrganisationLoad>(
      `select ${partyJson('o')} as organisation, ${openAt('o')} as open, ${limitOf('o')} as "limit",
              (select count(*)::int from partnership p where p.organisation_ids @> array[o.id]
                 and p.state in ('forming', 'active')) as partnerships
         from organisation o where o.id in (select unnest(i.organisation_ids) from introduction i
           where i.state in ('requested', 'proposed'))
        order by ${openAt('o')} desc, o.name limit 50`,
    );
  }

  /** The coordinators' own proposals of the last 90 days. */
  async proposals(actor: Actor): Promise<DeskProposal[]> {
    this.permit.check(actor, 'desk:read');
    const since = new Date(this.clock.now().getTime() - 90 * 86_400_000);
    return this.db.query<DeskProposal>(
      `select i.id, i.state, i.agreed, i.expires_at as "expiresAt", ${partyJson('f')} as from, ${partyJson('t')} as to
         from introduction i join organisation f on f.id = i.from_organisation_id
         join organisation t on t.id = i.to_organisation_id
        where i.kind = 'proposal' and i.created_at > $1 order by i.created_at desc limit 50`,
      [since],
    );
  }
}
