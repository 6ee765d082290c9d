import {
  type DetectedFile,
  type ImportedOrganisation,
  isOrganisationHeader,
  kanaKey,
  nameKey,
  organisationLayoutOf,
  organisationOfRow,
  organisationSources,
  type OrganisationFacts,
  type RecognisedOrganisations,
  recogniseOrganisations,
  type RowOutcome,
  type Town,
  type TownFinder,
  townFinder,
} from '@musubi/identity/model';
import {
  type Db,
  newId,
  openTable,
  type Table,
  TabularError,
  type TableRow,
  type TableSource,
} from '@musubi/platform/server';
import type { Comparison, ImportTarget, WriteOptions } from './import-target.js';
import {
  compareStatements,
  countStatement,
  insertOrganisations,
  insertWork,
  rememberFacts,
  updateOrganisations,
} from './merge-organisations.js';

export interface OrganisationOptions {
  readonly onlyCity: boolean;
  readonly maxBytes: number;
}

/** Organisations of a file: of the corporate number register, of a list, or of expenditure data with activities. */
export class OrganisationTarget implements ImportTarget {
  readonly staging = 'staged_organisation';

  private constructor(
    private readonly db: Db,
    readonly table: Table,
    private readonly recognised: RecognisedOrganisations,
    private readonly town: TownFinder,
    private readonly options: OrganisationOptions,
  ) {}

  /** @throws TabularError also when no column holds the organisation's name */
  static async open(db: Db, source: TableSource, options: OrganisationOptions): Promise<OrganisationTarget> {
    const table = await openTable(source, {
      maxBytes: options.maxBytes,
      isHeader: isOrganisationHeader,
      nameColumns: organisationLayoutOf,
    });
    const recognised = recogniseOrganisations(table.columns);
    if (!recognised) throw noNameColumn(table);
    const towns = await db.query<Town>('select code, ward, name, koaza, lat, lng from place');
    return new OrganisationTarget(db, table, recognised, townFinder(towns), options);
  }

  detected(): DetectedFile {
    return detectedOf(this.table, this.recognised.source, this.recognised.unused);
  }

  outcome(row: TableRow): RowOutcome<ImportedOrganisation> {
    return organisationOfRow(row.values, this.recognised, { town: this.town, onlyCity: this.options.onlyCity });
  }

  sample(value: ImportedOrganisation): object {
    return { corporateNumber: value.corporateNumber, outside: value.outside, works: value.work.length, ...value.facts };
  }

  staged(value: ImportedOrganisation, line: number): object {
    const { facts, source, sourceId, corporateNumber, changedOn, work } = value;
    return {
      id: newId(),
      line,
      number: corporateNumber,
      source,
      sourceId,
      rank: organisationSources[source].rank,
      changedOn,
      facts: columnsOf(facts, corporateNumber),
      derived: { name_key: nameKey(facts.name), kana_key: facts.nameKana ? kanaKey(facts.nameKana) : null },
      work: work.map((each) => ({ id: newId(), ...each })),
    };
  }

  async compare(): Promise<Comparison> {
    for (const statement of compareStatements) await this.db.query(statement);
    return (await this.db.one<Comparison>(countStatement))!;
  }

  async write({ runId, now }: WriteOptions): Promise<number> {
    await this.db.query(insertOrganisations, [now]);
    await this.db.query(updateOrganisations, [now]);
    await this.db.query(insertWork, [now]);
    await this.db.query(rememberFacts, [runId, now]);
    const waiting = await this.db.one<{ count: number }>(
      'select count(*)::int as count from imported_organisation where run_id = $1 and not indexed',
      [runId],
    );
    return waiting?.count ?? 0;
  }
}

export const detectedOf = (table: Table, source: string, unused: readonly string[]): DetectedFile => ({
  format: table.format,
  compression: table.compression,
  encoding: table.encoding,
  bom: table.bom,
  delimiter: table.delimiter,
  hasHeader: table.hasHeader,
  columns: table.columns,
  unused,
  source,
});

function noNameColumn(table: Table): TabularError {
  const seen = table.columns.slice(0, 12).join('、');
  const message = `団体の名前の列が見つかりません。1行目に「団体名」などの列名を入れてください（見つかった列: ${seen}）。`;
  return new TabularError('not-a-table', message, 1, 1);
}

const snake = (name: string): string => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** Facts by column, in the very form PostgreSQL gives them back in, so that they can be compared. */
function columnsOf(facts: OrganisationFacts, corporateNumber: string | null): Record<string, unknown> {
  const entries = Object.entries(facts).map(([name, value]) => [snake(name), value] as const);
  const columns: Record<string, unknown> = Object.fromEntries(entries);
  if (corporateNumber) columns['corporate_number'] = corporateNumber;
  const closedAt = facts.closedAt;
  if (closedAt) columns['closed_at'] = new Date(closedAt).toISOString().replace('.000Z', '+00:00');
  return columns;
}
