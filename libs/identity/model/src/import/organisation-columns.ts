import { houjinLayout, isHoujinRecord } from './houjin-layout.js';

/** Who says it. A higher rank is believed over a lower one; what people wrote by hand is believed over all. */
export const organisationSources = {
  houjin: { rank: 3, label: '国税庁 法人番号公表サイトの一覧' },
  list: { rank: 2, label: '団体の一覧' },
  rs: { rank: 1, label: '行政事業レビューの支出先' },
} as const;
export type OrganisationSource = keyof typeof organisationSources;

/** Names a column may have, as `columnKey` makes them. The first is how we name it ourselves. */
const aliases = {
  name: [
    '商号又は名称',
    '団体名',
    '団体名称',
    '名称',
    '法人名',
    '法人名称',
    '組織名',
    '会社名',
    '企業名',
    '団体の名前',
    'name',
  ],
  nameKana: [
    'フリガナ',
    'ふりがな',
    '団体名(カナ)',
    '団体名(かな)',
    '団体名カナ',
    '団体名かな',
    '名称(カナ)',
    '名称カナ',
    '名称(フリガナ)',
    '法人名フリガナ',
    '法人名カナ',
    'よみがな',
    '読み仮名',
    'かな',
    'カナ',
    'kana',
  ],
  corporateNumber: ['法人番号', '法人番号(13桁)', '法人no', 'corporatenumber', 'corporate_number'],
  id: ['id', '団体id', '団体番号', '登録番号', '管理番号', '整理番号'],
  act: ['処理区分'],
  latest: ['最新履歴'],
  hidden: ['検索対象除外'],
  changedOn: ['更新年月日', '更新日', '最終更新日'],
  kind: ['法人種別', '法人格', '法人種類'],
  type: ['種別', '団体種別', '団体の種類', '区分', 'type'],
  address: ['所在地', '住所', '事務所所在地', '主たる事務所の所在地', '連絡先住所', 'address'],
  prefecture: ['国内所在地(都道府県)', '都道府県', '都道府県名', '住所都道府県'],
  city: ['国内所在地(市区町村)', '市区町村', '市区町村名', '住所市区町村'],
  street: ['国内所在地(丁目番地等)', '町名番地', '丁目番地等', '番地'],
  prefectureCode: ['都道府県コード'],
  cityCode: ['市区町村コード', '市区町村コード5桁', '市区町村コード(5桁)', '全国地方公共団体コード', '自治体コード'],
  ward: ['区', '行政区', '所在区', '区名', 'ward'],
  activeWards: ['活動地域', '活動区', '活動エリア', '活動区域'],
  postalCode: ['郵便番号', '〒', 'zip', 'postalcode'],
  abroad: ['国外所在地'],
  closedOn: ['登記記録の閉鎖等年月日', '閉鎖年月日', '解散日', '解散年月日'],
  foundedYear: ['設立年', '設立年月日', '設立年月', '設立', '発足年', '創立年', '設立登記年月日', '設立認証年月日'],
  memberCount: ['会員数', '構成員数', '人数', 'メンバー数', '世帯数'],
  fields: ['分野', '活動分野', '主な活動分野'],
  activities: ['活動内容', '主な活動', '活動概要', '目的', '定款に記載された目的', '事業内容', '事業概要'],
  website: ['ホームページ', 'url', 'webサイト', 'ウェブサイト', 'hp', 'ホームページurl'],
  tel: ['電話番号', '電話', 'tel', '連絡先電話番号', '代表電話番号'],
  email: ['メールアドレス', 'メール', 'eメール', 'email', 'e-mail', '連絡先メールアドレス'],
  work: ['activities', '活動実績'],
  json: ['json'],
} as const satisfies Record<string, readonly string[]>;
export type OrganisationColumn = keyof typeof aliases;

/** Columns as they are called in this file. */
export type OrganisationColumns = Readonly<Partial<Record<OrganisationColumn, string>>>;

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*※]+/g, '')
    .toLowerCase();
const byKey = new Map<string, OrganisationColumn>(
  (Object.keys(aliases) as OrganisationColumn[]).flatMap((column) =>
    aliases[column].map((alias) => [keyOf(alias), column] as const),
  ),
);

export const organisationColumnOf = (header: string): OrganisationColumn | null => byKey.get(keyOf(header)) ?? null;

/** The line of column names: it names the organisation's name, and at least half of its cells are words we know. */
export function isOrganisationHeader(cells: readonly string[]): boolean {
  const known = cells.map(organisationColumnOf);
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return known.includes('name') && (known.filter(Boolean).length >= 2 || filled <= 3);
}

/** Names for the columns of a file without header, or null when its layout is unknown. */
export const organisationLayoutOf = (cells: readonly string[]): readonly string[] | null =>
  isHoujinRecord(cells) ? houjinLayout : null;

export interface RecognisedOrganisations {
  readonly source: OrganisationSource;
  readonly columns: OrganisationColumns;
  /** Columns of the file that are not used. */
  readonly unused: readonly string[];
}

/** What the columns mean; null when none of them holds the organisation's name. The first of two candidates wins. */
export function recogniseOrganisations(header: readonly string[]): RecognisedOrganisations | null {
  const columns: Partial<Record<OrganisationColumn, string>> = {};
  const unused: string[] = [];
  for (const name of header) {
    const column = organisationColumnOf(name);
    if (column && columns[column] === undefined) columns[column] = name;
    else unused.push(name);
  }
  if (columns.name === undefined) return null;
  return { source: sourceOf(columns), columns, unused };
}

function sourceOf(columns: OrganisationColumns): OrganisationSource {
  if (columns.work !== undefined) return 'rs';
  return columns.act !== undefined && columns.corporateNumber !== undefined ? 'houjin' : 'list';
}
