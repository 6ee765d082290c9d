import type { SearchDb, SearchDocument, SearchKind } from './search-types.js';

/** Keeps what can be found in step with what was written: call it inside the transaction that writes the subject. */
export class SearchIndex {
  constructor(protected readonly db: SearchDb) {}

  /** Adds or replaces the subject's document. */
  async put(_doc: SearchDocument): Promise<void> {
    throw new Error('not built yet');
  }

  async remove(_kind: SearchKind, _subjectId: string): Promise<void> {
    throw new Error('not built yet');
  }
}
