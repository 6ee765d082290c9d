import { type CheckItem, defaultChecklist, usualFlags } from '@musubi/grants/model';
import { type Actor, Db, isId, NotFound, Params, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationPlaces } from '../application/application-place.js';
import { correctionsJson, documentRequestsJson } from '../application/application-requests.js';
import { DuplicateQueries } from './duplicates.queries.js';
import type { ScreeningDesk, ScreeningItem } from './screening.types.js';

interface Row extends Omit<ScreeningDesk, 'items' | 'duplicates' | 'flagLabels' | 'sections'> {
  readonly items: CheckItem[] | null;
  readonly checks: (Omit<ScreeningItem, 'id' | 'title' | 'help'> & { item: string })[];
  readonly usedLabels: string[];
}

/** The office's examination of one application: three statements. */
@Injectable()
export class ScreeningQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly duplicates: DuplicateQueries,
    private readonly places: ApplicationPlaces,
  ) {}

  async desk(actor: Actor, id: string): Promise<ScreeningDesk> {
    this.permit.check(actor, 'application:rank');
    if (!isId(id)) return refuse(new NotFound());
    const params = new Params([id]);
    const row = await this.db.one<Row>(
      `select a.id, a.version, a.call_id as "callId", a.state, a.on_paper as "onPaper", a.handler_id as "handlerId",
              (select p.name from person p where p.id = a.handler_id) as "handlerName", ${staff} as staff, ${partners} as partners,
              coalesce(l.version, 0) as "checklistVersion", l.items, ${checks} as checks, ${flags} as flags,
              ${usedLabels} as "usedLabels", ${correctionsJson} as corrections, ${documentRequestsJson} as "documentRequests"
         from application a left join screening_checklist l on l.call_id = a.call_id
        where a.id = $1 and ${this.permit.where(actor, 'application:read', 'a', params)}`,
      params.values,
    );
    if (!row) return refuse(new NotFound());
    const { items, checks: found, usedLabels: used, ...rest } = row;
    const form = await this.places.form(row);
    return {
      ...rest,
      sections: form.sections.map(({ id: section, title }) => ({ id: section, title })),
      items: (items ?? defaultChecklist).map((item) => withResult(item, found)),
      flagLabels: [...new Set([...usualFlags, ...used])],
      duplicates: await this.duplicates.of(row.id),
    };
  }
}

const untouched = { result: 'open', note: '', checkedByName: null, checkedAt: null, version: 0 };

const withResult = (item: CheckItem, found: Row['checks']): ScreeningItem => ({
  ...untouched,
  ...found.find((each) => each.item === item.id),
  ...item,
});

const staff = `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]') from person p
  where p.roles && '{staff,admin}' and p.anonymised_at is null)`;

const partners = `(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)
    order by array_position(a.organisation_ids, o.id)), '[]') from organisation o where o.id = any(a.organisation_ids))`;

const checks = `(select coalesce(json_agg(json_build_object('item', c.item, 'result', c.result, 'note', c.note,
    'checkedByName', c.checked_by_name, 'checkedAt', c.checked_at, 'version', c.version)), '[]')
  from screening_check c where c.application_id = a.id)`;

const flags = `(select coalesce(json_agg(json_build_object('id', f.id, 'label', f.label, 'note', f.note,
    'raisedByName', f.raised_by_name, 'raisedAt', f.created_at) order by f.created_at), '[]')
  from screening_flag f where f.application_id = a.id and f.cleared_at is null)`;

const usedLabels = `array(select f.label from screening_flag f group by f.label order by count(*) desc, f.label limit 20)`;
