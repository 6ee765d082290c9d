import { isCheckedAreaCode } from '../area-code.js';
import { areaName, isWard, municipality, wardCodeOf, wards } from '../municipality.js';
import { postalCodeOf } from './cell.js';
import type { OrganisationFacts } from './imported-organisation.js';
import { type RowCells, short, stated } from './row-cells.js';
import { isAbroadAddress, type Town, type TownFinder, wardOfAddress } from './town.js';

export interface Location {
  readonly outside: boolean;
  readonly facts: Pick<
    OrganisationFacts,
    'postalCode' | 'contactAddress' | 'officeWard' | 'wards' | 'townCode' | 'townName' | 'lat' | 'lng'
  >;
}

/** Where the office is: ward by code, else by its name, else by the address; 町丁目 and coordinates by the address. */
export function locationOf(cells: RowCells, findTown: TownFinder | undefined): Location {
  const address = addressOf(cells);
  const named = wardColumn(cells);
  const coded = areaOf(cells);
  const ward = coded.ward ?? named ?? (coded.outside ? null : wardOfAddress(address));
  const outside = ward === null && (coded.outside || isAbroadAddress(address));
  const facts = stated({
    postalCode: postalCodeOf(cells.raw('postalCode')),
    contactAddress: address.slice(0, 500) || null,
    ...wardFacts(ward, address, findTown),
  });
  return { outside, facts };
}

function wardFacts(ward: string | null, address: string, findTown: TownFinder | undefined) {
  if (ward === null) return {};
  const town = findTown?.(ward, address);
  return { officeWard: ward, wards: [ward], ...(town ? townFacts(town) : {}) };
}

const townFacts = (town: Town) => ({
  townCode: town.code,
  townName: town.name + town.koaza,
  lat: town.lat,
  lng: town.lng,
});

function addressOf(cells: RowCells): string {
  const whole = cells.text('address');
  const parts = [cells.text('prefecture'), cells.text('city'), cells.text('street')].filter(Boolean).join('');
  return whole ?? (parts || (cells.text('abroad') ?? ''));
}

function wardColumn(cells: RowCells): string | null {
  const text = cells.text('ward');
  if (text === null) return null;
  const ward = wardCodeOf(text);
  if (ward) return ward;
  const names = wards().map((each) => each.name);
  return cells.reject(
    'ward',
    'ward',
    `「${short(text)}」という区はありません。${names.join('・')}のどれかにしてください。`,
  );
}

interface Area {
  readonly ward: string | null;
  readonly outside: boolean;
}

const nowhere: Area = { ward: null, outside: false };

/**
 * The municipality code, alone or after the prefecture's. Another city's code is fine (the organisation lies outside);
 * a code of this city that is none of its wards, or no code at all, is refused.
 */
function areaOf(cells: RowCells): Area {
  const typed = areaCode(cells);
  if (typed === null) return nowhere;
  const code = isCheckedAreaCode(typed) ? typed.slice(0, 5) : typed;
  if (isWard(code)) return { ward: code, outside: false };
  if (code === municipality().code) return nowhere;
  if (isMunicipalityCode(code) && !looksLikeOurs(code)) return { ward: null, outside: true };
  const known = wards().map((each) => `${each.code} ${areaName(each.code)}`);
  cells.reject(
    'ward',
    'cityCode',
    `市区町村コード「${short(typed)}」がわかりません。市内なら ${known.join('、')} です。`,
  );
  return nowhere;
}

function areaCode(cells: RowCells): string | null {
  const city = cells.text('cityCode')?.normalize('NFKC') ?? null;
  if (city === null) return null;
  if (city.length > 3) return city.padStart(5, '0');
  const prefecture = cells.text('prefectureCode') ?? '';
  return prefecture.normalize('NFKC').padStart(2, '0') + city.padStart(3, '0');
}

/** Wards of a designated city share the first three digits of its code. */
const looksLikeOurs = (code: string): boolean =>
  wards().length > 0 && code.slice(0, 3) === municipality().code.slice(0, 3);

/** Prefectures 01–47, then 101–799 within. */
const isMunicipalityCode = (code: string): boolean => /^(0[1-9]|[1-3]\d|4[0-7])[1-7]\d\d$/.test(code);
