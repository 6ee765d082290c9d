import { declarationYear, type ReviewSetting, reviewSettingOf } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { CallReviewSetting, OwnYearlyInterests, RegisteredReviewer } from './committee.types.js';

/** The committee and how it works: for the office, and a member's own declaration. */
@Injectable()
export class ReviewerQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** Everybody with the role, those in office first. */
  registry(actor: Actor): Promise<RegisteredReviewer[]> {
    this.permit.check(actor, 'reviewer:manage');
    const today = tokyoDate(this.clock.now());
    return this.db.query<RegisteredReviewer>(
      `select p.id, p.name, p.email, f.version, coalesce(f.fields, '{}') as fields, f.background,
              f.active_from::text as "activeFrom", f.active_until::text as "activeUntil", f.max_load as "maxLoad",
              coalesce(f.note, '') as note, d.declared_at as "declaredAt", coalesce(d.interests, '[]') as interests,
              f.id is null or ($1::date between f.active_from and coalesce(f.active_until, 'infinity')) as active,
              (select count(*)::int from application t where p.id = any(t.reviewer_ids) and not p.id = any(t.conflict_ids)
                 and t.state in ('accepted', 'inReview')
                 and not exists (select 1 from review r where r.application_id = t.id and r.reviewer_id = p.id and r.submitted_at is not null)) as open
       from person p left join reviewer_profile f on f.person_id = p.id
       left join reviewer_interest d on d.person_id = p.id and d.fiscal_year = $2
       where 'reviewer' = any(p.roles) and p.anonymised_at is null
       order by active desc, p.name_kana nulls last, p.name, p.id`,
      [today, declarationYear(today)],
    );
  }

  async ownInterests(actor: Actor): Promise<OwnYearlyInterests> {
    this.permit.check(actor, 'interest:declareYearly');
    const fiscalYear = declarationYear(tokyoDate(this.clock.now()));
    const newest = await this.db.one<OwnYearlyInterests>(
      `select fiscal_year as "fiscalYear", version, declared_at as "declaredAt", interests from reviewer_interest
       where person_id = $1 and fiscal_year <= $2 order by fiscal_year desc limit 1`,
      [actor.personId, fiscalYear],
    );
    if (newest?.fiscalYear === fiscalYear) return newest;
    return { fiscalYear, version: null, declaredAt: null, interests: newest?.interests ?? [] };
  }

  async setting(actor: Actor, callId: string): Promise<CallReviewSetting> {
    this.permit.check(actor, 'call:review');
    const row = isId(callId)
      ? await this.db.one<CallReviewSetting & { review: Partial<ReviewSetting> | null }>(
          `select k.id, k.title, k.programme_id as "programmeId", k.version, k.rubric, k.review, k.form,
                  (select count(*)::int from review r where r.call_id = k.id and r.submitted_at is not null) as "submittedReviews"
           from call k where k.id = $1`,
          [callId],
        )
      : null;
    return row ? { ...row, review: reviewSettingOf(row.review) } : refuse(new NotFound());
  }
}
