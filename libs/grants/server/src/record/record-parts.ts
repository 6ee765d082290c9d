import { DisposeRecords } from './dispose-records.js';
import { RecordContents } from './record-contents.js';
import { RecordQueries } from './record.queries.js';
import { RecordResolver } from './record.resolver.js';
import { RemoveDisposedFiles } from './remove-disposed-files.js';

/** How long records are kept, and their disposal. */
export const recordUseCases = [DisposeRecords];
export const recordProviders = [RecordContents, RecordQueries, RecordResolver, RemoveDisposedFiles];
