import iconv from 'iconv-lite';
import { detectEncoding, hasHighBytes, type DetectedEncoding, type Encoding } from './encoding.js';

/**
 * Bytes to text, chunk by chunk, line ends made `\n`. What cannot be decoded becomes U+FFFD, so that only its own row is
 * refused. A file that was plain ASCII in its sample is decided on by its first other character.
 */
export async function* decoded(
  chunks: AsyncIterable<Buffer>,
  detected: DetectedEncoding,
  decide: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  const ends = new LineEnds();
  const decoder = new LateDecoder(detected, decide);
  for await (const chunk of chunks) yield ends.normalise(decoder.write(chunk));
  yield ends.normalise(decoder.end()) + ends.end();
}

class LateDecoder {
  private decoder: iconv.DecoderStream | null;

  constructor(
    detected: DetectedEncoding,
    private readonly decide: (encoding: Encoding) => void,
  ) {
    this.decoder = detected.undecided ? null : iconv.getDecoder(detected.encoding);
  }

  write(chunk: Buffer): string {
    if (!this.decoder && hasHighBytes(chunk)) {
      const { encoding } = detectEncoding(chunk);
      this.decide(encoding);
      this.decoder = iconv.getDecoder(encoding);
    }
    return this.decoder ? this.decoder.write(chunk) : chunk.toString('latin1');
  }

  end(): string {
    return this.decoder?.end() ?? '';
  }
}

/** `\r\n` and a lone `\r` to `\n`, also when the pair is split between chunks. */
class LineEnds {
  private pending = false;

  normalise(text: string): string {
    if (text === '') return '';
    const joined = this.pending ? `\r${text}` : text;
    this.pending = joined.endsWith('\r');
    const whole = this.pending ? joined.slice(0, -1) : joined;
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }

  end(): string {
    return this.pending ? '\n' : '';
  }
}
