import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { timelineWords } from '@musubi/grants/model';

/** Names of events as they are recorded: `name: 'X'`, `name: given ? 'X' : 'Y'`, and what moves emit. */
const patterns = [
  /\bname: '([A-Z][a-z]+[A-Z]\w*)'/g,
  /\bname: [^,'\n]+\? '([A-Z]\w+)' : '([A-Z]\w+)'/g,
  /\bemits: '(\w+)'/g,
];

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts'))
    .map((each) => join(each.parentPath, each.name));

it('every event of the grants has words for the history', () => {
  const texts = ['libs/grants/server/src', 'libs/grants/model/src']
    .flatMap(files)
    .map((path) => readFileSync(path, 'utf8'));
  const names = texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found.filter(Boolean))),
  );
  expect(names.length).toBeGreaterThan(100);
  expect([...new Set(names)].filter((name) => timelineWords(name) === name)).toEqual([]);
});
