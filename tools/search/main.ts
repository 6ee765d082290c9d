/**
 * `npm run reindex`: writes the whole search index anew, with progress, while the town goes on searching and writing.
 * Works on DATABASE_URL, else on the embedded database of `npm start`.
 */
import 'reflect-metadata';
import { RebuildSearch } from '@musubi/platform/server';
import { openProgram } from '../import/program.js';

const program = await openProgram();
const start = performance.now();
try {
  await program.app.get(RebuildSearch).run({}, (done, all) => {
    const rate = Math.round((done / (performance.now() - start)) * 1000);
    const text = `${done.toLocaleString('en')} of ${all.toLocaleString('en')}, ${rate.toLocaleString('en')}/s`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K  ${text}`);
    else console.log(text);
  });
  console.log(`\nThe search index is new (${((performance.now() - start) / 1000).toFixed(1)} s).`);
} finally {
  await program.close();
}
