import type { Actor, MembershipRole, PlatformRole } from '../session/actor.js';

/** Collects the parameters of a statement and hands out their places: `$1`, `$2`, … */
export class Params {
  constructor(readonly values: unknown[] = []) {}

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * Who may: one statement in two forms that say the same. `can` judges a loaded row, `where` the rows of a list. Rows
 * carry who may touch them (`organisation_id`, `organisation_ids`, `reviewer_ids`), so neither looks elsewhere.
 */
export interface Rule<Row = never> {
  /** In Japanese, for the permission matrix: 「その団体の担当者」. */
  readonly words: string;
  can(actor: Actor, row: Row): boolean;
  /** SQL predicate over the table aliased `t`. */
  where(actor: Actor, t: string, params: Params): string;
}

export const rule = <Row>(parts: Rule<Row>): Rule<Row> => parts;

export function anyOf<Row>(...rules: Rule<Row>[]): Rule<Row> {
  return {
    words: rules.map((each) => each.words).join('、または'),
    can: (actor, row) => rules.some((each) => each.can(actor, row)),
    where: (actor, t, params) => `(${rules.map((each) => each.where(actor, t, params)).join(' or ')})`,
  };
}

export function allOf<Row>(...rules: Rule<Row>[]): Rule<Row> {
  return {
    words: rules.map((each) => each.words).join('で、かつ'),
    can: (actor, row) => rules.every((each) => each.can(actor, row)),
    where: (actor, t, params) => `(${rules.map((each) => each.where(actor, t, params)).join(' and ')})`,
  };
}

const ofActor = (words: string, holds: (actor: Actor) => boolean): Rule<unknown> => ({
  words,
  can: holds,
  where: (actor) => (holds(actor) ? 'true' : 'false'),
});

export const hasRole = (words: string, ...roles: PlatformRole[]): Rule<unknown> =>
  ofActor(words, (actor) => roles.some((role) => actor.roles.includes(role)));

export const everyone = ofActor('だれでも', () => true);
export const nobody = ofActor('だれもできない（システムのみ）', () => false);
export const signedIn = ofActor('ログインした人', (actor) => actor.personId !== null);
export const staff = hasRole('市職員', 'staff', 'admin');
/** Pays and sees where to: by this role alone, not by being staff or administrator. */
export const accountant = hasRole('会計担当', 'accountant');
export const coordinator = hasRole('コーディネーター', 'coordinator', 'staff', 'admin');
export const moderator = hasRole('掲載の確認担当', 'moderator', 'staff', 'admin');
export const reviewer = hasRole('審査員', 'reviewer');
export const admin = hasRole('システム管理者', 'admin');

const roleWords: Record<MembershipRole, string> = { representative: '代表者', editor: '担当者', viewer: '閲覧者' };
const snake = (name: string): string => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** Organisations the actor belongs to, in one of `roles` (any role when none is named). */
export function organisationsOf(actor: Actor, roles: readonly MembershipRole[] = []): string[] {
  const wanted = actor.memberships.filter((each) => roles.length === 0 || roles.includes(each.role));
  return wanted.map((each) => each.organisationId);
}

/**
 * A member of the organisation a row names in `property`: `organisationId` (uuid) or `organisationIds` (uuid[]).
 * @param roles any role when none is named.
 */
export function memberOf<Property extends string>(
  property: Property,
  ...roles: MembershipRole[]
): Rule<Readonly<Record<Property, string | readonly string[] | null>>> {
  const whose = property === 'id' ? 'その団体' : 'かかわる団体';
  const many = property.endsWith('Ids');
  return {
    words: `${whose}の${roles.length === 0 ? 'メンバー' : roles.map((role) => roleWords[role]).join('・')}`,
    can(actor, row) {
      const mine = organisationsOf(actor, roles);
      const named = row[property];
      return Array.isArray(named)
        ? named.some((id) => mine.includes(id))
        : named !== null && mine.includes(named as string);
    },
    where(actor, t, params) {
      const mine = organisationsOf(actor, roles);
      if (mine.length === 0) return 'false';
      const place = params.add(mine);
      return many ? `${t}.${snake(property)} && ${place}::uuid[]` : `${t}.${snake(property)} = any(${place}::uuid[])`;
    },
  };
}

/** The person a row names in `property`: `personId` (uuid) or `reviewerIds` (uuid[]). */
export function personIs<Property extends string>(
  property: Property,
  words: string,
): Rule<Readonly<Record<Property, string | readonly string[] | null>>> {
  return {
    words,
    can(actor, row) {
      const named = row[property];
      if (actor.personId === null || named === null) return false;
      return Array.isArray(named) ? named.includes(actor.personId) : named === actor.personId;
    },
    where(actor, t, params) {
      if (actor.personId === null) return 'false';
      const place = params.add(actor.personId);
      return property.endsWith('Ids')
        ? `${place}::uuid = any(${t}.${snake(property)})`
        : `${t}.${snake(property)} = ${place}::uuid`;
    },
  };
}

/** The row is in one of these states. */
export function inState(...states: string[]): Rule<{ readonly state: string }> {
  return {
    words: `状態が ${states.join('・')}`,
    can: (_actor, row) => states.includes(row.state),
    where: (_actor, t, params) => `${t}.state = any(${params.add(states)}::text[])`,
  };
}
