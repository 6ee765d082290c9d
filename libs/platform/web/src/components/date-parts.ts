const eraStart: Record<string, number> = { R: 2018, H: 1988, S: 1925 };
const eraNames = { 令和: 'R', 平成: 'H', 昭和: 'S' } as const;

/** Half-width digits; an era year (令和8, R8, 令和元) becomes 西暦. */
export function readYear(text: string): string {
  let plain = text.normalize('NFKC').toUpperCase().replace(/年$/, '').trim();
  for (const [name, letter] of Object.entries(eraNames)) plain = plain.replace(name, letter);
  const era = /^([RHS])\s*(\d{1,2}|元)$/.exec(plain);
  if (!era) return plain;
  return String((eraStart[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2])));
}

/** Up to two half-width digits. */
export const readNumber = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(0, 2);
