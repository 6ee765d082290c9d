import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** Pages of the office and of the committee. */
export const reviewRoutes: RouteObject[] = [
  page('/staff/grants', () => import('../office/PipelinePage.js').then((m) => m.PipelinePage)),
  page('/staff/grants/applications/:id/history', () => import('../office/TimelinePage.js').then((m) => m.TimelinePage)),
  page('/open-data', () => import('../open-data/OpenDataPage.js').then((m) => m.OpenDataPage)),
  page('/staff/grants/applications/:id', () =>
    import('../staff/StaffApplicationPage.js').then((m) => m.StaffApplicationPage),
  ),
  page('/staff/grants/paper', () => import('../staff/PaperApplicationPage.js').then((m) => m.PaperApplicationPage)),
  page('/staff/grants/calls/:callId/ranking', () => import('../staff/RankingPage.js').then((m) => m.RankingPage)),
  page('/staff/grants/calls/:callId/review', () => import('./ReviewSettingPage.js').then((m) => m.ReviewSettingPage)),
  page('/staff/grants/calls/:callId/assignment', () => import('./AssignmentPage.js').then((m) => m.AssignmentPage)),
  page('/staff/grants/calls/:callId/interviews', () => import('./InterviewsPage.js').then((m) => m.InterviewsPage)),
  page('/staff/grants/calls/:callId/deliberation', () =>
    import('../decision/DeliberationPage.js').then((m) => m.DeliberationPage),
  ),
  page('/grants/calls/:callId/awards', () => import('../decision/AwardsPage.js').then((m) => m.AwardsPage)),
  page('/staff/grants/reviewers', () => import('./ReviewersPage.js').then((m) => m.ReviewersPage)),
  page('/staff/grants/programmes/:programmeId/letters', () =>
    import('../decision/LetterTemplatesPage.js').then((m) => m.LetterTemplatesPage),
  ),
  page('/reviews/interests', () => import('./YearlyInterestsPage.js').then((m) => m.YearlyInterestsPage)),
  page('/reviews', () => import('./ReviewQueuePage.js').then((m) => m.ReviewQueuePage)),
  page('/reviews/:applicationId', () => import('./ReviewDeskPage.js').then((m) => m.ReviewDeskPage)),
];
