import { textOf } from './cell.js';
import type { RowReason } from './imported-organisation.js';
import type { OrganisationColumn, RecognisedOrganisations } from './organisation-columns.js';

/** The cells of one row by meaning. */
export class RowCells {
  readonly reasons: RowReason[] = [];

  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly recognised: RecognisedOrganisations,
  ) {}

  raw(column: OrganisationColumn): unknown {
    const name = this.recognised.columns[column];
    return name === undefined ? undefined : this.values[name];
  }

  text(column: OrganisationColumn): string | null {
    return textOf(this.raw(column));
  }

  /** The first `length` characters of a text. */
  short(column: OrganisationColumn, length: number): string | null {
    const text = this.text(column);
    return text === null ? null : [...text].slice(0, length).join('');
  }

  reject(code: string, column: OrganisationColumn, message: string): null {
    this.reasons.push({ code, column: this.recognised.columns[column] ?? null, message });
    return null;
  }

  reason(code: string, column: OrganisationColumn, message: string): RowReason {
    return { code, column: this.recognised.columns[column] ?? null, message };
  }
}

export const short = (text: string): string => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}…` : text);

/** Leaves out what is null, so that a missing cell says nothing. */
export function stated<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as never;
}
