import { defaultOpenIntroductionLimit } from '@musubi/identity/model';
import { busyRestDays, exposureDays, type Point } from '@musubi/matching/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** An organisation's texts as they are stored. */
export interface OrganisationTexts {
  readonly name: string;
  readonly activities: string;
  readonly work: readonly { readonly project: string; readonly text: string }[];
}

/** The same, taken apart into words, one blank between two. */
export interface OrganisationWords {
  readonly name: string;
  readonly activities: string;
  readonly work: readonly { readonly project: string; readonly words: string }[];
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly logoFileId: string | null;
  readonly verified: boolean;
  readonly fields: string[];
  readonly sdgs: number[];
  readonly wards: string[];
  readonly place: Point | null;
  readonly doNotContact: boolean;
  readonly maxOpenIntroductions: number;
  readonly openIntroductions: number;
  readonly resting: boolean;
  readonly partnerships: number;
  /** How often it was shown in the last 30 days. */
  readonly shown: number;
  /** Of its texts as they are now. */
  readonly hash: string;
  /** Kept words of these very texts; null = nobody took them apart yet, then `texts` are given. */
  readonly words: OrganisationWords | null;
  readonly texts: OrganisationTexts | null;
}

const textsOf = (o: string): string => `(select json_build_object('name', ${o}.name,
  'activities', concat_ws(' ', ${o}.activities, ${o}.strengths),
  'work', coalesce(json_agg(json_build_object('project', coalesce(w.source_id, w.id::text),
    'text', left(concat_ws(' ', w.title, w.role, w.text), 400))), '[]')) as texts
  from (select * from past_work where organisation_id = ${o}.id order by year desc nulls last, id limit 20) w)`;

/** `$1` ids, `$2` since when a busy refusal counts, `$3` since which day being shown counts. */
const sql = `
  select o.id, o.name, o.type, o.logo_file_id as "logoFileId", o.verified_at is not null as verified, o.fields, o.sdgs, o.wards,
    case when o.lat is null or o.lng is null then null else json_build_object('lat', o.lat, 'lng', o.lng) end as place,
    o.do_not_contact as "doNotContact",
    coalesce(o.max_open_introductions, ${defaultOpenIntroductionLimit}) as "maxOpenIntroductions",
    (select count(*)::int from introduction i where i.state in ('requested', 'proposed')
       and i.to_organisation_id = o.id) + (select count(*)::int from introduction i where i.state = 'proposed'
       and i.kind = 'proposal' and i.from_organisation_id = o.id) as "openIntroductions",
    exists (select 1 from introduction i where i.organisation_ids @> array[o.id] and i.declined_by_organisation_id = o.id
       and i.decline_reason = 'busy' and i.answered_at >= $2) as resting,
    (select count(*)::int from partnership p where p.organisation_ids @> array[o.id]
       and p.state in ('active', 'completed')) as partnerships,
    coalesce((select sum(e.shown)::int from match_exposure e where e.organisation_id = o.id and e.day > $3::date), 0) as shown,
    h.hash, case when m.hash = h.hash then m.words end as words, case when m.hash is distinct from h.hash then t.texts end as texts
  from unnest($1::uuid[]) as wanted (id) join organisation o on o.id = wanted.id cross join lateral ${textsOf('o')} t cross join lateral (select md5(t.texts::text) as hash) h
    left join match_words m on m.organisation_id = o.id
  where o.closed_at is null`;

/** Open organisations with everything a match looks at: one statement however many. */
@Injectable()
export class OrganisationRows {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  of(ids: readonly string[]): Promise<OrganisationRow[]> {
    return this.db.query<OrganisationRow>(sql, [
      [...new Set(ids)],
      this.daysAgo(busyRestDays),
      this.daysAgo(exposureDays),
    ]);
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * 86_400_000);
  }
}
