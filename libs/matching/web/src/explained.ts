import { graphql, type ResultOf } from '@musubi/platform/web';

/** Why two go together, what does not fit, and what the score is made of: of whatever the server explains. */
export const ExplainedFragment = graphql(`
  fragment Explained on Explained @_unmask {
    reasons {
      code
      message
    }
    misfits {
      code
      message
    }
    factors {
      code
      label
      part
      valueWords
      weightWords
    }
  }
`);
export type Explained = ResultOf<typeof ExplainedFragment>;
