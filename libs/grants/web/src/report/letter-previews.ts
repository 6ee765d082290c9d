import { graphql, type ResultOf } from '@musubi/platform/web';
import { LetterShown } from '../decision/LetterSheet.js';

const Letter = graphql(
  `
    fragment AwardLetter on AwardLetterPreview @_unmask {
      refusal
      recipients
      letter {
        ...LetterShown
      }
    }
  `,
  [LetterShown],
);

export type AwardLetter = ResultOf<typeof Letter>;

export const ChangeLetter = graphql(
  `
    query ChangeLetterPreview($input: DecideChangeInput!) {
      preview: changeLetterPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
export const AdvanceLetter = graphql(
  `
    query AdvanceLetterPreview($input: DecideAdvanceInput!) {
      preview: advanceLetterPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
export const InterimReview = graphql(
  `
    query InterimReviewPreview($input: ReviewInterimInput!) {
      preview: interimReviewPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
export const SettlementLetter = graphql(
  `
    query SettlementLetterPreview($input: SettleApplicationInput!) {
      preview: settlementLetterPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
export const ReturnLetter = graphql(
  `
    query ReturnLetterPreview($input: RequireReturnInput!) {
      preview: returnLetterPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
export const CancellationLetter = graphql(
  `
    query CancellationLetterPreview($input: CancelAwardInput!) {
      preview: cancellationLetterPreview(input: $input) {
        ...AwardLetter
      }
    }
  `,
  [Letter],
);
