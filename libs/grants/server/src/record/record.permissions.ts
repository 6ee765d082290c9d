import { admin, permissions, staff } from '@musubi/platform/server';
import { Application } from '../application/application.entity.js';

/** Who may see how long records are kept, and who may let them go. */
export const recordPermissions = permissions('grants-records', {
  'record:list': { rule: staff },
  'record:dispose': { on: Application, rule: admin, visible: staff },
});
