import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, ConfigError } from './config.js';

const DATABASE_URL = 'postgres://musubi@127.0.0.1:5432/musubi';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    Config.from(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

describe('config', () => {
  test('a database is enough for development', () => {
    const config = Config.from({ DATABASE_URL });
    expect(config.database).toEqual({ url: DATABASE_URL, schema: 'musubi', poolSize: 20 });
    expect(config.http).toMatchObject({ port: 3000, baseUrl: 'http://localhost:3000' });
    expect(config).toMatchObject({ production: false, demo: false, workerInProcess: true, devMailbox: true });
    expect(config.city).toMatchObject({ code: '041009', name: '仙台市' });
  });

  test('every problem is listed at once, with an example, and no password is printed', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:hunter2@db/musubi',
      DATABASE_SCHEMA: 'public',
      PORT: '80a',
      DEMO: 'perhaps',
      LOG_LEVEL: 'loud',
      SMTP_URL: 'mail.example.jp',
      MAIL_FROM: 'nobody',
    });
    expect(problems.map((each) => each.split(' ')[0]).sort()).toEqual(
      ['DATABASE_SCHEMA', 'DATABASE_URL', 'DEMO', 'LOG_LEVEL', 'MAIL_FROM', 'PORT', 'SMTP_URL'].sort(),
    );
    expect(problems.join('\n')).not.toContain('hunter2');
    expect(problems.find((each) => each.startsWith('PORT'))).toBe(
      'PORT is "80a" and must be a whole number from 0 to 65535 (the port of the web server). For example PORT=3000',
    );
    expect(problems.find((each) => each.startsWith('LOG_LEVEL'))).toContain('debug, info, warn, error, silent');
  });

  test('a missing database says what to set', () => {
    expect(problemsOf({ DATABASE_URL: ' ' })[0]).toMatch(
      /^DATABASE_URL is missing .*For example DATABASE_URL=postgres/,
    );
  });

  test('production asks for an address, a mail server and a key, and refuses the demo', () => {
    const problems = problemsOf({ DATABASE_URL, NODE_ENV: 'production', DEMO: '1' });
    expect(problems.map((each) => each.split(' ')[0])).toEqual(['BASE_URL', 'SMTP_URL', 'SECRETS_KEY', 'DEMO']);
  });

  test('uploads go to a folder or to a bucket', () => {
    expect(Config.from({ DATABASE_URL, FILES: '/srv/files' }).files).toEqual({ kind: 'folder', folder: '/srv/files' });
    expect(Config.from({ DATABASE_URL, FILES: 's3://files/sendai/' }).files).toMatchObject({
      kind: 's3',
      bucket: 'files',
      prefix: 'sendai',
    });
    expect(problemsOf({ DATABASE_URL, FILES: 's3://' })[0]).toContain('names no bucket');
    expect(problemsOf({ DATABASE_URL, S3_ACCESS_KEY_ID: 'a' })[0]).toContain('belong together');
  });

  test('another city is a file of data', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'musubi-city-')), 'city.json');
    writeFileSync(file, JSON.stringify({ code: '032018', name: '盛岡市', mayorTitle: '盛岡市長' }));
    expect(Config.from({ DATABASE_URL, CITY: file }).city).toMatchObject({ name: '盛岡市', mayorTitle: '盛岡市長' });
    writeFileSync(file, JSON.stringify({ code: '32018', mayor: 'x' }));
    expect(problemsOf({ DATABASE_URL, CITY: file }).join('\n')).toContain('code must be the six-digit');
    expect(problemsOf({ DATABASE_URL, CITY: '/nowhere.json' })).toEqual([
      'CITY names the file /nowhere.json, which does not exist.',
    ]);
  });
});
