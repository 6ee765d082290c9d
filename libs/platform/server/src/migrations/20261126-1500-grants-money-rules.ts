import type { Migration } from './migration.js';

/** Money rules of a call: cost categories with limits, other public grants, and what holds after the award. */
export const grantsMoneyRules: Migration = {
  name: '20261126-1500-grants-money-rules',
  up: [
    `alter table call add column costs jsonb,
       add column double_funding text not null default 'forbidden'
         check (double_funding in ('forbidden', 'deducted', 'allowed')),
       add column award jsonb`,
  ],
  down: ['alter table call drop column costs, drop column double_funding, drop column award'],
};
