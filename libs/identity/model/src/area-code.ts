/** Levels of an area, from the city down to 町丁目. */
export const areaTypes = { city: '市全域', ward: '区', town: '町丁目' } as const;
export type AreaType = keyof typeof areaTypes;

/** Six-digit form of a five-digit 全国地方公共団体コード: weights 6 5 4 3 2, check digit (11 − sum mod 11) mod 10. */
export function checkDigitCode(code: string): string {
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return code + String((11 - (sum % 11)) % 10);
}

export const isCheckedAreaCode = (code: string): boolean =>
  /^\d{6}$/.test(code) && checkDigitCode(code.slice(0, 5)) === code;
