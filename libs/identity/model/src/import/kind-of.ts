import {
  isOrganisationType,
  type LegalForm,
  legalFormOf,
  type OrganisationType,
  organisationTypeCodes,
  organisationTypes,
  usualType,
} from '../organisation-kind.js';
import type { RowCells } from './row-cells.js';

/** Words of type columns and names, in the order they are tried. */
const typeWords: readonly (readonly [RegExp, OrganisationType])[] = [
  [/町内会|自治会|町会|区会|地域団体|地区社協|地縁|子ども会|子供会|老人クラブ|連合町内/, 'neighbourhood'],
  [/学校|大学|高校|高等学校|小学校|中学校|学園|教育機関|ゼミ/, 'school'],
  [/NPO|非営利|市民活動|ボランティア|社団|財団|社会福祉法人/i, 'npo'],
  [/企業|会社|商店|事業者/, 'company'],
  [/行政(?!書士)|市役所|区役所|官公庁|独立行政法人/, 'government'],
  [/組合|協議会|その他/, 'other'],
];

const wordType = (text: string): OrganisationType | null =>
  typeWords.find(([pattern]) => pattern.test(text.normalize('NFKC')))?.[1] ?? null;

function statedType(text: string | null): OrganisationType | null {
  if (text === null) return null;
  if (isOrganisationType(text)) return text;
  return organisationTypeCodes.find((code) => organisationTypes[code] === text) ?? wordType(text);
}

/**
 * Legal form and type: by the register's kind (codes and labels mixed), else by the words of the name. Without a
 * 法人番号 nothing is taken for a corporation only because of 「町内会」 or 「組合」 in its name.
 */
export function kindOf(
  cells: RowCells,
  name: string,
  corporateNumber: string | null,
): { type: OrganisationType; legalForm: LegalForm } {
  const legalForm = formOf(cells, name, corporateNumber);
  const unsaid = legalForm === 'none' || legalForm === 'otherCorporation';
  const type = statedType(cells.text('type')) ?? (unsaid ? wordType(name) : usualType(legalForm));
  return { type: type ?? 'other', legalForm };
}

const onlyByName: readonly LegalForm[] = ['otherCorporation', 'neighbourhoodCorporation', 'cooperative'];

function formOf(cells: RowCells, name: string, corporateNumber: string | null): LegalForm {
  const found = legalFormOf(cells.text('kind') ?? '', name);
  return corporateNumber === null && onlyByName.includes(found) ? 'none' : found;
}
