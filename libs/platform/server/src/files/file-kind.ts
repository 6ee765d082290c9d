/** A kind of file we take, found in the content: names and browsers are not believed. */
export interface FileKind {
  readonly type: string;
  /** The usual ending first. */
  readonly endings: readonly string[];
  readonly picture?: boolean;
}

const kind = (type: string, ...endings: string[]): FileKind => ({ type, endings });
const picture = (type: string, ...endings: string[]): FileKind => ({ type, endings, picture: true });
const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

export const kinds = {
  pdf: kind('application/pdf', 'pdf'),
  jpeg: picture('image/jpeg', 'jpg', 'jpeg'),
  png: picture('image/png', 'png'),
  webp: picture('image/webp', 'webp'),
  gif: picture('image/gif', 'gif'),
  docx: kind(`${office}.wordprocessingml.document`, 'docx'),
  xlsx: kind(`${office}.spreadsheetml.sheet`, 'xlsx'),
  pptx: kind(`${office}.presentationml.presentation`, 'pptx'),
  odt: kind(`${open}.text`, 'odt'),
  ods: kind(`${open}.spreadsheet`, 'ods'),
  odp: kind(`${open}.presentation`, 'odp'),
  doc: kind('application/msword', 'doc'),
  xls: kind('application/vnd.ms-excel', 'xls'),
  ppt: kind('application/vnd.ms-powerpoint', 'ppt'),
  jtd: kind('application/x-js-taro', 'jtd'),
  csv: kind('text/csv', 'csv'),
  txt: kind('text/plain', 'txt'),
} as const satisfies Record<string, FileKind>;

const beginnings: readonly (readonly [string, FileKind])[] = [
  ['%PDF-', kinds.pdf],
  ['\xff\xd8\xff', kinds.jpeg],
  ['\x89PNG\r\n\x1a\n', kinds.png],
  ['GIF87a', kinds.gif],
  ['GIF89a', kinds.gif],
];

/** What the content is, or null when we do not take it. The name only tells apart kinds that share one container. */
export function fileKind(bytes: Buffer, name: string): FileKind | null {
  const head = bytes.subarray(0, 16).toString('latin1');
  const plain = beginnings.find(([beginning]) => head.startsWith(beginning))?.[1];
  if (plain) return plain;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return kinds.webp;
  if (head.startsWith('PK\x03\x04')) return zipped(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return byEnding(name, [kinds.doc, kinds.xls, kinds.ppt, kinds.jtd]);
  return isText(bytes) ? byEnding(name, [kinds.csv, kinds.txt]) : null;
}

/** Photographs of newer telephones: a kind people have and we can only ask them to change. */
export const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(heic|heix|hevc|mif1|msf1)/.test(bytes.subarray(4, 12).toString('latin1'));

export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const byEnding = (name: string, candidates: readonly FileKind[]): FileKind | null =>
  candidates.find((each) => each.endings.includes(endingOf(name))) ?? null;

const officeParts: readonly (readonly [string, FileKind])[] = [
  ['word/document.xml', kinds.docx],
  ['xl/workbook.xml', kinds.xlsx],
  ['ppt/presentation.xml', kinds.pptx],
];
const openDocuments: Readonly<Record<string, FileKind>> = {
  text: kinds.odt,
  spreadsheet: kinds.ods,
  presentation: kinds.odp,
};

/** Office documents are ZIP archives; the names inside say which. One with macros is refused. */
function zipped(bytes: Buffer): FileKind | null {
  const names = bytes.toString('latin1');
  if (names.includes('vbaProject.bin')) return null;
  const openDocument = /^mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(names.slice(30, 130))?.[1];
  if (openDocument) return openDocuments[openDocument] ?? null;
  if (!names.includes('[Content_Types].xml')) return null;
  return officeParts.find(([part]) => names.includes(part))?.[1] ?? null;
}

/** Text in UTF-8 or Shift_JIS: no control characters besides tabs and line ends, and not a web page. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
  const beginning = bytes.subarray(0, 1024).toString('latin1').toLowerCase();
  return !/<(!doctype|html|svg|script|\?xml)/.test(beginning);
}
