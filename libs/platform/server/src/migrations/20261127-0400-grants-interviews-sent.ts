import type { Migration } from './migration.js';

/** What people were told of their interviews, apart from the timetable that may have been changed since. */
export const grantsInterviewsSent: Migration = {
  name: '20261127-0400-grants-interviews-sent',
  up: [
    `alter table interview_timetable add column sent jsonb`,
    `update interview_timetable t set sent = (select e.after from audit_entry e
       where e.event = 'InterviewsSent' and e.subject_id = t.call_id order by e.at desc limit 1)
      where t.sent_at is not null`,
  ],
  down: ['alter table interview_timetable drop column sent'],
};
