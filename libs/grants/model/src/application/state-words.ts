import { type ApplicationState, applicationLifecycle } from './lifecycle.js';

export type Turn = 'you' | 'office' | 'nobody';

/** Whose turn it is: `you` the partners, `office` the city, `nobody` when it is over. */
export const turnOfState: Readonly<Record<ApplicationState, Turn>> = {
  draft: 'you',
  submitted: 'office',
  returned: 'you',
  accepted: 'office',
  inReview: 'office',
  reviewed: 'office',
  approved: 'you',
  reported: 'office',
  settled: 'office',
  closed: 'nobody',
  ineligible: 'nobody',
  rejected: 'nobody',
  withdrawn: 'nobody',
  cancelled: 'nobody',
};

export const isApplicationState = (text: string): text is ApplicationState => text in applicationLifecycle.states;

export const applicantWords = (state: string): string =>
  isApplicationState(state) ? (applicationLifecycle.states[state].applicant ?? state) : state;

export const staffWords = (state: string): string =>
  isApplicationState(state) ? (applicationLifecycle.states[state].staff ?? state) : state;
