import { graphql } from '@musubi/platform/web';

export const AwardsQuery = graphql(`
  query AwardList($callId: ID!) {
    awardList(callId: $callId) {
      id
      title
      programme
      awardsOn
      published
      rows {
        number
        title
        course
        partners
        amount
        decidedOn
      }
    }
  }
`);
