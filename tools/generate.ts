/** `npm run generate`: everything that is made from the code and committed. `--check` only says what is out of date. */
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { mutationResolver } from '@musubi/platform/server';
import { type GraphQLSchema, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import { contexts } from '../apps/api/src/contexts.js';
import { lifecycleDocuments } from './documents/lifecycles.js';
import { moveDocuments, permissionDocuments } from './documents/permissions.js';

const check = process.argv.includes('--check');
const stale: string[] = [];

function write(path: string, text: string): void {
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // a new file
  }
  if (old === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function schemaOf(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const providers = contexts
    .flatMap((context) => [...(context.providers ?? [])])
    .filter((each) => typeof each === 'function');
  const resolvers = [...providers, ...contexts.flatMap((context) => (context.useCases ?? []).map(mutationResolver))];
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers as never[]);
  await app.close();
  return lexicographicSortSchema(schema);
}

/** Which types each interface stands for: what the web client's cache has to know of the schema. */
function interfaceTypes(schema: GraphQLSchema): string {
  const lines = Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .map((each) => {
      const names = schema.getPossibleTypes(each).map(({ name }) => `    '${name}',\n`);
      return `  ${each.name}: [\n${names.join('')}  ],\n`;
    });
  return `// Generated from the code by \`npm run generate\`. Do not edit.\n\nexport const interfaceTypes: Record<string, string[]> = {\n${lines.join('')}};\n`;
}

const schema = await schemaOf();
write('schema.graphql', `# Generated from the code by \`npm run generate\`. Do not edit.\n\n${printSchema(schema)}\n`);
write('libs/platform/web/src/graphql/interface-types.ts', interfaceTypes(schema));
for (const [path, text] of [
  ...lifecycleDocuments(contexts),
  ...permissionDocuments(contexts),
  ...moveDocuments(contexts),
])
  write(path, text);
if (!check) execFileSync('node_modules/.bin/gql.tada', ['generate-output'], { stdio: ['ignore', 'ignore', 'inherit'] });

if (stale.length > 0) console.log(`${check ? 'out of date' : 'written'}:\n  ${stale.join('\n  ')}`);
if (check && stale.length > 0) {
  console.log('Run `npm run generate` and commit the result.');
  process.exitCode = 1;
}
