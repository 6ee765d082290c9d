import { platformAudit } from './20261123-0000-platform-audit.js';
import { platformMail } from './20261123-0010-platform-mail.js';
import { platformFiles } from './20261123-0011-platform-files.js';
import { platformSearch } from './20261123-0012-platform-search.js';
import { identityTables } from './20261123-0100-identity-tables.js';
import { identityImports } from './20261123-0110-identity-imports.js';
import { marketplaceTables } from './20261123-0200-marketplace-tables.js';
import { collaborationTables } from './20261123-0300-collaboration-tables.js';
import { grantsTables } from './20261123-0400-grants-tables.js';
import { platformSearchKinds } from './20261126-1000-platform-search-kinds.js';
import { matchingTables } from './20261126-1100-matching-tables.js';
import { grantsTogether } from './20261126-1400-grants-together.js';
import { grantsFormVersions } from './20261126-1300-grants-form-versions.js';
import { grantsReportDays } from './20261126-1310-grants-report-days.js';
import { grantsConsultations } from './20261126-1320-grants-consultations.js';
import { grantsOffice } from './20261126-1700-grants-office.js';
import { grantsMailInvitation } from './20261129-0100-grants-mail-invitation.js';
import { grantsMoneyRules } from './20261126-1500-grants-money-rules.js';
import { grantsLetterTemplates } from './20261126-1600-grants-letter-templates.js';
import { grantsAwards } from './20261126-1510-grants-awards.js';
import { grantsCommittee } from './20261126-1610-grants-committee.js';
import { collaborationIntroductionBatch } from './20261126-1200-collaboration-introduction-batch.js';
import { platformSearchPath } from './20261126-1005-platform-search-path.js';
import { matchingKeys } from './20261127-0200-matching-keys.js';
import { matchingOutcomes } from './20261127-0210-matching-outcomes.js';
import { grantsInterviewsSent } from './20261127-0400-grants-interviews-sent.js';
import { grantsAwardTerms } from './20261127-0300-grants-award-terms.js';
import { grantsDisposal } from './20261127-0310-grants-disposal.js';
import { grantsExports } from './20261127-0320-grants-exports.js';
import { grantsChangeDraft } from './20261127-0330-grants-change-draft.js';
import { platformAuditEmptied } from './20261128-0200-platform-audit-emptied.js';
import { grantsUnsubmittedRetention } from './20261128-0210-grants-unsubmitted-retention.js';
import { matchingNewestKeys } from './20261128-0400-matching-newest-keys.js';
import { platformSearchHalves } from './20261129-0001-platform-search-halves.js';
import type { Migration } from './migration.js';
import { platformSearchSample } from './20261128-0001-platform-search-sample.js';
import { platformSearchSpeed } from './20261127-0100-platform-search-speed.js';

/** Every step, oldest first. A rule test checks that no file of this folder is missing here. */
export const allMigrations: readonly Migration[] = [
  platformAudit,
  platformMail,
  platformFiles,
  platformSearch,
  identityTables,
  identityImports,
  marketplaceTables,
  collaborationTables,
  grantsTables,
  platformSearchKinds,
  platformSearchPath,
  matchingTables,
  grantsTogether,
  grantsFormVersions,
  grantsReportDays,
  grantsConsultations,
  grantsOffice,
  grantsMoneyRules,
  grantsAwards,
  grantsLetterTemplates,
  grantsCommittee,
  collaborationIntroductionBatch,
  matchingKeys,
  matchingOutcomes,
  platformSearchSpeed,
  grantsInterviewsSent,
  grantsAwardTerms,
  grantsDisposal,
  grantsExports,
  grantsChangeDraft,
  platformSearchSample,
  platformAuditEmptied,
  grantsUnsubmittedRetention,
  matchingNewestKeys,
  platformSearchHalves,
  grantsMailInvitation,
];
