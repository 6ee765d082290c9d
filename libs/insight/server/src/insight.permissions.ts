import { anyOf, coordinator, moderator, permissions, staff } from '@musubi/platform/server';

/** Who may see what the town's figures do not show everybody. */
export const insightPermissions = permissions('insight', {
  'staffDesk:read': { rule: anyOf(staff, coordinator, moderator) },
});
