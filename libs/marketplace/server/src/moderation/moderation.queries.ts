import {
  type Actor,
  type Connection,
  Db,
  decodeCursor,
  type PageArgs,
  pageOf,
  pageSize,
  Params,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { cardTables, organisationJson } from '../posting/posting-sql.js';
import type { ModeratedPosting, ModerationCounts } from './moderation.types.js';

const desks = ['inReview', 'hidden', 'published'];

@Injectable()
export class ModerationQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Postings in one state: waiting ones oldest first (who waits longest is seen first), the others newest first. */
  async postings(
    actor: Actor,
    state: string,
    text: string | null,
    page: PageArgs,
  ): Promise<Connection<ModeratedPosting>> {
    this.permit.check(actor, 'posting:moderate');
    const desk = desks.includes(state) ? state : 'inReview';
    const order = desk === 'inReview' ? 'asc' : 'desc';
    const params = new Params();
    const where = [`p.state = ${params.add(desk)}`];
    if (text?.trim()) where.push(`(p.title ilike ${params.add(like(text))} or o.name ilike ${params.add(like(text))})`);
    const after = decodeCursor(page.after, 2);
    if (after)
      where.push(
        `(${since}, p.id) ${order === 'asc' ? '>' : '<'} (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`,
      );
    const rows = await this.db.query<ModeratedPosting>(
      `select ${columns} from ${cardTables} where ${where.join(' and ')}
       order by ${since} ${order}, p.id ${order} limit ${pageSize(page) + 1}`,
      params.values,
    );
    return pageOf(rows, page, (row) => [row.since, row.id]);
  }

  async counts(): Promise<ModerationCounts> {
    const row = await this.db.one<ModerationCounts>(
      `select count(*) filter (where state = 'inReview')::int as "inReview", count(*) filter (where state = 'hidden')::int as hidden,
              count(*) filter (where state = 'published')::int as published from posting`,
    );
    return row ?? { inReview: 0, hidden: 0, published: 0 };
  }

  async policy(): Promise<string> {
    const row = await this.db.one<{ review: string }>(
      'select review from posting_policy order by created_at desc limit 1',
    );
    return row?.review ?? 'firstOfUnverified';
  }
}

const like = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

const since = `coalesce(case when p.state = 'inReview' then p.submitted_at else p.published_at end, p.created_at)`;

const columns = `p.id, p.version, p.kind, p.state, p.title, p.body, p.resources, p.wards, p.reach, p.ends_on::text as "endsOn",
  ${since} as since, p.staff_note as "staffNote", ${organisationJson} as organisation,
  (select count(*)::int from posting b where b.organisation_id = p.organisation_id and b.published_at is not null and b.id <> p.id) as "publishedBefore"`;
