/** One config, four projects: `npm test` runs all of them, `npx nx` is not needed for a single one. */
const common = {
  rootDir: '.',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^@musubi/([^/]+)/([^/]+)$': '<rootDir>/libs/$1/$2/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/test/kit/empty-style.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/** Tests of the running program: it is loaded once per worker, not once per file. */
const program = {
  ...common,
  testEnvironment: '<rootDir>/tools/test/program-environment.mjs',
  transform: {
    [`^${import.meta.dirname}/(libs|apps|test/kit)/.+\\.ts$`]: '<rootDir>/tools/test/program-door.mjs',
    ...common.transform,
  },
};

export default {
  projects: [
    {
      ...program,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/*/{model,server}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/kit/browser-globals.ts'],
      testMatch: ['<rootDir>/libs/*/web/**/*.test.tsx', '<rootDir>/libs/*/web/**/*.test.ts'],
    },
    { ...program, displayName: 'rules', testMatch: ['<rootDir>/test/rules/*.test.ts'] },
    { ...program, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.test.ts'] },
    { ...program, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/*.test.ts'] },
  ],
};
