import type { Migration } from './migration.js';

/** Days of reports are part of what a call says about the time after the award: two columns say nothing. */
export const grantsReportDays: Migration = {
  name: '20261126-1310-grants-report-days',
  up: [`alter table call drop column interim_report_on`, `alter table call drop column final_report_on`],
  down: [`alter table call add column interim_report_on date`, `alter table call add column final_report_on date`],
};
