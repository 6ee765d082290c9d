import { Injectable, type Type } from '@nestjs/common';
import { Db } from '../db/db.js';
import { isId } from '../db/id.js';
import type { VersionedEntity } from '../db/versioned-entity.js';
import { refuse } from '../refusal/refusal.js';
import { Conflict, NotAllowed, NotFound, SignInNeeded } from '../refusal/user-error.js';
import type { Actor } from '../session/actor.js';
import type { Permission, PermissionTable } from './permissions.js';
import { Params, type Rule } from './rule.js';

/** Every context's permission table, and the only way to load a row for writing. */
@Injectable()
export class Permit {
  private readonly table = new Map<string, Permission>();

  constructor(
    private readonly db: Db,
    tables: readonly PermissionTable[],
  ) {
    for (const { context, entries } of tables)
      for (const [name, permission] of Object.entries(entries)) {
        if (this.table.has(name)) throw new Error(`permission '${name}' of ${context} is declared twice`);
        this.table.set(name, permission);
      }
  }

  /** Whether a permission of that name exists: asked at boot for every mutation and every move. */
  knows(name: string): boolean {
    return this.table.has(name);
  }

  can(actor: Actor, name: string, row: unknown = null): boolean {
    return this.ruleOf(name).can(actor, row as never);
  }

  /** Refuses unless `actor` may. For creation and for questions without a row. */
  check(actor: Actor, name: string, row: unknown = null): void {
    if (this.can(actor, name, row)) return;
    refuse(actor.personId === null ? new SignInNeeded() : new NotAllowed());
  }

  /** SQL predicate for the rows of a list the actor may see or act on, over the table aliased `t`. */
  where(actor: Actor, name: string, t: string, params: Params | unknown[]): string {
    return this.ruleOf(name).where(actor, t, params instanceof Params ? params : new Params(params));
  }

  /**
   * Loads a row for writing: locks it, authorises, checks the version; the three cannot be separated.
   * @param input its `version`, when given, must be the stored one, else `Conflict`.
   * Refuses with NotFound, SignInNeeded, NotAllowed or Conflict.
   */
  async lock<E extends VersionedEntity>(
    actor: Actor,
    name: string,
    entity: Type<E>,
    input: { id: string; version?: number | null },
  ): Promise<E> {
    const row = await this.load(entity, input.id);
    if (!this.can(actor, name, row)) this.refuseFor(actor, name, row);
    if (input.version !== undefined && input.version !== null && input.version !== row.version) refuse(new Conflict());
    return row;
  }

  private async load<E extends VersionedEntity>(entity: Type<E>, id: string): Promise<E> {
    if (!this.db.inTransaction) throw new Error('lock a row inside db.transaction');
    if (!isId(id)) refuse(new NotFound());
    const row = await this.db
      .repo(entity)
      .createQueryBuilder('t')
      .setLock('pessimistic_write', undefined, ['t'])
      .where('t.id = :id', { id })
      .getOne();
    return row ?? refuse(new NotFound());
  }

  private refuseFor(actor: Actor, name: string, row: unknown): never {
    if (actor.personId === null) return refuse(new SignInNeeded());
    const visible = this.table.get(name)?.visible as Rule<unknown> | undefined;
    if (visible && visible.can(actor, row)) return refuse(new NotAllowed());
    return refuse(visible ? new NotFound() : new NotAllowed());
  }

  private ruleOf(name: string): Rule<never> {
    const permission = this.table.get(name);
    if (!permission) throw new Error(`no permission '${name}' in any table`);
    return permission.rule;
  }
}
