import type { LegalForm, OrganisationType } from '../organisation-kind.js';
import type { OrganisationSource } from './organisation-columns.js';

/** One thing an organisation did. `key` is the same for the same act on every import. */
export interface ImportedWork {
  readonly key: string;
  readonly title: string;
  readonly role: string | null;
  readonly partner: string | null;
  /** Whole yen. */
  readonly yen: number | null;
  readonly text: string | null;
}

/**
 * What a file says about an organisation, by column of the organisation. A missing fact says nothing; null says that
 * there is none (a closed corporation that was revived has `closedAt: null`).
 */
export interface OrganisationFacts {
  readonly name: string;
  readonly type: OrganisationType;
  readonly legalForm: LegalForm;
  readonly nameKana?: string;
  readonly postalCode?: string;
  readonly contactAddress?: string;
  readonly contactTel?: string;
  readonly contactEmail?: string;
  readonly officeWard?: string;
  readonly wards?: readonly string[];
  readonly townCode?: string;
  readonly townName?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly foundedYear?: number;
  readonly memberCount?: number;
  readonly fields?: readonly string[];
  readonly activities?: string;
  readonly website?: string;
  /** Instant in ISO form: midnight in Japan of the day of closing. */
  readonly closedAt?: string | null;
}

export interface ImportedOrganisation {
  readonly source: OrganisationSource;
  /** Known by its 法人番号 … */
  readonly corporateNumber: string | null;
  /** … or, without one, by this key within `source`; null in a register of numbers. */
  readonly sourceId: string | null;
  /** Day of the statement, YYYY-MM-DD: of two rows about one organisation the later is believed. */
  readonly changedOn: string | null;
  /** Lies outside the city, as far as the file says. */
  readonly outside: boolean;
  readonly facts: OrganisationFacts;
  readonly work: readonly ImportedWork[];
}

/** Why a row was not taken: the column as the file calls it (null: the row as a whole) and what to do. */
export interface RowReason {
  readonly code: string;
  readonly column: string | null;
  readonly message: string;
}

/** `skipped` rows have nothing to correct; `rejected` rows can be corrected and imported again. */
export type RowOutcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'rejected'; readonly reasons: readonly RowReason[] }
  | { readonly kind: 'skipped'; readonly reason: RowReason };

/** Columns added to the list of rejected rows; ignored when that list is imported again. */
export const rejectedColumns = { line: '行番号', column: '列', reason: '理由' } as const;

/** What the reasons have in common, for groups of them. */
export const reasonTitles: Readonly<Record<string, string>> = {
  number: '法人番号が正しくない',
  'no-number': '法人番号がない',
  'no-name': '名前がない',
  several: '複数の団体をまとめた名前',
  anonymous: '団体が特定できない名前',
  ward: '区がわからない',
  work: '活動実績が読めない',
  position: '緯度・経度がない',
  geometry: '区の形がない',
  'too-long': '長すぎる',
  'too-few-cells': '行が途中で切れている',
  'too-many-cells': '列が多すぎる',
  undecodable: '文字化けしている',
  nul: '使えない文字がある',
  'not-json': 'JSONとして読めない',
  history: '古い履歴の行',
  deleted: '指定が取り消された行',
  hidden: '検索対象から除外された法人',
  outside: '市外の団体',
  merged: '同じ団体の行をまとめた',
};
