// Generated from the code by `npm run generate`. Do not edit.

export const interfaceTypes: Record<string, string[]> = {
  Explained: [
    'BatchItem',
    'DeskRecommendation',
    'Fit',
    'Recommendation',
    'RecommendedPosting',
  ],
  UserError: [
    'Conflict',
    'InvalidInput',
    'LimitReached',
    'NotAllowed',
    'NotFound',
    'SignInNeeded',
    'TooManyRequests',
    'WrongState',
  ],
};
