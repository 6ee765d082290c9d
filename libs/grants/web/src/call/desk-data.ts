import { graphql, type ResultOf } from '@musubi/platform/web';

export const CallDeskQuery = graphql(`
  query CallDesk($id: ID!) {
    callDesk(id: $id) {
      id
      version
      published
      testMode
      status
      programmeId
      programmeName
      title
      about
      fiscalYear
      numberPrefix
      opensAt
      closesAt
      consultationBy
      consultationDays
      correctionOn
      interviewOn
      interviewUntil
      decisionOn
      courseIds
      courses {
        id
        name
        summary
        rateNumerator
        rateDenominator
        categoryRates
        capYen
      }
      unitYen
      deduct
      doubleFunding
      budgetYen
      costs
      award
      eligibility
      contact {
        office
        tel
        email
      }
      form
      formDraft {
        version
        form
      }
      editions {
        number
        publishedAt
        publishedByName
      }
      drafts
      draftPeople
      started
      submitted
      played {
        id
        title
        state
        courseName
        startedAt
        mine
      }
      issues {
        field
        message
        weight
      }
    }
  }
`);

export type CallDesk = NonNullable<ResultOf<typeof CallDeskQuery>['callDesk']>;
