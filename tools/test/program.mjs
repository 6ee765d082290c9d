/** The program as tests meet it: loaded by Node itself, once per worker, instead of by jest for every test file. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import '../ts/register.mjs';

const root = resolve(import.meta.dirname, '../..');

/** What test files import of it: the front doors of the libraries, the API's parts, the test kit. */
function doors() {
  const libraries = readdirSync(`${root}/libs`).flatMap((context) => [
    `${root}/libs/${context}/model/src/index.ts`,
    `${root}/libs/${context}/server/src/index.ts`,
  ]);
  const kit = readdirSync(`${root}/test/kit`).filter((file) => !ofTheWeb.has(file));
  return [
    ...libraries.filter((door) => existsSync(door)),
    `${root}/apps/api/src/app.module.ts`,
    `${root}/apps/api/src/contexts.ts`,
    ...kit.map((file) => `${root}/test/kit/${file}`),
  ];
}

const ofTheWeb = new Set(['browser-globals.ts', 'empty-style.ts']);

/** Exports by the path of the module; filled by `loadProgram`. */
export const program = new Map();
let loading;

export function loadProgram() {
  return (loading ??= load());
}

async function load() {
  // As in production, GraphQL trusts that there is one of it: its checks cost a second for every program started.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await import('graphql');
  process.env.NODE_ENV = NODE_ENV;
  for (const path of doors()) program.set(path, await import(pathToFileURL(path).href));
  return program;
}
