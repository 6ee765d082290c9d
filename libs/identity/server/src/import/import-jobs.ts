/** Imports run one after the other; a failed attempt has written nothing, so another is safe. */
export const importJob = { task: 'import-run', options: { queue: 'imports', maxAttempts: 3 } } as const;
/** Search takes up what an import wrote. */
export const indexJob = { task: 'index-imported', options: { queue: 'import-index', maxAttempts: 12 } } as const;
