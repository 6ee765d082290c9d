/** Things applicants are told of that are no move to another state. */
const toldOf = [
  'ApplicationProgressNoticed',
  'ApplicationCorrectionExtended',
  'DocumentRequested',
  'InterviewAnnounced',
];

const moves = `(e.after ? 'state' and e.after->>'state' is distinct from e.before->>'state')`;

const lastOf = (which: string): string => `(select coalesce(max(e.at), a.updated_at) from audit_entry e
  where e.subject_type = 'Application' and e.subject_id = a.id and ${which})`;

/** When the application `a` came into its present state. */
export const stateSince = lastOf(moves);

/** When its applicants last heard of it: a move, a request, a notice. */
export const toldAt = lastOf(`(${moves} or e.event in (${toldOf.map((event) => `'${event}'`).join(', ')}))`);

/** What partners do among themselves: in nobody's history but their own pages. */
export const partnersOnlyEvents = [
  ...['ApplicationCommented', 'ApplicationCommentResolved', 'ApplicationCommentReopened', 'ApplicationTaskAssigned'],
  ...['ApplicationTaskDone', 'ApplicationTaskDropped', 'ApplicationPartCompleted', 'ApplicationPartReopened'],
];
