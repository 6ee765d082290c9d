import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type City, citySchema } from './city.js';
import { sendai } from './sendai.js';
import { type Settings, type Variable, variables } from './variables.js';

/** What is wrong with the settings, every point at once, in words. Its message is meant for the terminal. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Cannot start, because of the settings:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export type FilesPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      /** Without slashes at its ends; may be empty. */
      readonly prefix: string;
      readonly region: string;
      readonly endpoint?: string;
      readonly accessKeyId?: string;
      readonly secretAccessKey?: string;
    };

/**
 * The settings of this process, checked; injected by its class. Read once at start from the environment; never changed afterwards.
 */
export class Config {
  readonly production: boolean;
  readonly database: { readonly url: string; readonly schema: string; readonly poolSize: number };
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly baseUrl: string;
    readonly webFolder: string;
    /** Hops of X-Forwarded-For that are ours; 0 believes the connection only, so that nobody can forge an address. */
    readonly trustedProxies: number;
  };
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly files: FilesPlace;
  /** 32 bytes; what is encrypted at rest is encrypted with it. */
  readonly secretsKey: Buffer;
  readonly sessionDays: number;
  readonly demo: boolean;
  /** The web server also runs jobs and schedules. */
  readonly workerInProcess: boolean;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly metrics: { readonly on: boolean; readonly token: string | null };
  /** Where spans are sent, or null; the service's name, or null for the usual one. */
  readonly traces: { readonly collector: string | null; readonly service: string | null };
  readonly city: City;

  constructor(settings: Settings, city: City = sendai) {
    this.production = settings.NODE_ENV === 'production';
    this.database = {
      url: settings.DATABASE_URL,
      schema: settings.DATABASE_SCHEMA,
      poolSize: settings.DATABASE_POOL,
    };
    this.http = {
      host: settings.HOST,
      port: settings.PORT,
      baseUrl: (settings.BASE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
      webFolder: resolve(settings.WEB_FOLDER),
      trustedProxies: settings.TRUSTED_PROXIES,
    };
    this.mail = { smtpUrl: settings.SMTP_URL ?? null, from: settings.MAIL_FROM ?? `${city.siteName} <${city.email}>` };
    this.files = filesPlace(settings);
    this.secretsKey = settings.SECRETS_KEY ? Buffer.from(settings.SECRETS_KEY, 'base64') : developmentKey;
    this.sessionDays = settings.SESSION_DAYS;
    this.demo = settings.DEMO;
    this.workerInProcess = settings.WORKER === 'in-process';
    this.logLevel = settings.LOG_LEVEL;
    this.metrics = { on: settings.METRICS, token: settings.METRICS_TOKEN ?? null };
    this.traces = tracesPlace(settings);
    this.city = city;
  }

  /** The mailbox page stands in for a mail server while developing and in a demo, never in production. */
  get devMailbox(): boolean {
    return this.mail.smtpUrl === null && !this.production;
  }

  /** @throws ConfigError that lists everything that is wrong. */
  static from(environment: Readonly<Record<string, string | undefined>>): Config {
    const problems: string[] = [];
    const settings = readAll(environment, problems);
    const city = readCity(settings.CITY, problems);
    problems.push(...contradictions(settings));
    if (problems.length > 0) throw new ConfigError(problems);
    return new Config(settings as Settings, city);
  }
}

function readAll(environment: Readonly<Record<string, string | undefined>>, problems: string[]): Partial<Settings> {
  const settings: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(variables)) {
    // An empty variable is what docker-compose makes of one that is not set.
    const given = environment[name]?.trim() || undefined;
    const answer = variable.read.safeParse(given);
    if (answer.success) settings[name] = answer.data;
    else problems.push(sentence(name, variable, given, answer.error.issues[0]?.message ?? ''));
  }
  return settings as Partial<Settings>;
}

function sentence(name: string, variable: Variable<unknown>, given: string | undefined, problem: string): string {
  const example = `For example ${name}=${variable.example}`;
  if (given === undefined) return `${name} is missing (${variable.about}). ${example}`;
  const value = variable.secret ? '' : ` is "${given}" and`;
  return `${name}${value} ${problem} (${variable.about}). ${example}`;
}

const tracesPlace = (settings: Settings): Config['traces'] => ({
  collector: settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  service: settings.OTEL_SERVICE_NAME ?? null,
});

/** For development, demo and tests only: production refuses to start without a key of its own. */
const developmentKey = Buffer.alloc(32, 'musubi development key');

const bucketName = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/|$)/;

/** Values that are right by themselves but not together. */
function contradictions(settings: Partial<Settings>): string[] {
  const found = settings.NODE_ENV === 'production' ? missingInProduction(settings) : [];
  if (settings.FILES?.startsWith('s3://') && !bucketName.test(settings.FILES))
    found.push(`FILES is "${settings.FILES}" and names no bucket. For example FILES=s3://musubi-files/sendai`);
  if (Boolean(settings.S3_ACCESS_KEY_ID) !== Boolean(settings.S3_SECRET_ACCESS_KEY))
    found.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both or none.');
  return found;
}

function missingInProduction(settings: Partial<Settings>): string[] {
  const found: string[] = [];
  if (!settings.BASE_URL)
    found.push('BASE_URL is missing: links in mails need it. For example BASE_URL=https://musubi.example.jp');
  if (!settings.SMTP_URL)
    found.push('SMTP_URL is missing: no mail can be sent. For example SMTP_URL=smtp://user:secret@mail.example.jp:587');
  if (!settings.SECRETS_KEY)
    found.push('SECRETS_KEY is missing: bank accounts are encrypted with it. Make one with: openssl rand -base64 32');
  if (settings.DEMO) found.push('DEMO must be off in production: it shows logins to everybody. Remove DEMO.');
  return found;
}

function readCity(file: string | undefined, problems: string[]): City {
  if (!file) return sendai;
  if (!existsSync(file)) {
    problems.push(`CITY names the file ${file}, which does not exist.`);
    return sendai;
  }
  try {
    const answer = citySchema.safeParse({ ...sendai, ...(JSON.parse(readFileSync(file, 'utf8')) as object) });
    if (answer.success) return answer.data;
    for (const issue of answer.error.issues) problems.push(`${file}: ${issue.path.join('.')} ${issue.message}`);
  } catch (error) {
    problems.push(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  return sendai;
}

function filesPlace(settings: Settings): FilesPlace {
  if (!settings.FILES.startsWith('s3://')) return { kind: 'folder', folder: resolve(settings.FILES) };
  const [bucket = '', ...prefix] = settings.FILES.slice('s3://'.length).split('/');
  return {
    kind: 's3',
    bucket,
    prefix: prefix.filter(Boolean).join('/'),
    region: settings.S3_REGION,
    endpoint: settings.S3_ENDPOINT,
    accessKeyId: settings.S3_ACCESS_KEY_ID,
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
  };
}
