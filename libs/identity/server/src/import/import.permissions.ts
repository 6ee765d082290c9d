import { permissions, staff } from '@musubi/platform/server';
import { ImportRun } from './import-run.entity.js';

/** Imports write many organisations at once: staff only. */
export const importPermissions = permissions('import', {
  'import:read': { on: ImportRun, rule: staff },
  'import:check': { rule: staff },
  'import:confirm': { on: ImportRun, rule: staff },
  'import:discard': { on: ImportRun, rule: staff },
  'import:stop': { on: ImportRun, rule: staff },
});
