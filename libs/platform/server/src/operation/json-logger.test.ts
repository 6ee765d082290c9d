import { finished, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { JsonLogger } from './json-logger.js';

const lines = (level: 'debug' | 'info') => {
  const written: { level: number; msg: string }[] = [];
  const logger = new JsonLogger({ logLevel: level }, { write: (line: string) => void written.push(JSON.parse(line)) });
  return { logger, written };
};

/** What Node says when a stream ends before it is read to its end. */
const prematureClose = () =>
  new Promise<Error>((resolve) => {
    const stream = new Readable({ read: () => undefined });
    finished(stream, (error) => resolve(error as Error));
    stream.destroy();
  });

describe('JsonLogger', () => {
  it('takes an answer broken off by its reader for no error', async () => {
    const { logger, written } = lines('debug');
    logger.error(await prematureClose(), 'ExceptionsHandler');
    expect(written).toMatchObject([{ level: 20, msg: expect.stringContaining('broken off') }]);
  });

  it('keeps every other error', () => {
    const { logger, written } = lines('info');
    logger.error(new Error('disk full'), 'ExceptionsHandler');
    logger.error('words', 'stack', 'http');
    expect(written).toMatchObject([
      { level: 50, msg: 'disk full' },
      { level: 50, msg: 'words' },
    ]);
  });
});
