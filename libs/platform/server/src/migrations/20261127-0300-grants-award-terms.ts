import type { Migration } from './migration.js';

/** The money rules an award is settled by are kept with the award: later changes of its call or course do not reach it. */
export const grantsAwardTerms: Migration = {
  name: '20261127-0300-grants-award-terms',
  up: [
    'alter table application add column award_terms jsonb',
    `update application a set award_terms = jsonb_build_object(
       'call', jsonb_build_object('unitYen', c.unit_yen::text, 'deduct', c.deduct, 'costs', c.costs,
         'doubleFunding', c.double_funding),
       'course', jsonb_build_object('rateNumerator', k.rate_numerator, 'rateDenominator', k.rate_denominator,
         'categoryRates', k.category_rates, 'capYen', k.cap_yen::text),
       'award', c.award)
       from call c, course k where c.id = a.call_id and k.id = a.course_id and coalesce(a.decided_yen, 0) > 0`,
  ],
  down: ['alter table application drop column award_terms'],
};
