import { Injectable } from '@nestjs/common';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentDefinition, type PrintedDocument } from './document.js';
import { type Letter, letterDefinition } from './letter.js';
import { printable } from './printable.js';

/**
 * Makes PDFs: A4, Noto Sans JP embedded. Takes some 60 ms a page once warm, so it belongs into tasks and listeners.
 * A character the typeface lacks (emoji) is printed as 〓; the stored text is not touched.
 */
@Injectable()
export class PdfPrinter {
  letter(letter: Letter): Promise<Buffer> {
    return this.print(letterDefinition(letter));
  }

  document(document: PrintedDocument): Promise<Buffer> {
    return this.print(documentDefinition(document));
  }

  private async print(definition: TDocumentDefinitions): Promise<Buffer> {
    // Fonts of 11 MB and their reader: loaded by the process that prints, when it prints.
    const [{ default: pdfmake }, { hasGlyph, typeface }] = await Promise.all([
      import('pdfmake'),
      import('./typeface.js'),
    ]);
    pdfmake.setFonts({ NotoSansJP: typeface });
    // Texts come from people: nothing in them may make the printer read other files or addresses.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => Object.values(typeface).includes(path));
    const { footer, ...rest } = definition;
    const content = inked(rest, (text) => printable(text, hasGlyph)) as TDocumentDefinitions;
    return pdfmake.createPdf({ ...content, footer }).getBuffer();
  }
}

/** Applies `ink` to every text of a definition, wherever it stands. */
function inked(part: unknown, ink: (text: string) => string): unknown {
  if (typeof part === 'string') return ink(part);
  if (Array.isArray(part)) return part.map((each) => inked(each, ink));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inked(value, ink)]));
}
