import { disposalRefusal, endedStates } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { mailsOfApplication, ofApplication } from './record-contents.js';
import type { DisposalPreview, DisposedRecord, RecordLists, RetainedRecord } from './record.types.js';

/** Most rows of a list. */
const most = 1000;

/** Yen of an application (`a`) that is still to be paid or to come back. */
export const openYen = `(select coalesce(sum(p.amount_yen), 0)::text from grant_payment p
  where p.application_id = a.id and p.state in ('requested', 'approved', 'invoiced', 'due'))`;

/** What was never handed in is the partners' own: the office learns that it is there, not what it is called. */
const named = `a.id, coalesce(a.number, '') as number, case when a.submitted_at is null then '' else a.title end as title, c.title as call, a.state, a.retain_until::text as "retainUntil"`;

/** How long records are kept, what may go, and what has gone: one statement each. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  async lists(actor: Actor): Promise<RecordLists> {
    this.permit.check(actor, 'record:list');
    const retained = await this.db.query<RetainedRecord>(
      `select *, "retainUntil"::date < $1::date and "openYen" = '0' as "mayGo" from (
         select ${named}, a.version, o.name as lead, ${openYen} as "openYen"
           from application a join call c on c.id = a.call_id join organisation o on o.id = a.lead_organisation_id
          where a.retain_until is not null and a.disposed_at is null and not a.test
            and (a.state = any($2::text[]) or (a.state = 'draft' and c.closes_at < $3))
          order by a.retain_until, a.number limit ${most}) r`,
      [tokyoDate(this.clock.now()), [...endedStates], this.clock.now()],
    );
    const disposed = await this.db.query<DisposedRecord>(
      `select ${named}, a.disposed_at as "disposedAt", a.disposal->>'byName' as "disposedBy", a.disposal->>'reason' as reason,
              (a.disposal->>'files')::int as files
         from application a join call c on c.id = a.call_id
        where a.disposed_at is not null order by a.disposed_at desc, a.number limit ${most}`,
    );
    return { retained, disposed, mayDispose: this.permit.can(actor, 'record:dispose') };
  }

  /** What would go, application by application. For who may let it go. */
  async preview(actor: Actor, ids: readonly string[]): Promise<DisposalPreview[]> {
    this.permit.check(actor, 'record:dispose');
    const today = tokyoDate(this.clock.now());
    const rows = await this.db.query<
      DisposalPreview & { state: string; callClosed: boolean; retainUntil: string | null; openYen: string }
    >(
      `select ${named}, a.version, ${openYen} as "openYen", c.closes_at < $2 as "callClosed", f.files, f.kilobytes,
              (select count(*)::int from letter l where l.application_id = a.id) as letters,
              (select count(*)::int from review r where r.application_id = a.id) as reviews,
              (select count(*)::int from receipt r where r.application_id = a.id) as receipts,
              (select count(*)::int from mail_message m where ${mailsOfApplication}) as mails
         from application a join call c on c.id = a.call_id
         cross join lateral (select count(*)::int as files, ceil(coalesce(sum(f.size), 0) / 1024.0)::int as kilobytes
                               from file_object f where ${ofApplication}) f
        where a.id = any($1::uuid[]) and a.disposed_at is null and not a.test order by a.retain_until, a.number`,
      [ids.filter(isId), this.clock.now()],
    );
    return rows.map(({ state, callClosed, retainUntil, openYen: open, ...row }) => ({
      ...row,
      refusal: disposalRefusal({ state, callClosed, retainUntil, openYen: BigInt(open) }, today)?.message ?? null,
    }));
  }
}
