/** One step of the schema, forwards and back. Statements run in order, all in one transaction. */
export interface Migration {
  /** `YYYYMMDD-HHMM-<context>-<what>`, the file's name; the order of names is the order of steps. */
  readonly name: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
}
