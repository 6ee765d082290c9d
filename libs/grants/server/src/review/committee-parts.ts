import { AwardQueries } from '../decision/award.queries.js';
import { CommitteeDecisionResolver } from '../decision/committee-decision.resolver.js';
import { ConfirmMinutes } from '../decision/confirm-minutes.js';
import { DeliberationFiles, DeliberationQueries } from '../decision/deliberation.queries.js';
import { FeedbackQueries } from '../decision/feedback.queries.js';
import { PrintMinutes } from '../decision/print-minutes.js';
import { PublishAwards } from '../decision/publish-awards.js';
import { ReleaseFeedback } from '../decision/release-feedback.js';
import { SaveDeliberation } from '../decision/save-deliberation.js';
import { TellFeedback } from '../decision/tell-feedback.js';
import { InterviewSubjects } from './interview-subjects.js';
import { InterviewQueries } from './interview.queries.js';
import { SaveInterviews } from './save-interviews.js';
import { SendInterviews } from './send-interviews.js';
import { TellInterviews } from './tell-interviews.js';
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
export const committeeUseCases = [
  ...[SaveReviewSetting, SaveReviewer, DeclareYearlyInterests, ConfirmAssignments, SaveInterviews, SendInterviews],
  ...[SaveDeliberation, ConfirmMinutes, ReleaseFeedback, PublishAwards],
];

export const committeeProviders = [
  ...[Assigning, FindConflicts, KeepInterest, AssignmentQueries, ReviewerQueries, CommitteeResolver],
  ...[TellReviewers, RemindYearlyInterests, InterviewSubjects, InterviewQueries, TellInterviews],
  ...[DeliberationQueries, DeliberationFiles, PrintMinutes, FeedbackQueries, TellFeedback, AwardQueries],
  ...[CommitteeDecisionResolver],
];
