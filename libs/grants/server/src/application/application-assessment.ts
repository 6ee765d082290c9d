import { createHash } from 'node:crypto';
import {
  type ApplicationFacts,
  type Assessment,
  type Correction,
  assess,
  grantRuleOf,
  lateWords,
} from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import type { ApplicationBundle, BundleCorrection } from './application-bundle.js';
import type { Application } from './application.entity.js';

/** The bundle judged as of `now`. */
export function assessmentOf(bundle: ApplicationBundle, now: Date): Assessment {
  return assess({
    formSetting: bundle.call.form,
    eligibilitySettings: bundle.call.eligibility,
    rule: grantRuleOf(bundle),
    partners: bundle.partners,
    parts: bundle.sections,
    attachments: bundle.attachments,
    consultedOn: bundle.consultedOn,
    today: tokyoDate(now),
  });
}

/** What the lifecycle's guards look at. */
export function factsOf(
  application: Application,
  bundle: ApplicationBundle,
  assessment: Assessment,
  now: Date,
): ApplicationFacts {
  const agreed = new Set(bundle.agreements.map((agreement) => agreement.organisationId));
  return {
    state: application.state,
    ...(application.test ? always : openTimes(bundle)),
    correctionDueAt: application.correctionDueAt,
    lateCorrections: lateWords(bundle.corrections.map(correctionOf), assessment.form, now),
    incompleteSections: assessment.incompleteSections,
    budgetProblems: assessment.budgetProblems,
    unmetRules: assessment.unmetRules,
    missingAttachments: assessment.missingAttachments,
    partnersNotAgreed: bundle.partners.filter((partner) => !agreed.has(partner.id)).map((partner) => partner.name),
  };
}

const openTimes = ({ call }: ApplicationBundle) => ({
  callOpensAt: new Date(call.opensAt),
  callClosesAt: new Date(call.closesAt),
});

/** A played application can be handed in whenever it is played. */
const always = { callOpensAt: new Date('2000-01-01T00:00:00Z'), callClosesAt: new Date('9999-12-31T00:00:00Z') };

/** Instants come from PostgreSQL's JSON as texts. */
export const correctionOf = (each: BundleCorrection): Correction => ({
  ...each,
  dueAt: new Date(each.dueAt),
  correctedAt: each.correctedAt ? new Date(each.correctedAt) : null,
});

/** SHA-256 (hex) of exactly what is handed in: all parts and documents, in an order that does not depend on storage. */
export function contentHash(bundle: ApplicationBundle): string {
  const parts = bundle.sections.map(({ section, organisationId, values }) => ({ section, organisationId, values }));
  const files = bundle.attachments.map(({ kind, organisationId, fileId }) => ({ kind, organisationId, fileId }));
  const ordered = [...parts, ...files].map(canonical).sort();
  return createHash('sha256').update(ordered.join('\n')).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
