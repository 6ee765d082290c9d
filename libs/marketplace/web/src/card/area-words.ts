/** Where a posting takes place, in words: wards, the whole city or online. */
export function areaWords(
  posting: { readonly reach: string; readonly wards: readonly string[] },
  area: (code: string) => string,
): string {
  return posting.reach === 'wards' ? posting.wards.map(area).join('・') : area(posting.reach);
}
