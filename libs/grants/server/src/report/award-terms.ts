import type { AwardTerms } from '@musubi/grants/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Rules of an application (`a`) as its call (`c`) and course (`k`) have them now. */
const termsNow = `jsonb_build_object(
  'call', jsonb_build_object('unitYen', c.unit_yen::text, 'deduct', c.deduct, 'costs', c.costs, 'doubleFunding', c.double_funding),
  'course', jsonb_build_object('rateNumerator', k.rate_numerator, 'rateDenominator', k.rate_denominator,
    'categoryRates', k.category_rates, 'capYen', k.cap_yen::text),
  'award', c.award)`;

/** As frozen at the award; before it, those of now. */
export const termsOfAward = `coalesce(a.award_terms, ${termsNow})`;

/** Reads the rules of one application, inside the open transaction if there is one. */
@Injectable()
export class TermsOfAwards {
  constructor(private readonly db: Db) {}

  /** To be frozen with the decision. */
  now(applicationId: string): Promise<AwardTerms> {
    return this.read(termsNow, applicationId);
  }

  /** Those it is under. */
  of(applicationId: string): Promise<AwardTerms> {
    return this.read(termsOfAward, applicationId);
  }

  private async read(terms: string, applicationId: string): Promise<AwardTerms> {
    const row = await this.db.one<{ terms: AwardTerms }>(
      `select ${terms} as terms from application a join call c on c.id = a.call_id join course k on k.id = a.course_id
        where a.id = $1`,
      [applicationId],
    );
    if (!row) throw new Error(`no application ${applicationId}`);
    return row.terms;
  }
}
