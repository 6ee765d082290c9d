/**
 * Money is whole yen in a bigint and never a floating-point number; a rate is an exact fraction.
 * Over GraphQL and JSON an amount travels as a decimal string (scalar `Yen`).
 */
export type Yen = bigint;

/** An exact rate such as 9/10. Denominator > 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: number | bigint, denominator: number | bigint): Fraction {
  if (BigInt(denominator) <= 0n) throw new RangeError('the denominator of a rate must be positive');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** `amount × rate`, rounded down to a multiple of `unit` yen. For amounts ≥ 0. */
export function shareOf(amount: Yen, rate: Fraction, unit: Yen = 1n): Yen {
  const exact = (amount * rate.numerator) / rate.denominator;
  return exact - (exact % unit);
}

export function sumYen(amounts: Iterable<Yen>): Yen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export const minYen = (...amounts: [Yen, ...Yen[]]): Yen => amounts.reduce((a, b) => (b < a ? b : a));

/**
 * Reads what a person typed: `1,500,000`, `１５０万` is not guessed, full-width digits, 円 and ￥ are understood.
 * Returns null for anything that is not a whole number of yen ≥ 0 (decimals included) or exceeds 999,999,999,999.
 */
export function parseYen(text: string): Yen | null {
  const digits = text.normalize('NFKC').replace(/[\s,円¥\\]/g, '');
  return /^\d{1,12}$/.test(digits) ? BigInt(digits) : null;
}

/** `1,500,000円` */
export const formatYen = (amount: Yen): string => `${amount.toLocaleString('ja-JP')}円`;
