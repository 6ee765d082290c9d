import { checkDigitCode } from './area-code.js';

/** A ward (区) of the city: five-digit code of 全国地方公共団体コード, and its six-digit form with the check digit. */
export interface Ward {
  readonly code: string;
  readonly code6: string;
  readonly name: string;
  readonly kana: string;
}

/** Everything that differs from city to city. Logic reads this and never a city's name or code. */
export interface Municipality {
  readonly name: string;
  readonly kana: string;
  readonly prefecture: string;
  readonly code: string;
  /** Six-digit code of the whole city. */
  readonly code6: string;
  readonly wards: readonly Ward[];
}

/** What a city's settings say; the other forms of its codes follow from it. */
export interface MunicipalityFacts {
  readonly name: string;
  readonly kana: string;
  readonly prefecture: string;
  readonly code6: string;
  readonly wards: readonly { readonly code: string; readonly name: string; readonly kana: string }[];
}

const ward = (code: string, name: string, kana: string): Ward => ({ code, code6: checkDigitCode(code), name, kana });

/** The first deployment. Other cities replace this table by configuration (`useMunicipality`). */
export const sendai: Municipality = {
  name: '仙台市',
  kana: 'せんだいし',
  prefecture: '宮城県',
  code: '04100',
  code6: checkDigitCode('04100'),
  wards: [
    ward('04101', '青葉区', 'あおばく'),
    ward('04102', '宮城野区', 'みやぎのく'),
    ward('04103', '若林区', 'わかばやしく'),
    ward('04104', '太白区', 'たいはくく'),
    ward('04105', '泉区', 'いずみく'),
  ],
};

let current: Municipality = sendai;

/** Set once at start, before anything reads it. */
export function useMunicipality(facts: MunicipalityFacts): void {
  const wardsOf = facts.wards.map(({ code, name, kana }) => ward(code, name, kana));
  current = { ...facts, code: facts.code6.slice(0, 5), wards: wardsOf };
}

export const municipality = (): Municipality => current;
export const wards = (): readonly Ward[] => current.wards;
export const isWard = (code: string): boolean => current.wards.some((each) => each.code === code);

/** Name of a ward, of the city for its own code; the code itself when unknown. */
export function areaName(code: string): string {
  if (code === current.code) return current.name;
  return current.wards.find((each) => each.code === code)?.name ?? code;
}

/** Accepts `04101`, `041017` and a ward's name; null when it is no ward of this city. */
export function wardCodeOf(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const found = current.wards.find(
    (each) => each.code === plain || each.code6 === plain || each.name === plain || plain === current.name + each.name,
  );
  return found?.code ?? null;
}
