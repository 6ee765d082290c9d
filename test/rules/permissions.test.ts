import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, newId, Params, type Permission, platformRoles } from '@musubi/platform/server';
import fc from 'fast-check';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { contexts } from '../../apps/api/src/contexts.js';
import { testApi, type TestApi } from '../kit/api.js';

const pool = Array.from({ length: 4 }, newId);
const anId = fc.constantFrom(...pool);
const aRole = fc.constantFrom('representative' as const, 'editor' as const, 'viewer' as const);
const somebody: fc.Arbitrary<Actor> = fc.record({
  personId: fc.option(anId, { nil: null }),
  name: fc.constant(null),
  roles: fc.subarray([...platformRoles], { maxLength: 2 }),
  memberships: fc.array(fc.record({ organisationId: anId, role: aRole }), { maxLength: 3 }),
  requestId: fc.constant('property'),
});

const entries = contexts.flatMap((context) =>
  (context.permissions ?? []).flatMap((table) =>
    Object.entries(table.entries)
      .filter(([, permission]) => permission.on)
      .map(
        ([name, permission]) =>
          [name, permission, statesOf(name, context.lifecycles ?? [])] as [string, Permission, string[]],
      ),
  ),
);

function statesOf(permission: string, lifecycles: readonly { name: string; states: object }[]): string[] {
  return Object.keys(
    lifecycles.find((each) => each.name === permission.split(':')[0])?.states ?? { some: 1, other: 1 },
  );
}

/** Random values for the columns that a rule can look at: keys, states, flags, moments; the rest stays empty. */
function valueOf(column: ColumnMetadata, states: string[]): fc.Arbitrary<unknown> {
  const type = column.type as string;
  if (column.propertyName === 'id') return anId;
  if (type === 'timestamptz' && column.isNullable) return fc.option(fc.constant('2026-11-01T00:00:00Z'), { nil: null });
  if (type === 'uuid') return keyOf(column);
  if (column.propertyName === 'state') return fc.constantFrom(...states);
  return type === 'boolean' ? fc.boolean() : fc.constant(null);
}

function keyOf(column: ColumnMetadata): fc.Arbitrary<unknown> {
  if (column.isArray) return fc.subarray(pool);
  return column.isNullable ? fc.option(anId, { nil: null }) : anId;
}

describe('permissions: the rows of a list are the rows that pass `can`', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it.each([['(a table of permissions exists)', null, []] as [string, Permission | null, string[]], ...entries])(
    '%s',
    async (_name, permission, states) => {
      if (!permission) return expect(contexts.some((context) => context.permissions)).toBe(true);
      const meta = api.db.source.getMetadata(permission.on!);
      const aRow = fc.record(
        Object.fromEntries(meta.columns.map((column) => [column.propertyName, valueOf(column, states)])),
      );
      await fc.assert(
        fc.asyncProperty(somebody, fc.array(aRow, { minLength: 1, maxLength: 8 }), async (actor, rows) => {
          const stored = rows.map((row, place) => ({
            ...Object.fromEntries(meta.columns.map((column) => [column.databaseName, row[column.propertyName]])),
            row_place: place,
          }));
          const params = new Params([JSON.stringify(stored)]);
          const where = permission.rule.where(actor, 't', params);
          // Rows come from JSON shaped as the table, so that no foreign key stands in the way.
          const found = await api.sql<{ at: number }>(
            `select row_place as at from (
             select (jsonb_populate_record(null::${meta.tablePath}, j)).*, (j->>'row_place')::int as row_place from jsonb_array_elements($1::jsonb) j
           ) t where ${where}`,
            params.values,
          );
          const passing = rows.flatMap((row, place) => (permission.rule.can(actor, row as never) ? [place] : []));
          expect(found.map((each) => each.at).sort()).toEqual(passing);
        }),
        { numRuns: 40 },
      );
    },
  );
});
