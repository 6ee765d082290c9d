/** Columns of the change files of 国税庁法人番号公表サイト in their order (リソース定義書, 30 items); the files have no header. */
export const houjinLayout = [
  '一連番号',
  '法人番号',
  '処理区分',
  '訂正区分',
  '更新年月日',
  '変更年月日',
  '商号又は名称',
  '商号又は名称イメージID',
  '法人種別',
  '国内所在地（都道府県）',
  '国内所在地（市区町村）',
  '国内所在地（丁目番地等）',
  '国内所在地イメージID',
  '都道府県コード',
  '市区町村コード',
  '郵便番号',
  '国外所在地',
  '国外所在地イメージID',
  '登記記録の閉鎖等年月日',
  '登記記録の閉鎖等の事由',
  '承継先法人番号',
  '変更事由の詳細',
  '法人番号指定年月日',
  '最新履歴',
  '商号又は名称（英語表記）',
  '国内所在地（都道府県）（英語表記）',
  '国内所在地（市区町村丁目番地等）（英語表記）',
  '国外所在地（英語表記）',
  'フリガナ',
  '検索対象除外',
] as const;

/** Whether a line without header is one of those files: 30 cells, a 13-digit number second, a 処理区分 third. */
export const isHoujinRecord = (cells: readonly string[]): boolean =>
  cells.length === houjinLayout.length &&
  /^\d{13}$/.test((cells[1] ?? '').normalize('NFKC')) &&
  /^\d{2}$/.test((cells[2] ?? '').normalize('NFKC'));

/** 処理区分 that mean something beyond "this is how it is now". Codes and the labels some publishers replace them by. */
export const deletedActs: ReadonlySet<string> = new Set(['99', '削除']);
export const revivedActs: ReadonlySet<string> = new Set(['22', '登記記録の復活等', '72', '吸収合併無効']);
