import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { type Actor, FileStore, FilesOf, newId, Refusal } from '@musubi/platform/server';
import sharp from 'sharp';
import { contexts } from '../../../apps/api/src/contexts.js';
import { actor, type TestApi, testApi } from '../../kit/api.js';

const subject = { type: 'Bench', id: newId() };

/** Stands in for a context: whoever is called 図書 係 may read what hangs on a Bench. */
@FilesOf('Bench')
@Injectable()
class BenchFiles {
  async mayRead(who: Actor): Promise<boolean> {
    return who.name === '図書 係';
  }
}

let api: TestApi;
const uploader = actor({ memberships: [{ organisationId: newId(), role: 'editor' }] });
const stranger = actor();

beforeAll(async () => {
  api = await testApi({ contexts: [...contexts, { name: 'bench', providers: [BenchFiles] }] });
}, 60_000);
afterAll(() => api.close());

const headersOf = (who: Actor | null): Record<string, string> =>
  who ? { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' } : {};

function multipart(bytes: Buffer, name: string, fields: Record<string, string> = {}) {
  const line = '----musubi';
  const texts = Object.entries(fields).map(
    ([key, value]) => `--${line}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${line}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${line}` },
    payload: Buffer.concat([Buffer.from(texts.join('') + head), bytes, Buffer.from(`\r\n--${line}--\r\n`)]),
  };
}

async function upload(who: Actor | null, bytes: Buffer, name: string, fields?: Record<string, string>) {
  const body = multipart(bytes, name, fields);
  const headers = { ...body.headers, ...headersOf(who) };
  const reply = await api.app.inject({ method: 'POST', url: '/files', headers, payload: body.payload });
  return { status: reply.statusCode, body: reply.json() };
}

const fetchFile = (who: Actor | null, path: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url: path, headers: { ...headersOf(who), ...headers } });

const photo = () =>
  sharp({ create: { width: 3000, height: 1200, channels: 3, background: '#884422' } })
    .jpeg()
    .withExif({ IFD0: { Model: 'Pocket-1', Copyright: 'somebody' }, IFD3: { GPSLatitude: '38/1 16/1 0/1' } })
    .toBuffer();

describe('POST /files', () => {
  test('keeps a photograph, drawn anew without its EXIF, with small copies', async () => {
    const given = await photo();
    expect((await sharp(given).metadata()).exif).toBeDefined();
    const { status, body } = await upload(uploader, given, '花壇の写真 髙橋.JPG');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '花壇の写真 髙橋.JPG', type: 'image/jpeg', width: 2400, height: 960 });
    const whole = await fetchFile(uploader, body.url);
    expect((await sharp(whole.rawPayload).metadata()).exif).toBeUndefined();
    const small = await fetchFile(uploader, `${body.url}?width=320`);
    expect(small.headers['content-type']).toBe('image/webp');
    expect((await sharp(small.rawPayload).metadata()).width).toBe(320);
  });

  test('asks a visitor to sign in', async () => {
    expect(await upload(null, Buffer.from('%PDF-1.7'), 'a.pdf')).toMatchObject({
      status: 401,
      body: { code: 'signInNeeded' },
    });
  });

  test('takes no file for somebody else’s organisation', async () => {
    const answer = await upload(stranger, Buffer.from('%PDF-1.7'), 'a.pdf', {
      organisationId: uploader.memberships[0]?.organisationId ?? '',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'notAllowed' } });
  });

  test.each([
    ['a web page called a picture', Buffer.from('<html><script>alert(1)</script>'), 'photo.png', 'unknownKind'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo.svg', 'unknownKind'],
    ['a web page called text', Buffer.from('<!DOCTYPE html><p>'), 'memo.txt', 'unknownKind'],
    ['a program', Buffer.from('MZ\x90\0\x03\0'), 'tool.pdf', 'unknownKind'],
    [
      'a document with macros',
      Buffer.from('PK\x03\x04..[Content_Types].xml word/vbaProject.bin'),
      'a.docx',
      'unknownKind',
    ],
    ['a photograph of a newer telephone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'IMG_1.heic', 'heic'],
    ['half a picture', Buffer.from('\xff\xd8\xff\xe0 not much', 'latin1'), 'half.jpg', 'broken'],
    ['nothing', Buffer.alloc(0), 'empty.pdf', 'empty'],
    [
      'more than 10 MB',
      Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(10 * 1024 * 1024)]),
      'big.pdf',
      'tooLarge',
    ],
  ])('refuses %s and says what to do', async (_what, bytes, name, code) => {
    const { status, body } = await upload(uploader, bytes, name);
    expect({ status, code: body.issues?.[0]?.code }).toEqual({ status: 422, code });
    expect(body.message).toMatch(/ください|です。/);
  });

  test('a request without a file is answered in words', async () => {
    const reply = await api.app.inject({
      method: 'POST',
      url: '/files',
      headers: { ...headersOf(uploader), 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--\r\n',
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().message).toContain('ファイルが届きませんでした');
  });

  test('the ending follows the content, and folders and control characters leave the name', async () => {
    const { body } = await upload(uploader, Buffer.from('%PDF-1.7\n'), '..\\..\\規約\u202efdp.exe');
    expect(body).toMatchObject({ name: '規約fdp.pdf', type: 'application/pdf' });
  });
});

