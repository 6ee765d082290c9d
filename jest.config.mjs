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

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/libs/*/{model,server}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/kit/browser-globals.ts'],
      testMatch: ['<rootDir>/libs/*/web/**/*.test.tsx', '<rootDir>/libs/*/web/**/*.test.ts'],
    },
    { ...common, displayName: 'rules', testEnvironment: 'node', testMatch: ['<rootDir>/test/rules/*.test.ts'] },
    { ...common, displayName: 'api', testEnvironment: 'node', testMatch: ['<rootDir>/test/api/**/*.test.ts'] },
    { ...common, displayName: 'journeys', testEnvironment: 'node', testMatch: ['<rootDir>/test/journeys/*.test.ts'] },
  ],
};
