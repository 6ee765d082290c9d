import { reason } from '@musubi/platform/model';
import { refuse } from '../refusal/refusal.js';
import { InvalidInput } from '../refusal/user-error.js';
import { endingOf, type FileKind, fileKind, isHeic } from './file-kind.js';
import { type Picture, redraw } from './picture.js';
import { maxFileBytes } from './stored-file.js';

/** A file that passed: safe to keep and to hand out again. */
export interface AcceptedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly picture: Picture | null;
}

const takenWords = 'PDF・JPEG・PNG・Word・Excel・PowerPoint・一太郎・CSV・テキスト';

/** Looks at the content, draws pictures anew and tidies the name. Refuses with a sentence that says what to do. */
export async function acceptFile(bytes: Buffer, givenName: string): Promise<AcceptedFile> {
  if (bytes.length > maxFileBytes) tooLarge();
  if (bytes.length === 0) refuseFile('empty', 'ファイルの中身が空です。もう一度ファイルを選んでください。');
  const name = tidyName(givenName);
  const kind = fileKind(bytes, name) ?? unknownKind(bytes);
  if (!kind.picture) return { name: fitting(name, kind.endings), type: kind.type, bytes, picture: null };
  const picture = await redraw(bytes, kind.type).catch(() =>
    refuseFile('broken', '画像を開けませんでした。壊れていないか確認し、別の画像を選んでください。'),
  );
  const endings = picture.ending === 'jpg' ? ['jpg', 'jpeg'] : [picture.ending];
  return { name: fitting(name, endings), type: picture.type, bytes: picture.bytes, picture };
}

export function tooLarge(): never {
  return refuseFile(
    'tooLarge',
    'ファイルが大きすぎます。1つ10MBまでです。画像を小さくするか、ファイルを分けてください。',
  );
}

export function refuseFile(code: string, message: string): never {
  return refuse(new InvalidInput([{ field: 'file', ...reason(code, message) }]));
}

function unknownKind(bytes: Buffer): FileKind {
  if (isHeic(bytes))
    refuseFile(
      'heic',
      'この写真の形式（HEIC）は受け取れません。スマートフォンの設定で「互換性優先」にして撮り直すか、JPEGで保存し直してください。',
    );
  return refuseFile('unknownKind', `この種類のファイルは受け取れません。使えるのは ${takenWords} です。`);
}

/** The name as typed, without folders, control characters and what Windows forbids; at most 120 characters. */
function tidyName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // Bidirectional marks can make "gpj.exe" read as "exe.jpg".
  const plain = base.replace(/[\p{Cc}<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  const ending = plain.slice(plain.length - endingOf(plain).length);
  const stem = ending ? plain.slice(0, -ending.length - 1) : plain;
  const kept = [...(stem.replace(/^\.+/, '') || 'ファイル')].slice(0, 120).join('');
  return ending ? `${kept}.${ending.slice(0, 8)}` : kept;
}

function fitting(name: string, endings: readonly string[]): string {
  const ending = endingOf(name);
  if (endings.includes(ending)) return name;
  return `${ending ? name.slice(0, -ending.length - 1) : name}.${endings[0]}`;
}