describe('GET /files/:id', () => {
  test('a restricted file is there for its uploader and organisation only', async () => {
    const organisationId = uploader.memberships[0]?.organisationId ?? '';
    const { body } = await upload(uploader, Buffer.from('%PDF-1.7\n'), '名簿.pdf', { organisationId });
    expect((await fetchFile(uploader, body.url)).statusCode).toBe(200);
    const colleague = actor({ memberships: [{ organisationId, role: 'viewer' }] });
    expect((await fetchFile(colleague, body.url)).statusCode).toBe(200);
    for (const who of [stranger, null]) {
      const reply = await fetchFile(who, body.url);
      expect(reply.statusCode).toBe(404);
      expect(reply.json().message).toContain('ファイルが見つかりませんでした');
    }
    expect((await fetchFile(uploader, '/files/nonsense')).statusCode).toBe(404);
  });

  test('the guard of its subject lets others in', async () => {
    const { body } = await upload(uploader, Buffer.from('%PDF-1.7\n'), '図面.pdf');
    await api.app.get(FileStore).attach(uploader, [body.id], subject);
    expect((await fetchFile(actor({ name: '図書 係' }), body.url)).statusCode).toBe(200);
    expect((await fetchFile(stranger, body.url)).statusCode).toBe(404);
  });

  test('a public file is there for all, is not taken for a page, and keeps its Japanese name', async () => {
    const csv = await upload(uploader, Buffer.from('団体,人数\n杜の会,12\n'), '一覧「最新」.csv', {
      visibility: 'public',
    });
    const reply = await fetchFile(null, csv.body.url);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['content-type']).toContain('text/plain');
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="______.csv"; filename*=UTF-8''${encodeURIComponent('一覧「最新」.csv')}`,
    );
    const again = await fetchFile(null, csv.body.url, { 'if-none-match': String(reply.headers['etag']) });
    expect(again.statusCode).toBe(304);
  });

  test('a PDF opens in the browser and is saved when asked', async () => {
    const { body } = await upload(uploader, Buffer.from('%PDF-1.7\n'), '企画書.pdf', { visibility: 'public' });
    expect((await fetchFile(null, body.url)).headers['content-disposition']).toMatch(/^inline/);
    expect((await fetchFile(null, `${body.url}?download=1`)).headers['content-disposition']).toMatch(/^attachment/);
  });
});

describe('attaching', () => {
  const attach = (who: Actor, ids: string[], to = subject) => api.app.get(FileStore).attach(who, ids, to);

  test('somebody else’s upload cannot be attached', async () => {
    const { body } = await upload(uploader, Buffer.from('%PDF-1.7\n'), 'secret.pdf');
    await expect(attach(stranger, [body.id])).rejects.toBeInstanceOf(Refusal);
    await expect(attach(stranger, ['nonsense'])).rejects.toBeInstanceOf(Refusal);
  });

  test('a loose upload is kept for 30 days and then swept; an attached one stays', async () => {
    const to = { type: 'Bench', id: newId() };
    const loose = (await upload(uploader, Buffer.from('%PDF-1.7\n1'), 'loose.pdf')).body;
    const kept = (await upload(uploader, Buffer.from('%PDF-1.7\n2'), 'kept.pdf')).body;
    const replaced = (await upload(uploader, Buffer.from('%PDF-1.7\n3'), 'replaced.pdf')).body;
    await attach(uploader, [kept.id, replaced.id], to);
    await attach(uploader, [kept.id], to);
    expect((await api.app.get(FileStore).of(to)).map((each) => each.name)).toEqual(['kept.pdf']);

    api.clock.passDays(29);
    await api.runSchedule('sweep-files');
    expect((await fetchFile(uploader, loose.url)).statusCode).toBe(200);
    api.clock.passDays(2);
    await api.runSchedule('sweep-files');
    const after = await Promise.all([loose, kept, replaced].map((each) => fetchFile(uploader, each.url)));
    expect(after.map((each) => each.statusCode)).toEqual([404, 200, 404]);
  });
});
