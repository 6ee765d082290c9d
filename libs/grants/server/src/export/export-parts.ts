import { ExportController } from './export.controller.js';
import { OfficeExport } from './export.entity.js';
import { ExportQueries } from './export.queries.js';
import { ExportResolver } from './export.resolver.js';
import { MakeExport } from './make-export.js';
import { RemoveExports } from './remove-exports.js';
import { RestartExports } from './restart-exports.js';
import { StartExport } from './start-export.js';

/** Files for the office that are too large to wait for. */
export const exportUseCases = [StartExport];
export const exportEntities = [OfficeExport];
export const exportProviders = [ExportQueries, ExportResolver, MakeExport, RemoveExports, RestartExports];
export const exportControllers = [ExportController];
