import { graphql, type ResultOf } from '@musubi/platform/web';

export const CalendarQuery = graphql(`
  query OfficeCalendar($from: LocalDate!, $to: LocalDate!) {
    officeCalendar(from: $from, to: $to) {
      id
      at
      kind
      title
      number
      callId
      applicationId
    }
  }
`);

export type CalendarEntry = ResultOf<typeof CalendarQuery>['officeCalendar'][number];
