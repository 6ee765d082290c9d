/**
 * 法人番号: 13 digits; the first is a check digit over the other twelve, 9 − (Σ Pn·Qn mod 9), n counted from the right,
 * Qn = 1 for odd n and 2 for even n (法人番号の指定等に関する省令 第2条).
 */
export function corporateNumberCheckDigit(twelve: string): number {
  const digits = [...twelve].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

export const isCorporateNumber = (text: string): boolean =>
  /^\d{13}$/.test(text) && Number(text[0]) === corporateNumberCheckDigit(text.slice(1));

/** Digits of what a person typed (`７-1234-5678-9012`, `T7123456789012`); not yet proven right. */
export const corporateNumberDigits = (text: string): string => text.normalize('NFKC').replace(/^T|[\s\-‐-―ー]/g, '');

/** A sentence that says what to correct, or null when the number is right. */
export function corporateNumberIssue(text: string): string | null {
  const digits = corporateNumberDigits(text);
  if (!/^\d{13}$/.test(digits)) return '法人番号は13けたの数字で入力してください。';
  if (isCorporateNumber(digits)) return null;
  return '法人番号が正しくないようです。数字の打ちまちがいがないか確かめてください。';
}
