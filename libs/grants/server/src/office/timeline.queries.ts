import {
  applicationForm,
  type ApplicationForm,
  type CallFormSetting,
  changesOf,
  eventsOfKind,
  isTimelineKind,
  timelineFormOf,
  timelineWords,
} from '@musubi/grants/model';
import {
  type Actor,
  type Connection,
  Db,
  decodeCursor,
  isId,
  NotFound,
  pageOf,
  pageSize,
  Params,
  Permit,
  refuse,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { TimelineArgs, TimelineEntry } from './timeline.types.js';

interface EntryRow {
  id: string;
  at: Date;
  exact: string;
  event: string;
  person: string | null;
  organisations: string[];
  onBehalf: string | null;
  before: unknown;
  after: unknown;
}

/** Everything the audit log says about an application: its own entries and those of what belongs to it. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  async page(actor: Actor, args: TimelineArgs): Promise<Connection<TimelineEntry>> {
    if (!isId(args.applicationId)) return refuse(new NotFound());
    const after = decodeCursor(args.after, 2);
    const rows = await this.rows(actor, args, { limit: pageSize(args) + 1, after });
    const form = await this.form(args.applicationId);
    return pageOf(rows.map(entryIn(form)), args, (row) => [row.exact, row.id]);
  }

  /** All of it, oldest first, for the dossier. */
  async all(actor: Actor, applicationId: string): Promise<TimelineEntry[]> {
    const everything = { applicationId, kind: 'all', person: '' };
    const rows = await this.rows(actor, everything, { limit: 100_000, after: null });
    return rows.reverse().map(entryIn(await this.form(applicationId)));
  }

  /** The questions of the application, for the names of its answers. */
  private async form(applicationId: string): Promise<ApplicationForm> {
    const found = await this.db.one<{ form: CallFormSetting }>(
      `select coalesce(v.form, k.form) as form from application t join call k on k.id = t.call_id
         left join call_form_version v on v.call_id = t.call_id and v.number = t.form_version where t.id = $1`,
      [applicationId],
    );
    return found ? applicationForm(found.form) : refuse(new NotFound());
  }

  private async rows(
    actor: Actor,
    args: Pick<TimelineArgs, 'applicationId' | 'kind' | 'person'>,
    { limit, after }: { limit: number; after: unknown[] | null },
  ): Promise<EntryRow[]> {
    this.permit.check(actor, 'pipeline:read');
    const events = isTimelineKind(args.kind) ? eventsOfKind(args.kind) : null;
    const like = `%${args.person.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const params = new Params([args.applicationId, events, like]);
    const visible = this.permit.where(actor, 'application:read', 't', params);
    const place = after
      ? `and (e.at, e.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)`
      : '';
    return this.db.query<EntryRow>(
      `with t as (select * from application t where t.id = $1 and ${visible})
       select e.id, e.at, e.at::text as exact, e.event, p.name as person, e.on_behalf as "onBehalf", e.before, e.after,
              (select coalesce(json_agg(distinct o.name), '[]') from membership m join organisation o on o.id = m.organisation_id
                where m.person_id = e.actor_person_id and o.id = any(t.organisation_ids)) as organisations
       from t join audit_entry e on (e.subject_type = 'Application' and e.subject_id = t.id)
           or (e.organisation_ids && t.organisation_ids and e.after->>'applicationId' = t.id::text)
       left join person p on p.id = e.actor_person_id
       where ($2::text[] is null or e.event = any($2)) and ($3 = '%%' or p.name ilike $3) ${place}
       order by e.at desc, e.id desc limit ${params.add(limit)}`,
      params.values,
    );
  }
}

const entryIn =
  (form: ApplicationForm) =>
  (row: EntryRow): TimelineEntry & { exact: string } => ({
    ...{ id: row.id, at: row.at, exact: row.exact, event: row.event, title: timelineWords(row.event) },
    ...{ person: row.person, organisations: row.organisations, onBehalf: row.onBehalf },
    changes: changesOf(row.before, row.after, timelineFormOf(row.event, form)),
  });
