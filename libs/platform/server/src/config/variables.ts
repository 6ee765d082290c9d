import { z } from 'zod';

/** One environment variable: how it is read and what to tell somebody who got it wrong. */
export interface Variable<T> {
  readonly read: z.ZodType<T>;
  /** What it is for, in one line. */
  readonly about: string;
  readonly example: string;
  /** Its value may hold a password: never printed. */
  readonly secret?: boolean;
}

const variable = <T>(read: z.ZodType<T>, about: string, example: string, secret = false): Variable<T> => ({
  read,
  about,
  example,
  secret,
});

const text = z.string();
const yes = ['true', 'yes', 'on', '1'];
const no = ['false', 'no', 'off', '0'];
const flag = (fallback: boolean) =>
  text
    .default(String(fallback))
    .refine((value) => [...yes, ...no].includes(value.toLowerCase()), 'must be true or false')
    .transform((value) => yes.includes(value.toLowerCase()));
const whole = (least: number, most: number, fallback: number) =>
  text
    .default(String(fallback))
    .refine((value) => /^\d+$/.test(value), `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);
const url = (...schemes: string[]) =>
  text.refine(
    (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
    `must be a URL that starts with ${schemes.map((each) => `${each}://`).join(' or ')}`,
  );
const oneOf = <T extends string>(values: readonly [T, ...T[]], fallback: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` }).default(fallback);

/** Everything an operator can set. `npm start` sets DATABASE_URL itself when it is missing. */
export const variables = {
  NODE_ENV: variable(oneOf(['development', 'test', 'production'], 'development'), 'production or not', 'production'),
  DATABASE_URL: variable(
    url('postgres', 'postgresql'),
    'the PostgreSQL database, 15 or newer',
    'postgres://musubi:secret@db.example.jp:5432/musubi',
    true,
  ),
  DATABASE_SCHEMA: variable(
    text
      .regex(/^[a-z_][a-z0-9_]{0,40}$/, 'must be lower-case letters, digits and _')
      .refine((value) => value !== 'public' && !value.startsWith('pg_'), 'must not be public and not start with pg_')
      .default('musubi'),
    'the schema all tables live in: one municipality, one schema',
    'musubi',
  ),
  DATABASE_POOL: variable(whole(2, 200, 20), 'database connections of one process', '20'),
  HOST: variable(text.min(1).default('0.0.0.0'), 'the address to listen on', '127.0.0.1'),
  PORT: variable(whole(0, 65_535, 3000), 'the port of the web server', '3000'),
  TRUSTED_PROXIES: variable(
    whole(0, 10, 0),
    'reverse proxies in front of the server, whose X-Forwarded-For is believed',
    '1',
  ),
  BASE_URL: variable(
    url('http', 'https').optional(),
    'the address people type, used in mails',
    'https://musubi.example.jp',
  ),
  SMTP_URL: variable(
    url('smtp', 'smtps').optional(),
    'the mail server; without it, mail is kept in the mailbox page /dev/mail',
    'smtp://user:secret@mail.example.jp:587',
    true,
  ),
  MAIL_FROM: variable(
    text
      .regex(/^[^<>@]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, 'must be an address, or Name <address>')
      .optional(),
    'the sender of all mail',
    'むすび <musubi@city.example.jp>',
  ),
  FILES: variable(
    text.min(1).default('.data/files'),
    'where uploads are kept: a folder, or s3://bucket/prefix',
    's3://musubi-files/sendai',
  ),
  S3_ENDPOINT: variable(url('http', 'https').optional(), 'address of the object store', 'https://s3.example.jp'),
  S3_REGION: variable(text.min(1).default('ap-northeast-1'), 'region of the object store', 'ap-northeast-1'),
  S3_ACCESS_KEY_ID: variable(text.min(1).optional(), 'key of the object store', 'musubi', true),
  S3_SECRET_ACCESS_KEY: variable(text.min(1).optional(), 'secret of the object store', 'secret', true),
  SECRETS_KEY: variable(
    text.refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 random bytes in base64').optional(),
    'the key bank accounts are encrypted with; keep it apart from the database: without it they cannot be read',
    'the answer of: openssl rand -base64 32',
    true,
  ),
  SESSION_DAYS: variable(whole(1, 90, 14), 'days until somebody has to sign in again', '14'),
  DEMO: variable(flag(false), 'demo town: logins are shown on the sign-in page', 'false'),
  WORKER: variable(
    oneOf(['in-process', 'separate'], 'in-process'),
    'whether the web server also does the background work',
    'separate',
  ),
  LOG_LEVEL: variable(oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'info'), 'how much is logged', 'info'),
  METRICS: variable(flag(true), 'whether GET /metrics answers', 'true'),
  METRICS_TOKEN: variable(text.min(8).optional(), 'bearer token asked for by GET /metrics', 'a-long-random-text', true),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    url('http', 'https').optional(),
    'OpenTelemetry collector that spans are sent to; without it none are made',
    'http://localhost:4318',
  ),
  OTEL_SERVICE_NAME: variable(text.min(1).optional(), 'name of this process in traces', 'musubi-api'),
  WEB_FOLDER: variable(text.min(1).default('dist/web'), 'the built web application', 'dist/web'),
  CITY: variable(text.min(1).optional(), 'JSON file with the facts of the municipality', 'config/city.json'),
} as const;

type Variables = typeof variables;
export type Settings = { [Name in keyof Variables]: Variables[Name] extends Variable<infer T> ? T : never };
