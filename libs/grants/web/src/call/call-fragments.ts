import { graphql } from '@musubi/platform/web';

/** What every card and page of a call shows. */
export const CallFields = graphql(`
  fragment CallFields on GrantCall @_unmask {
    id
    title
    about
    programmeName
    programmeKind
    opensAt
    closesAt
    status
    consultationBy
    consultationDays
    decisionOn
    unitYen
    budgetYen
    contact {
      office
      tel
      email
    }
    courses {
      id
      name
      summary
      rateNumerator
      rateDenominator
      capYen
    }
  }
`);
