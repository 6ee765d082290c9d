import type { ContextModule } from './context-module.js';
import { AuditContent } from './events/audit-content.js';
import { Db } from './db/db.js';
import { FileAccess } from './files/file-access.js';
import { FileStore } from './files/file-store.js';
import { FilesController } from './files/files.controller.js';
import { SweepFiles } from './files/sweep-files.js';
import { Uploads } from './files/uploads.js';
import { ServerTimeResolver } from './graphql/server-time.resolver.js';
import { DevMailboxController } from './mail/dev-mailbox.controller.js';
import { ForgetMail } from './mail/forget-mail.js';
import { Mailer } from './mail/mailer.js';
import { SendMail } from './mail/send-mail.js';
import { MailTransport } from './mail/transport.js';
import { Drain } from './operation/drain.js';
import { Measures } from './operation/measures.js';
import { OperationController } from './operation/operation.controller.js';
import { RequestLog } from './operation/request-log.js';
import { Traces } from './operation/traces.js';
import { PdfPrinter } from './pdf/pdf-printer.js';
import { RebuildSearch } from './search/rebuild.js';
import { RefreshSearchStatistics } from './search/refresh-search-statistics.js';
import { SearchEngine } from './search/search-engine.js';
import { SearchIndex } from './search/search-index.js';
import { Secrets } from './secrets/secrets.js';
import { Solver } from './solver/solver.js';

/** What the platform itself brings into the program. */
export const platformModule: ContextModule = {
  name: 'platform',
  providers: [
    ServerTimeResolver,
    ...[Mailer, MailTransport, SendMail, ForgetMail],
    ...[FileStore, FileAccess, SweepFiles, Uploads],
    ...[PdfPrinter, Solver, Secrets, AuditContent],
    ...[RefreshSearchStatistics, RebuildSearch],
    ...[Drain, Measures, RequestLog, Traces],
    { provide: SearchIndex, inject: [Db], useFactory: (db: Db) => new SearchIndex(db) },
    { provide: SearchEngine, inject: [Db], useFactory: (db: Db) => new SearchEngine(db) },
  ],
  controllers: [DevMailboxController, FilesController, OperationController],
};
