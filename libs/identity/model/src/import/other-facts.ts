import { type Field, fields, isField } from '../field.js';
import { wardCodeOf } from '../municipality.js';
import { countOf, partsOf, yearOf } from './cell.js';
import { type RowCells, stated } from './row-cells.js';

const fieldByName = new Map(Object.entries(fields).map(([code, label]) => [label as string, code as Field]));

function fieldCodesOf(cells: RowCells): Field[] {
  const found = partsOf(cells.raw('fields')).flatMap((part) => (isField(part) ? [part] : (namedField(part) ?? [])));
  return [...new Set(found)];
}

const namedField = (part: string): Field | undefined =>
  fieldByName.get(part) ?? [...fieldByName].find(([label]) => label.includes(part) || part.includes(label))?.[1];

const matching = (text: string | null, pattern: RegExp): string | null => (text && pattern.test(text) ? text : null);

/** Facts that are taken when they are readable and left out when not: none of them is worth refusing a row for. */
export function otherFacts(cells: RowCells) {
  return stated({
    nameKana: cells.short('nameKana', 300),
    contactTel: matching(cells.short('tel', 20)?.normalize('NFKC') ?? null, /^[\d()+\-\s]{9,20}$/),
    contactEmail: matching(cells.short('email', 200), /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
    website: matching(cells.short('website', 500), /^https?:\/\/\S+$/),
    foundedYear: yearOf(cells.raw('foundedYear')),
    memberCount: countOf(cells.raw('memberCount')),
    fields: fieldCodesOf(cells),
    activities: cells.short('activities', 10_000),
    wards: [...new Set(partsOf(cells.raw('activeWards')).flatMap((part) => wardCodeOf(part) ?? []))],
  });
}
