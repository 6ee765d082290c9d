/** Version that came out of an own change, by what was changed and the version it was made on. */
const next = new Map<string, number>();
const keyOf = (id: string, version: number): string => `${id} ${version}`;

/** The part of a mutation's variables and of its Ok that names a versioned thing. */
interface Versioned {
  readonly id?: unknown;
  readonly version?: unknown;
}

const inputOf = (variables: unknown): Versioned | undefined =>
  (variables as { readonly input?: Versioned } | undefined)?.input;

/** The version the visitor's own changes have left of what a page shows in `version`. */
export function afterOwn(id: string, shown: number): number {
  let version = shown;
  for (let later = next.get(keyOf(id, version)); later !== undefined; later = next.get(keyOf(id, version)))
    version = later;
  return version;
}

/**
 * Somebody who presses two buttons of a page one after the other changes what they see: the second change is made on
 * the version their own first one left, though the page may not have been asked again yet. A change by anybody else in
 * between is still a conflict.
 */
export function afterOwnChanges<Variables>(variables: Variables): Variables {
  const { id, version: shown } = inputOf(variables) ?? {};
  if (typeof id !== 'string' || typeof shown !== 'number') return variables;
  const version = afterOwn(id, shown);
  return version === shown ? variables : { ...variables, input: { ...inputOf(variables), version } };
}

/** Takes note of what a change that was made on a certain version has left. */
export function noteOwnChange(variables: unknown, ok: object): void {
  const { id, version } = inputOf(variables) ?? {};
  const left: Versioned = ok;
  if (typeof id !== 'string' || typeof version !== 'number' || typeof left.version !== 'number') return;
  if (left.id === id && left.version > version) next.set(keyOf(id, version), left.version);
}
