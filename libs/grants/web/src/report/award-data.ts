import {
  actualBudget,
  type AwardSetting,
  type Budget,
  type BudgetPart,
  type CallTerms,
  type CourseTerms,
  type GrantRule,
  grantRuleOf,
  readBudget,
} from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { graphql, type ResultOf } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { StandingFields } from '../application/standing-data.js';

export const AwardQuery = graphql(
  `
    query GrantAwardPages($id: ID!) {
      grantAward(applicationId: $id) {
        id
        version
        state
        number
        title
        callId
        callTitle
        programmeName
        standing {
          ...StandingFields
        }
        leadOrganisationId
        decidedYen
        settledYen
        endsOn
        finalDueOn
        suspendedOn
        abolishedOn
        retainUntil
        closingNote
        terms
        setting
        plan
        advanceLeft
        paidYen
        accountHint
        mayLead
        mayReport
        mayDecide
        mayPay
        partners {
          id
          name
          lead
          mayEdit
        }
        changes {
          id
          version
          kind
          state
          content
          joiningName
          leavingName
          requestedAt
          requestedByName
          agreedAt
          decidedAt
          decisionNote
          mayAgree
        }
        changeDraft {
          version
          values
        }
        payments {
          id
          version
          kind
          state
          amountYen
          reason
          dueOn
          invoiceNumber
          invoicedOn
          movedOn
          decisionNote
        }
        interims {
          id
          version
          dueOn
          state
          values
          submittedAt
          submittedByName
          note
        }
        report {
          id
          state
          submittedAt
          submittedByName
          returnNote
          returnDueOn
          parts {
            id
            version
            section
            organisationId
            values
            editedByName
            mayEdit
          }
          receipts {
            id
            organisationId
            lineId
            fileId
            name
            type
          }
        }
        inspection {
          version
          checks
          lines
          note
          inspectedOn
          how
          inspectorName
        }
      }
      letters(applicationId: $id) {
        id
        number
        kind
        title
        issuedOn
        pdfFileId
      }
    }
  `,
  [StandingFields],
);

type Data = ResultOf<typeof AwardQuery>;
export type Award = NonNullable<Data['grantAward']>;
export type AwardLetter = Data['letters'][number];
export type AwardChange = Award['changes'][number];
export type AwardPayment = Award['payments'][number];
export type AwardInterim = Award['interims'][number];
export type AwardReport = NonNullable<Award['report']>;
export type ReportPart = AwardReport['parts'][number];

export interface AwardState {
  readonly award: Award | null;
  readonly letters: readonly AwardLetter[];
  readonly loading: boolean;
  readonly seenFresh: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

/** The award of the address: one query for all its pages, always asked anew, because partners and the office work on it too. */
export function useAward(id: string): AwardState {
  const [{ data, fetching, stale, error }, ask] = useQuery({
    query: AwardQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const seenFresh = useAnswered(id, data !== undefined && !fetching && !stale);
  return {
    ...(data ? { award: data.grantAward, letters: data.letters } : nothing),
    ...{ seenFresh, loading: fetching && !data, failed: error !== undefined && !data },
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

const nothing = { award: null, letters: [] };

/** Whether the server has answered for `id` since the page was opened: a form may start from it. */
function useAnswered(id: string, answered: boolean): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  if (seen !== id && answered) setSeen(id);
  return seen === id;
}

export const yenOf = (amount: unknown): bigint => BigInt(String(amount ?? '0'));
export const ruleOfAward = (award: Award): GrantRule =>
  grantRuleOf(award.terms as { call: CallTerms; course: CourseTerms });
export const settingOf = (award: Award): AwardSetting => award.setting as AwardSetting;
export const planParts = (award: Award): readonly BudgetPart[] => award.plan as BudgetPart[];
export const planOf = (award: Award): Budget => readBudget(planParts(award), String(award.decidedYen));
export const nameIn = (award: Award, id: string): string =>
  award.partners.find((partner) => partner.id === id)?.name ?? '';

/** Actual figures of all who are partners now; `live` replaces a part by what is being typed. */
export function actualPartsOf(award: Award, live?: { id: string; values: Values }): BudgetPart[] {
  return (award.report?.parts ?? []).flatMap((part) =>
    part.section === 'costs' && part.organisationId && award.partners.some((each) => each.id === part.organisationId)
      ? [{ organisationId: part.organisationId, values: part.id === live?.id ? live.values : (part.values as Values) }]
      : [],
  );
}

export const actualOf = (award: Award, live?: { id: string; values: Values }): Budget =>
  actualBudget(actualPartsOf(award, live));
