import { Assigning } from './assigning.js';
import { AssignmentQueries } from './assignment.queries.js';
import { CommitteeResolver } from './committee.resolver.js';
import { ConfirmAssignments } from './confirm-assignments.js';
import { DeclareYearlyInterests } from './declare-yearly-interests.js';
import { FindConflicts } from './find-conflicts.js';
import { KeepInterest } from './keep-interest.js';
import { RemindYearlyInterests } from './remind-yearly-interests.js';
import { ReviewerQueries } from './reviewer.queries.js';
import { SaveReviewSetting } from './save-review-setting.js';
import { SaveReviewer } from './save-reviewer.js';
import { TellReviewers } from './tell-reviewers.js';

/** The committee: who is on it, what they have to do with whom, and who reviews what. */
export const committeeUseCases = [SaveReviewSetting, SaveReviewer, DeclareYearlyInterests, ConfirmAssignments];

export const committeeProviders = [
  ...[Assigning, FindConflicts, KeepInterest, AssignmentQueries, ReviewerQueries, CommitteeResolver],
  ...[TellReviewers, RemindYearlyInterests],
];
