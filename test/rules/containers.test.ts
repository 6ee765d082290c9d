import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Config } from '@musubi/platform/server';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** Containers cannot be run here; what can be wrong in the file without them is checked. */
describe('docker-compose.yml', () => {
  const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;

  it('has the database, both programs, a mail catcher and an object store', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'bucket', 'database', 'mail', 'objects', 'worker']);
  });

  it.each(['api', 'worker'])('%s starts with settings that are right, in production', (name) => {
    const config = Config.from({ NODE_ENV: 'production', ...services[name]?.environment });
    expect(config).toMatchObject({ production: true, workerInProcess: false, files: { kind: 's3', bucket: 'musubi' } });
  });

  it('names only services and volumes that exist, and pins every image', () => {
    for (const [name, service] of Object.entries(services)) {
      const needs = service.depends_on ?? {};
      for (const other of Array.isArray(needs) ? needs : Object.keys(needs))
        expect(Object.keys(services)).toContain(other);
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
      if (!service.build)
        expect({ name, image: service.image }).toEqual({ name, image: expect.stringMatching(/:.*\d/) });
    }
  });

  it('and the image run what the build writes', () => {
    const server = readFileSync('tools/build/server.mjs', 'utf8');
    for (const text of [readFileSync('Dockerfile', 'utf8'), JSON.stringify(services['worker']?.command)]) {
      const entry = /dist\/server\/(\w+)\/main\.js/.exec(text)?.[1] ?? '';
      expect(server).toMatch(new RegExp(`${entry}: 'apps/${entry}/src/main\\.ts'`));
      expect(existsSync(`apps/${entry}/src/main.ts`)).toBe(true);
    }
  });
});
