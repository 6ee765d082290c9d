import { importLifecycle } from '@musubi/identity/model';
import type { ContextModule } from '@musubi/platform/server';
import { CheckImport } from './check-import.js';
import { ConfirmImport } from './confirm-import.js';
import { DiscardImport } from './discard-import.js';
import { ImportIndexing } from './import-indexing.js';
import { importPermissions } from './import.permissions.js';
import { ImportQueries } from './import.queries.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRun } from './import-run.entity.js';
import { ImportFiles, ImportsController } from './imports.controller.js';
import { Imports } from './imports.js';
import { IndexImportedTask, ResumeImports, RunImportTask } from './run-import.task.js';
import { StopImport } from './stop-import.js';

/** What imports bring into the identity context. */
export const importParts = {
  entities: [ImportRun],
  useCases: [CheckImport, ConfirmImport, DiscardImport, StopImport],
  providers: [
    Imports,
    ImportIndexing,
    ImportQueries,
    ImportResolver,
    ImportFiles,
    RunImportTask,
    IndexImportedTask,
    ResumeImports,
  ],
  controllers: [ImportsController],
  permissions: [importPermissions],
  lifecycles: [importLifecycle],
} satisfies Omit<ContextModule, 'name'>;
