import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { FileStore, Mailer } from '@musubi/platform/server';
import { type TestApi, testApi } from '../../kit/api.js';
import { MailServer } from '../../kit/mail-server.js';

const stateOf = async (api: TestApi, key: string) =>
  (
    await api.sql<{ state: string; error: string | null }>('select state, error from mail_message where key = $1', [
      key,
    ])
  )[0];

describe('mail through a server', () => {
  const server = new MailServer();
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ environment: { SMTP_URL: await server.open(), BASE_URL: 'https://musubi.example.jp' } });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    server.close();
  });
  afterEach(() => {
    server.received.length = 0;
    server.busy = false;
  });

  test('the same key is sent once', async () => {
    const mail = { key: 'once', to: 'hanako@npo.example.jp', subject: '紹介の\nお知らせ', text: '髙橋様\n𠮷' };
    expect(await api.app.get(Mailer).send(mail)).toBe(true);
    expect(await api.app.get(Mailer).send(mail)).toBe(false);
    await api.runJobs();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.to).toBe('hanako@npo.example.jp');
    const [head = '', body = ''] = (server.received[0]?.data ?? '').split('\n\n');
    expect(Buffer.from(body, 'base64').toString()).toContain('髙橋様\n𠮷');
    expect(head).toMatch(/Message-ID: <[0-9a-f-]+@musubi\.example\.jp>/i);
    expect(await stateOf(api, 'once')).toEqual({ state: 'sent', error: null });
  });

  test('a mail of a transaction that was rolled back never existed', async () => {
    const lost = api.db.transaction(async () => {
      await api.app.get(Mailer).send({ key: 'rolled-back', to: 'a@example.jp', subject: 's', text: 't' });
      throw new Error('rolled back');
    });
    await expect(lost).rejects.toThrow('rolled back');
    await api.runJobs();
    expect(await stateOf(api, 'rolled-back')).toBeUndefined();
    expect(server.received).toHaveLength(0);
  });

  test('an address that does not exist is not tried again', async () => {
    await api.app.get(Mailer).send({ key: 'unknown', to: 'nobody@example.jp', subject: 's', text: 't' });
    await api.runJobs();
    expect(await stateOf(api, 'unknown')).toMatchObject({ state: 'failed', error: expect.stringContaining('550') });
  });

  test('a server that is busy gets the mail later', async () => {
    server.busy = true;
    await api.app.get(Mailer).send({ key: 'later', to: 'a@example.jp', subject: 's', text: 't' });
    await api.runJobs();
    expect(await stateOf(api, 'later')).toMatchObject({ state: 'waiting', error: expect.stringContaining('451') });
    server.busy = false;
    for (let tries = 0; tries < 20 && (await stateOf(api, 'later'))?.state === 'waiting'; tries += 1) {
      await api.sql('update musubi_queue._private_jobs set run_at = now() where attempts > 0');
      await api.runJobs();
    }
    expect(await stateOf(api, 'later')).toEqual({ state: 'sent', error: null });
    expect(server.received).toHaveLength(1);
  });

  test('letters are attached under their Japanese names', async () => {
    const letter = await api.app.get(FileStore).put(Buffer.from('%PDF-1.7 letter'), {
      name: '通知.pdf',
      type: 'application/pdf',
    });
    const attachments = [{ fileId: letter.id, name: '交付決定通知書.pdf' }];
    await api.app.get(Mailer).send({ key: 'letter', to: 'a@example.jp', subject: 's', text: 't', attachments });
    await api.runJobs();
    expect(server.received[0]?.data).toContain(Buffer.from('%PDF-1.7 letter').toString('base64'));
    expect(server.received[0]?.data).toContain(encodeURIComponent('交付決定通知書').slice(0, 20));
  });

  test('the mailbox page does not exist', async () => {
    expect((await api.app.inject({ url: '/dev/mail' })).statusCode).toBe(404);
  });

  test('mail older than half a year is forgotten', async () => {
    api.clock.set('2031-01-01T00:00:00Z');
    await api.runSchedule('forget-mail');
    expect(await stateOf(api, 'once')).toBeUndefined();
  });
});

describe('mail without a server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  test('is kept and shown at /dev/mail, with links one can click and nothing that runs', async () => {
    const text =
      '次のページで確認してください。\nhttps://musubi.example.jp/confirm?token=a&b=1。\n<script>alert(1)</script>';
    await api.app.get(Mailer).send({ key: 'kept', to: 'taro@example.jp', subject: '登録の<確認>', text });
    await api.runJobs();
    expect(await stateOf(api, 'kept')).toEqual({ state: 'kept', error: null });
    const list = (await api.app.inject({ url: '/dev/mail?to=taro@example.jp' })).body;
    expect(list).toContain('登録の&#60;確認&#62;');
    const path = /\/dev\/mail\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    const message = await api.app.inject({ url: path });
    expect(message.headers['content-type']).toContain('text/html');
    expect(message.body).toContain('<a href="https://musubi.example.jp/confirm?token=a&#38;b=1">');
    expect(message.body).not.toContain('<script>');
  });

  test('an address list or a broken address is a mistake of the program', async () => {
    await expect(
      api.app.get(Mailer).send({ key: 'x', to: 'a@example.jp, b@example.jp', subject: 's', text: 't' }),
    ).rejects.toThrow('not one address');
  });
});

test('in production there is no mailbox page', async () => {
  const api = await testApi({
    environment: {
      NODE_ENV: 'production',
      BASE_URL: 'https://musubi.example.jp',
      SMTP_URL: 'smtp://127.0.0.1:9',
      SECRETS_KEY: randomBytes(32).toString('base64'),
    },
  });
  expect((await api.app.inject({ url: '/dev/mail' })).statusCode).toBe(404);
  await api.close();
}, 60_000);
