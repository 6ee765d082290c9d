import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { useCaseOf } from '@musubi/platform/server';
import { contexts } from '../../apps/api/src/contexts.js';

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const useCases = contexts.flatMap((context) =>
  (context.useCases ?? []).map((useCase) => ({ context: context.name, useCase })),
);

describe('every use case', () => {
  it.each(useCases.map(({ context, useCase }) => [useCase.name, context]))(
    '%s has its own API test that tries an allowed and a forbidden actor',
    (name, context) => {
      const path = `test/api/${context}/${kebab(name)}.test.ts`;
      expect([path, existsSync(path)]).toEqual([path, true]);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(`${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      expect(text).toMatch(/NotAllowed|SignInNeeded|NotFound|TooManyRequests|InvalidInput/);
    },
  );

  it('has one name: input and ok follow the class', () => {
    for (const { useCase } of useCases) {
      const { input, ok } = useCaseOf(useCase);
      expect([input?.name ?? `${useCase.name}Input`, ok.name]).toEqual([`${useCase.name}Input`, `${useCase.name}Ok`]);
    }
  });
});
