import { DecideApplications } from '../decision/decide-applications.js';
import { ComposeLetter } from '../decision/compose-letter.js';
import { DecisionResolver } from '../decision/decision.resolver.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { LetterFactsOf } from '../decision/letter-facts.js';
import { LetterFiles } from '../decision/letter-files.js';
import { LetterQueries } from '../decision/letter.queries.js';
import { PrintLetter } from '../decision/print-letter.js';
import { LetterTemplateQueries } from '../decision/letter-template.queries.js';
import { LetterTemplateResolver } from '../decision/letter-template.resolver.js';
import { RankingQueries } from '../decision/ranking.queries.js';
import { ResetLetterTemplate } from '../decision/reset-letter-template.js';
import { SaveLetterTemplate } from '../decision/save-letter-template.js';
import { AcceptApplication } from '../screening/accept-application.js';
import { AddScreeningNote } from '../screening/add-screening-note.js';
import { MarkApplicationIneligible } from '../screening/mark-application-ineligible.js';
import { ReinstateApplication } from '../screening/reinstate-application.js';
import { ReturnApplication } from '../screening/return-application.js';
import { StaffMove } from '../screening/staff-move.js';
import { StaffQueries } from '../screening/staff.queries.js';
import { StaffResolver } from '../screening/staff.resolver.js';
import { AssignReviewers } from './assign-reviewers.js';
import { CloseReview } from './close-review.js';
import { DeclareInterest } from './declare-interest.js';
import { OpenReview } from './open-review.js';
import { ReviewSheets } from './review-sheets.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewResolver } from './review.resolver.js';
import { SaveReview } from './save-review.js';
import { SubmitReview } from './submit-review.js';

/** From the screening to the decision: what the office and the committee do. */
export const reviewUseCases = [
  ...[ReturnApplication, AcceptApplication, MarkApplicationIneligible, ReinstateApplication, AddScreeningNote],
  ...[AssignReviewers, OpenReview, DeclareInterest, SaveReview, SubmitReview, CloseReview, DecideApplications],
  ...[SaveLetterTemplate, ResetLetterTemplate],
];

export const reviewProviders = [
  ...[StaffMove, StaffQueries, StaffResolver, ReviewSheets, ReviewQueries, ReviewResolver],
  ...[
    LetterFactsOf,
    ComposeLetter,
    IssueLetters,
    RankingQueries,
    LetterQueries,
    LetterFiles,
    DecisionResolver,
    PrintLetter,
  ],
  ...[LetterTemplateQueries, LetterTemplateResolver],
];
