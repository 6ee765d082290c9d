import {
  type Assessment,
  assess,
  type CallFormSetting,
  type CallTerms,
  type CourseTerms,
  type EligibilitySetting,
  type GrantRule,
  grantRuleOf,
} from '@musubi/grants/model';
import { tokyoDate, type Values } from '@musubi/platform/model';
import { graphql, type ResultOf } from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { InterviewFields } from '../review/InterviewCard.js';
import { CorrectionFields, DocumentRequestFields } from './asked-fragments.js';

const ApplicationQuery = graphql(
  `
    query GrantApplicationPages($id: ID!) {
      grantApplication(id: $id) {
        id
        version
        state
        number
        title
        partnershipId
        contentVersion
        formVersion
        formChanges
        test
        submittedAt
        correctionDueAt
        correctionNote
        correctionSections
        closingNote
        requestedYen
        expenseYen
        decidedYen
        consultedOn
        maySubmit
        call {
          id
          title
          programmeName
          fiscalYear
          opensAt
          closesAt
          status
          decisionOn
          form
          eligibility
          unitYen
          deduct
          costs
          doubleFunding
          contact {
            office
            tel
            email
          }
        }
        course {
          id
          name
          rateNumerator
          rateDenominator
          categoryRates
          capYen
        }
        partners {
          id
          name
          type
          typeLabel
          lead
          logoFileId
          memberCount
          founded
          baseInCity
          mayEdit
          mayAgree
        }
        sections {
          id
          section
          organisationId
          values
          version
          editedByName
          updatedAt
          completedAt
          completedByName
          mayEdit
        }
        attachments {
          id
          organisationId
          kind
          fileId
          name
          type
          size
          addedByName
          addedAt
        }
        agreements {
          organisationId
          personName
          agreedAt
          signedOn
        }
        submissions {
          id
          round
          submittedAt
          submittedByName
          pdfFileId
        }
        history {
          id
          at
          event
          personName
          onBehalf
        }
        onPaper
        paperReceivedAt
        byProxy
        retainUntil
        stateSince
        toldAt
        noticedAt
        pending
        due {
          kind
          on
        }
        handlerName
        corrections {
          ...CorrectionFields
        }
        interview {
          ...InterviewFields
        }
        documentRequests {
          ...DocumentRequestFields
        }
      }
    }
  `,
  [InterviewFields, CorrectionFields, DocumentRequestFields],
);

type Raw = NonNullable<ResultOf<typeof ApplicationQuery>['grantApplication']>;
export type ApplicationPart = Omit<Raw['sections'][number], 'values'> & { readonly values: Values };
/** An application as its pages use it. */
export type Application = Omit<Raw, 'sections'> & { readonly sections: readonly ApplicationPart[] };
export type ApplicationPartner = Application['partners'][number];

/** The grant rule of the application's course and call. */
export const ruleOf = ({ call, course }: Pick<Application, 'call' | 'course'>): GrantRule =>
  grantRuleOf({ call: call as CallTerms, course: course as CourseTerms });

/** Judges the application with the server's own model; `parts` may hold what is being typed. */
export function assessApplication(application: Application, parts = application.sections): Assessment {
  return assess({
    formSetting: application.call.form as CallFormSetting,
    eligibilitySettings: application.call.eligibility as EligibilitySetting[],
    rule: ruleOf(application),
    partners: application.partners,
    parts,
    attachments: application.attachments,
    consultedOn: application.consultedOn,
    today: tokyoDate(new Date()),
  });
}

export interface ApplicationState {
  readonly application: Application | null;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** The server has answered since the page was opened: a form may start from it. */
  readonly seenFresh: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

/** The worker makes the PDF copy within seconds after a submission. */
const pdfPollMs = 4000;

/**
 * The application of the address. One query for all its pages; always asked anew, because partners work on it too, and
 * again every few seconds while the PDF copy of a submission is being made.
 */
export function useApplication(id: string): ApplicationState {
  const [{ data, fetching, stale, error }, ask] = useQuery({
    query: ApplicationQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const answered = data !== undefined && !fetching && !stale;
  const [seen, setSeen] = useState<string | null>(null);
  if (seen !== id && answered) setSeen(id);
  const application = data ? (data.grantApplication as Application | null) : null;
  usePdfPoll(application, ask);
  return {
    application,
    loading: fetching && !data,
    seenFresh: seen === id,
    failed: error !== undefined && !data,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

function usePdfPoll(application: Application | null, ask: (options: { requestPolicy: 'network-only' }) => void): void {
  const awaitsPdf = application?.submissions.at(-1)?.pdfFileId === null;
  useEffect(() => {
    if (!awaitsPdf) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), pdfPollMs);
    return () => clearInterval(timer);
  }, [awaitsPdf, ask]);
}

export { ApplicationQuery };
