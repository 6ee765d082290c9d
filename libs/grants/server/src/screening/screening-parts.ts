import { ClearScreeningFlag } from './clear-screening-flag.js';
import { DuplicateQueries } from './duplicates.queries.js';
import { ExtendCorrection } from './extend-correction.js';
import { RaiseScreeningFlag } from './raise-screening-flag.js';
import { RequestDocument } from './request-document.js';
import { SaveScreeningChecklist } from './save-screening-checklist.js';
import { ApplicationCorrection, ScreeningCheck, ScreeningChecklist, ScreeningFlag } from './screening.entity.js';
import { ScreeningQueries } from './screening.queries.js';
import { ScreeningResolver } from './screening.resolver.js';
import { TickScreeningItem } from './tick-screening-item.js';
import { WithdrawDocumentRequest } from './withdraw-document-request.js';

export const screeningEntities = [ApplicationCorrection, ScreeningChecklist, ScreeningCheck, ScreeningFlag];

/** The formal examination (形式審査) of what was handed in. */
export const screeningUseCases = [
  ...[SaveScreeningChecklist, TickScreeningItem, RaiseScreeningFlag, ClearScreeningFlag, ExtendCorrection],
  ...[RequestDocument, WithdrawDocumentRequest],
];

export const screeningProviders = [ScreeningQueries, DuplicateQueries, ScreeningResolver];
