import { TabularError } from './tabular-error.js';

/** One element of a JSON file. `problem` tells why it could not be read; `value` is then its raw text. */
export interface JsonRecord {
  readonly line: number;
  readonly value: unknown;
  readonly problem: { readonly message: string; readonly column: number | null } | null;
}

/** Longest single element in characters. */
const longestElement = 16 << 20;

function parsed(text: string, line: number): JsonRecord {
  try {
    return { line, value: JSON.parse(text), problem: null };
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const column = at === undefined ? null : Number(at) - text.lastIndexOf('\n', Number(at) - 1);
    const message = 'JSONとして読めません。かっこ・引用符・コンマを確かめてください。';
    return { line, value: text.slice(0, 2000), problem: { message, column } };
  }
}

/** One JSON value a line. A broken line is reported and does not stop the others. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let rest = '';
  let line = 0;
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (rest.length > longestElement) throw tooLong(line + lines.length + 1);
    for (const each of lines) {
      line++;
      if (each.trim() !== '') yield parsed(each, line);
    }
  }
  if (rest.trim() !== '') yield parsed(rest, line + 1);
}

const tooLong = (line: number) =>
  new TabularError('record-too-long', `${line}行目から始まる1件が長すぎます（16MBまで）。`, line);

/**
 * Elements of the array `[…]` that is the whole file, or of the array under `member` of the object that is the whole
 * file (`features` of GeoJSON), cut out one by one without holding the file in memory.
 * @throws TabularError `cut-off` when the file ends inside the array, `broken-json` when there is no such array
 */
export async function* jsonElements(text: AsyncIterable<string>, member: string | null): AsyncGenerator<JsonRecord> {
  const cutter = new ElementCutter(member);
  for await (const chunk of text) {
    for (const element of cutter.feed(chunk)) yield parsed(element.text, element.line);
  }
  cutter.end();
}

interface Element {
  readonly line: number;
  readonly text: string;
}

/** A scanner of brackets and strings; what is between the separators is left to `JSON.parse`. */
class ElementCutter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private inside = false;
  private closed = false;
  private startLine = 1;
  private buffer = '';
  private before = '';
  private readonly elementDepth: number;

  constructor(private readonly member: string | null) {
    this.elementDepth = member === null ? 1 : 2;
  }

  feed(chunk: string): Element[] {
    const found: Element[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at]!;
      if (char === '\n') this.line++;
      const was = this.inside;
      const boundary = this.step(char);
      if (!boundary) continue;
      if (was) this.take(chunk.slice(from, at), found);
      from = at + 1;
    }
    this.keep(chunk.slice(from));
    return found;
  }

  end(): void {
    if (this.closed) return;
    if (!this.inside && this.depth === 0)
      throw new TabularError('broken-json', 'JSONの一覧（[ ] で囲まれた部分）が見つかりません。', this.line);
    throw new TabularError('cut-off', `${this.line}行目でファイルが途切れています。`, this.line);
  }

  private keep(text: string): void {
    if (!this.inside) return;
    if (this.buffer.trim() === '') this.startLine = this.line - (text.trimStart().match(/\n/g)?.length ?? 0);
    this.buffer += text;
    if (this.buffer.length > longestElement) throw tooLong(this.startLine);
  }

  private take(text: string, found: Element[]): void {
    const whole = this.buffer + text;
    const line = this.buffer.trim() === '' ? this.line - (text.trimStart().match(/\n/g)?.length ?? 0) : this.startLine;
    this.buffer = '';
    if (whole.trim() !== '') found.push({ line, text: whole.trim() });
  }

  /** Moves on by one character; true at the start, the separators and the end of the wanted array. */
  private step(char: string): boolean {
    this.remember(char);
    if (this.inString) return this.stepString(char);
    if ('[{'.includes(char)) return this.openBracket(char);
    if (']}'.includes(char)) return this.closeBracket();
    if (char === '"') this.inString = true;
    return char === ',' && this.inside && this.depth === this.elementDepth;
  }

  /** What stands before the array: its member name is looked for there. */
  private remember(char: string): void {
    if (!this.inside && this.member !== null) this.before = (this.before + char).slice(-200);
  }

  private stepString(char: string): false {
    if (this.escaped) this.escaped = false;
    else if (char === '\\') this.escaped = true;
    else if (char === '"') this.inString = false;
    return false;
  }

  private openBracket(char: string): boolean {
    this.depth++;
    if (this.inside || this.closed || char !== '[' || this.depth !== this.elementDepth) return false;
    if (this.member !== null && !new RegExp(`"${this.member}"\\s*:\\s*\\[$`).test(this.before)) return false;
    this.inside = true;
    return true;
  }

  private closeBracket(): boolean {
    this.depth--;
    if (!this.inside || this.depth !== this.elementDepth - 1) return false;
    this.inside = false;
    this.closed = true;
    return true;
  }
}
