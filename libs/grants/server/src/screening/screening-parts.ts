import { ApplicationCorrection, ScreeningCheck, ScreeningChecklist, ScreeningFlag } from './screening.entity.js';

export const screeningEntities = [ApplicationCorrection, ScreeningChecklist, ScreeningCheck, ScreeningFlag];
