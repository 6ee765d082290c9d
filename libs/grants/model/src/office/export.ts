/** What the office takes out: the table of a view, or the dossiers of many applications in one archive. */
export const exportKinds = ['xlsx', 'csv', 'dossiers'] as const;
export type ExportKind = (typeof exportKinds)[number];
export const isExportKind = (text: string): text is ExportKind => (exportKinds as readonly string[]).includes(text);

/** Up to so many rows a table is made while one waits; above, and archives always, in the background. */
export const directRows = 2000;
/** The most dossiers of one archive. */
export const mostDossiers = 1000;
/** A file made in the background is kept for so many days. */
export const exportDays = 7;
