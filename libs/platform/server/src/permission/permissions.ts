import type { Type } from '@nestjs/common';
import type { Rule } from './rule.js';

export interface Permission {
  /** The entity the rule judges; absent for permissions that need no row (`programme:create`). */
  readonly on?: Type;
  readonly rule: Rule<never>;
  /** Who may know that the row exists; others are told it was not found. Defaults to the rule itself. */
  readonly visible?: Rule<never>;
}

/** One context's permission table: `subject:action` → who may. */
export interface PermissionTable {
  readonly context: string;
  readonly entries: Readonly<Record<string, Permission>>;
}

export const permissions = (context: string, entries: Record<string, Permission>): PermissionTable => ({
  context,
  entries,
});
