import { corporateNumberDigits, isCorporateNumber } from '../corporate-number.js';
import { dayOf } from './cell.js';
import { deletedActs, revivedActs } from './houjin-layout.js';
import type { ImportedOrganisation, OrganisationFacts, RowOutcome, RowReason } from './imported-organisation.js';
import { kindOf } from './kind-of.js';
import { locationOf, type Location } from './location.js';
import type { RecognisedOrganisations } from './organisation-columns.js';
import { otherFacts } from './other-facts.js';
import { workOf } from './past-work-row.js';
import { RowCells, short } from './row-cells.js';
import { isAnonymised, severalInOne } from './several-in-one.js';
import type { TownFinder } from './town.js';

export interface OrganisationRowOptions {
  /** Finds the 町丁目 of an address; absent when no places are imported yet. */
  readonly town?: TownFinder;
  /** Leaves out organisations outside the city. */
  readonly onlyCity?: boolean;
}

/**
 * One row as an organisation. A wrong 法人番号 refuses the row rather than being dropped: the number is what tells two
 * organisations apart, and a row without it would make a second page for one that is already there. Closed
 * corporations are taken, as closed: whoever types their number is told so, and lists do not show them.
 */
export function organisationOfRow(
  values: Readonly<Record<string, unknown>>,
  recognised: RecognisedOrganisations,
  options: OrganisationRowOptions = {},
): RowOutcome<ImportedOrganisation> {
  const cells = new RowCells(values, recognised);
  const skipped = skipReason(cells);
  if (skipped) return { kind: 'skipped', reason: skipped };
  const name = nameOf(cells, recognised);
  const corporateNumber = numberOf(cells, recognised);
  const location = locationOf(cells, options.town);
  const work = workOf(cells);
  if (cells.reasons.length > 0 || name === null) return { kind: 'rejected', reasons: cells.reasons };
  if (options.onlyCity && location.outside) {
    const message = '市外の団体です（「市外の団体は取りこまない」を選んでいます）。';
    return { kind: 'skipped', reason: cells.reason('outside', 'cityCode', message) };
  }
  const facts: OrganisationFacts = {
    name,
    ...kindOf(cells, name, corporateNumber),
    ...location.facts,
    ...otherFacts(cells),
    ...closedFact(cells, recognised),
  };
  const value: ImportedOrganisation = {
    source: recognised.source,
    corporateNumber,
    sourceId: recognised.source === 'houjin' ? null : sourceIdOf(cells, name, location),
    changedOn: dayOf(cells.raw('changedOn')),
    outside: location.outside,
    facts,
    work,
  };
  return { kind: 'ok', value };
}

function skipReason(cells: RowCells): RowReason | null {
  if (cells.text('latest') === '0')
    return cells.reason('history', 'latest', '古い履歴の行です。同じ法人の最新の行を取りこみます。');
  if (deletedActs.has(cells.text('act') ?? ''))
    return cells.reason('deleted', 'act', '法人番号の指定が取り消された行です。');
  if (cells.text('hidden') === '1') return cells.reason('hidden', 'hidden', '検索対象から除外された法人です。');
  return null;
}

const longestName = 200;

function nameOf(cells: RowCells, recognised: RecognisedOrganisations): string | null {
  const name = cells.text('name')?.replace(/\n+/g, ' ') ?? null;
  if (name === null) return cells.reject('no-name', 'name', '団体の名前がありません。名前を入れてください。');
  const length = [...name].length;
  if (length > longestName)
    return cells.reject('too-long', 'name', `名前が長すぎます（${length}字）。${longestName}字までにしてください。`);
  if (!/[\p{L}\p{N}]/u.test(name))
    return cells.reject('no-name', 'name', '団体の名前が記号だけです。名前を入れてください。');
  // A register names one corporation a row; words such as 「他」 are then part of the name.
  return recognised.source === 'houjin' ? name : singleName(cells, name);
}

function singleName(cells: RowCells, name: string): string | null {
  if (isAnonymised(name))
    return cells.reject('anonymous', 'name', '団体が特定できない名前です。実際の団体名がわかれば入れてください。');
  const several = severalInOne(name);
  if (several === null) return name;
  const message = `${several}名前です。1つの団体ではないので取りこめません。団体ごとに行を分けてください。`;
  return cells.reject('several', 'name', message);
}

function numberOf(cells: RowCells, recognised: RecognisedOrganisations): string | null {
  const typed = cells.text('corporateNumber');
  if (typed === null) {
    if (recognised.source !== 'houjin') return null;
    return cells.reject('no-number', 'corporateNumber', '法人番号がありません。13けたの番号を入れてください。');
  }
  const number = corporateNumberDigits(typed);
  if (isCorporateNumber(number)) return number;
  const without =
    recognised.source === 'houjin' ? '' : 'わからないときは空にすると、番号なしの団体として取りこみます。';
  const wrong = /^\d{13}$/.test(number)
    ? '検査数字が合いません（打ちまちがいの可能性があります）'
    : '13けたの数字ではありません';
  return cells.reject('number', 'corporateNumber', `法人番号「${short(typed)}」は${wrong}。${without}`);
}

/** An ID of the list itself, else the name (and ward, when given): what stays the same from one import to the next. */
function sourceIdOf(cells: RowCells, name: string, location: Location): string {
  const id = cells.text('id');
  if (id) return `id:${id.normalize('NFKC').slice(0, 100)}`;
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  return ['name', plain, location.facts.officeWard].filter(Boolean).join(':');
}

function closedFact(cells: RowCells, recognised: RecognisedOrganisations): { closedAt?: string | null } {
  const day = dayOf(cells.raw('closedOn'));
  if (revivedActs.has(cells.text('act') ?? '')) return { closedAt: null };
  if (day) return { closedAt: `${day}T00:00:00+09:00` };
  return recognised.source === 'houjin' ? { closedAt: null } : {};
}
