import { boardStates, type PipelineView, pipelineViewOf } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  type Connection,
  Db,
  decodeCursor,
  pageOf,
  pageSize,
  Params,
  Permit,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { pipelineAfter, pipelineBase, pipelineOrder, pipelineRow } from './pipeline-sql.js';
import type { BoardColumn, PipelineArgs, PipelineChoices, PipelineRow, StaffPipeline } from './pipeline.types.js';

export type SortedRow = PipelineRow & { readonly sortKey: string };
type PageRow = SortedRow & { total: number; sumRequested: string; sumDecided: string };

const mostPerColumn = 50;
export const viewFrom = (query: string): PipelineView => pipelineViewOf(new URLSearchParams(query.slice(0, 4000)));

/** The office's table and board: one statement each, whatever their length. */
@Injectable()
export class PipelineQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, args: PipelineArgs): Promise<StaffPipeline> {
    const view = viewFrom(args.query);
    const after = decodeCursor(args.after, 2);
    const rows = await this.select(actor, view, { limit: pageSize(args) + 1, after });
    const [first] = rows;
    const found = rows.filter((row) => row.id !== null);
    const page: Connection<PipelineRow> = pageOf(found, args, (row) => [row.sortKey, row.id], first?.total ?? 0);
    return {
      rows: page as StaffPipeline['rows'],
      requested: BigInt(first?.sumRequested ?? 0),
      decided: BigInt(first?.sumDecided ?? 0),
    };
  }

  /** Every application of a view, in pieces of one statement each: for exports. */
  async *all(actor: Actor, view: PipelineView, size = 500): AsyncGenerator<SortedRow> {
    for (let after: unknown[] | null = null; ;) {
      const rows: PageRow[] = await this.select(actor, view, { limit: size, after });
      const found = rows.filter((row) => row.id !== null);
      yield* found;
      const last = found.at(-1);
      if (!last || found.length < size) return;
      after = [last.sortKey, last.id];
    }
  }

  async count(actor: Actor, view: PipelineView): Promise<number> {
    const [first] = await this.select(actor, view, { limit: 1, after: null });
    return first?.total ?? 0;
  }

  /** The sums stand beside every row, so that a page costs one statement; a page without rows still has them. */
  private select(actor: Actor, view: PipelineView, { limit, after }: { limit: number; after: unknown[] | null }) {
    this.permit.check(actor, 'pipeline:read');
    const params = new Params();
    const base = pipelineBase({ actor, permit: this.permit, view, params, now: this.clock.now() });
    const place = after ? `where ${pipelineAfter(view, after[0], after[1], params)}` : '';
    return this.db.query<PageRow>(
      `with ${base}, sums as (
         select count(*)::int as total, coalesce(sum(requested), 0)::text as sum_requested, coalesce(sum(decided), 0)::text as sum_decided from base)
       select ${pipelineRow}, s.total, s.sum_requested as "sumRequested", s.sum_decided as "sumDecided"
       from sums s left join (select * from base ${place} order by ${pipelineOrder(view)} limit ${params.add(limit)}) b on true
       order by ${pipelineOrder(view)}`,
      params.values,
    );
  }

  /** Every state of the board with its first applications; the view's filters count, its states choose the columns. */
  async board(actor: Actor, query: string): Promise<BoardColumn[]> {
    this.permit.check(actor, 'pipeline:read');
    const view = viewFrom(query);
    const params = new Params();
    const base = pipelineBase({ actor, permit: this.permit, view, params, now: this.clock.now() });
    const rows = await this.db.query<PipelineRow & { inState: number; sum: string }>(
      `with ${base}, placed as (
         select *, row_number() over (partition by state order by ${pipelineOrder(view)}) as place,
                count(*) over (partition by state)::int as in_state, (sum(requested) over (partition by state))::text as sum from base)
       select ${pipelineRow}, b.in_state as "inState", b.sum from placed b where b.place <= ${params.add(mostPerColumn)}
       order by b.state, b.place`,
      params.values,
    );
    const shown = view.states.length > 0 ? view.states : [...boardStates];
    return shown.map((state) => {
      const own = rows.filter((row) => row.state === state);
      return { state, count: own[0]?.inState ?? 0, requested: BigInt(own[0]?.sum ?? 0), rows: own };
    });
  }

  /** What can be chosen, with counts over everything handed in. */
  async choices(actor: Actor): Promise<PipelineChoices> {
    this.permit.check(actor, 'pipeline:read');
    const params = new Params([actor.personId]);
    const row = await this.db.one<PipelineChoices>(
      `with t as (select * from application t where t.submitted_at is not null and not t.test and ${this.permit.where(actor, 'application:read', 't', params)})
       select (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.title, 'count', (select count(*) from t where t.call_id = k.id))
                 order by k.closes_at desc, k.id), '[]') from call k where k.published or exists (select 1 from t where t.call_id = k.id)) as calls,
              (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'count', (select count(*) from t where t.course_id = c.id))
                 order by c.name, c.id), '[]') from course c where exists (select 1 from t where t.course_id = c.id)) as courses,
              (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'count', (select count(*) from t where t.handler_id = p.id))
                 order by p.name, p.id), '[]') from person p
                 where (p.roles && '{staff,admin}'::text[] and p.anonymised_at is null) or exists (select 1 from t where t.handler_id = p.id)) as handlers,
              (select coalesce(json_agg(json_build_object('id', s.state, 'name', s.state, 'count', s.n)), '[]')
                 from (select state, count(*) as n from t group by state) s) as states,
              (select coalesce(json_agg(json_build_object('id', v.id, 'version', v.version, 'name', v.name, 'query', v.query, 'shared', v.shared,
                 'mine', v.owner_id = $1, 'isDefault', $1::uuid = any(v.default_of), 'ownerName', v.owner_name) order by v.name, v.id), '[]')
                 from pipeline_view v where ${this.permit.where(actor, 'pipelineView:read', 'v', params)}) as views`,
      params.values,
    );
    return row as PipelineChoices;
  }
}
