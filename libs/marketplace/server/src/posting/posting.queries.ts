import { isPostingKind, postingLifecycle, type PostingMove, valuesOf } from '@musubi/marketplace/model';
import {
  type Actor,
  Clock,
  type Connection,
  Db,
  decodeCursor,
  isId,
  NotFound,
  type PageArgs,
  pageOf,
  pageSize,
  Params,
  Permit,
  refuse,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingChanges } from './posting-changes.js';
import { cardColumns, cardTables, organisationJson } from './posting-sql.js';
import { Posting } from './posting.entity.js';
import type { DraftPosting, MyPosting, PostingCard, PostingPageType } from './posting.types.js';

type PageRow = Omit<PostingPageType, 'own'> & {
  organisationId: string;
  version: number;
  staffNote: string | null;
  draftSavedAt: Date | null;
};

/** Which postings a plain list holds. */
export interface PostingListFilter {
  readonly kind?: string | null;
  readonly organisationId?: string | null;
  readonly ward?: string | null;
}

@Injectable()
export class PostingQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly changes: PostingChanges,
  ) {}

  /** Published postings, newest first: one statement however long the page. The hot path of the site. */
  async published(filter: PostingListFilter, page: PageArgs): Promise<Connection<PostingCard>> {
    const params = new Params();
    const where = [`p.state = 'published'`, ...conditionsOf(filter, params)];
    const after = decodeCursor(page.after, 2);
    if (after)
      where.push(`(p.published_at, p.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`);
    const rows = await this.db.query<PostingCard>(
      `select ${cardColumns} from ${cardTables} where ${where.join(' and ')}
       order by p.published_at desc, p.id desc limit ${pageSize(page) + 1}`,
      params.values,
    );
    return pageOf(rows, page, (row) => [row.publishedAt, row.id]);
  }

  /** Cards of these postings, in the order of the ids; what is no longer public is left out. */
  async cards(ids: readonly string[]): Promise<PostingCard[]> {
    if (ids.length === 0) return [];
    return this.db.query<PostingCard>(
      `select ${cardColumns} from unnest($1::uuid[]) with ordinality as wanted (id, place)
       join posting p on p.id = wanted.id join organisation o on o.id = p.organisation_id
       where p.state = 'published' order by wanted.place`,
      [ids],
    );
  }

  /** The page of a posting. Refuses with NotFound when the reader may not know of it. */
  async page(actor: Actor, id: string): Promise<PostingPageType> {
    const row = isId(id) ? await this.db.one<PageRow>(pageSql, [id]) : null;
    if (!row || !this.permit.can(actor, 'posting:read', row)) return refuse(new NotFound());
    return { ...row, own: this.ownView(actor, row) };
  }

  /** What the editor opens with. Refuses with NotFound or NotAllowed. */
  async draft(actor: Actor, id: string): Promise<DraftPosting> {
    const posting = isId(id) ? await this.db.repo(Posting).findOneBy({ id }) : null;
    if (!posting || !this.permit.can(actor, 'posting:read', posting)) return refuse(new NotFound());
    this.permit.check(actor, 'posting:edit', posting);
    const owner = await this.db.one<{ organisation: DraftPosting['organisation'] }>(
      `select ${organisationJson} as organisation from organisation o where o.id = $1`,
      [posting.organisationId],
    );
    return {
      ...posting,
      values: posting.draft ?? valuesOf(posting),
      publishesAtOnce: await this.changes.publishesAtOnce(posting),
      organisation: owner?.organisation as DraftPosting['organisation'],
    };
  }

  /** Postings of the reader's organisations, last touched first. */
  async mine(actor: Actor, state: string | null, page: PageArgs): Promise<Connection<MyPosting>> {
    const params = new Params();
    const mine = actor.memberships.map((each) => each.organisationId);
    const where = [`p.organisation_id = any(${params.add(mine)}::uuid[])`];
    if (state) where.push(`p.state = any(${params.add(state.split(','))}::text[])`);
    const after = decodeCursor(page.after, 2);
    if (after)
      where.push(`(p.updated_at, p.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`);
    const rows = await this.db.query<MyPosting & { organisationId: string }>(
      `select ${mineColumns} from ${cardTables} where ${where.join(' and ')}
       order by p.updated_at desc, p.id desc limit ${pageSize(page) + 1}`,
      params.values,
    );
    const editable = rows.map((row) => ({ ...row, canEdit: this.permit.can(actor, 'posting:edit', row) }));
    return pageOf(editable, page, (row) => [row.updatedAt, row.id]);
  }

  private ownView(actor: Actor, row: PageRow): PostingPageType['own'] {
    const canEdit = this.permit.can(actor, 'posting:edit', row);
    const canModerate = this.permit.can(actor, 'posting:moderate', row);
    if (!canEdit && !canModerate) return null;
    const facts = { state: row.state, endsOn: row.endsOn, publishesAtOnce: true };
    const open = postingLifecycle.openMoves(facts, this.clock.now());
    const mayMake = (move: PostingMove) => {
      const { by } = postingLifecycle.moves[move];
      return by !== 'system' && this.permit.can(actor, by, row);
    };
    const { version, staffNote, draftSavedAt } = row;
    return { version, staffNote, draftSavedAt, canEdit, canModerate, moves: open.filter(mayMake) };
  }
}

function conditionsOf(filter: PostingListFilter, params: Params): string[] {
  const where: string[] = [];
  if (filter.kind && isPostingKind(filter.kind)) where.push(`p.kind = ${params.add(filter.kind)}`);
  if (filter.organisationId)
    where.push(`p.organisation_id = ${params.add(isId(filter.organisationId) ? filter.organisationId : null)}::uuid`);
  if (filter.ward) where.push(`(p.wards && ${params.add([filter.ward])}::text[] or p.reach = 'city')`);
  return where;
}

const mineColumns = `p.id, p.version, p.kind, p.state, p.title, p.ends_on::text as "endsOn", p.published_at as "publishedAt",
  p.updated_at as "updatedAt", p.draft_saved_at as "draftSavedAt", p.staff_note as "staffNote", p.organisation_id as "organisationId",
  (select count(*)::int from posting_question q where q.posting_id = p.id and q.answer is null and q.hidden_reason is null) as "openQuestions",
  ${organisationJson} as organisation`;

const pageSql = `select ${cardColumns}, p.body, p.sdgs, p.resources, p.place_hint as "placeHint",
    p.period_from::text as "periodFrom", p.period_to::text as "periodTo", p.weekdays, p.day_parts as "dayParts",
    p.for_whom as "forWhom", p.wanted_types as "wantedTypes", p.conditions, p.quiet_afterwards as "quietAfterwards",
    p.closing_note as "closingNote", p.images, p.organisation_id as "organisationId", p.version,
    p.staff_note as "staffNote", p.draft_saved_at as "draftSavedAt",
    coalesce((select json_agg(json_build_object('id', q.id, 'question', q.question, 'answer', q.answer,
        'askedAt', q.created_at, 'answeredAt', q.answered_at, 'askedBy', a.name) order by q.created_at)
      from posting_question q left join organisation a on a.id = q.asked_by_organisation_id
      where q.posting_id = p.id and q.hidden_reason is null), '[]') as questions
  from ${cardTables} where p.id = $1`;
