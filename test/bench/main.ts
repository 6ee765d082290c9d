/**
 * `npm run bench -- <name> [options]`: quality and speed, measured through the product's own code. Each bench prints a
 * table for people and one JSON line per figure for programs: {"metric":"search.jsquad.ndcg@10","value":0.95}.
 */
const benches: Record<string, () => Promise<{ run(options: string[]): Promise<void> }>> = {
  api: () => import('./api.js'),
  storm: () => import('./storm.js'),
  search: () => import('./search.js'),
  'search-speed': () => import('./search-speed.js'),
  match: () => import('./match.js'),
  recommend: () => import('./recommend.js'),
  'learn-weights': () => import('./learn-weights.js'),
  consortium: () => import('./consortium.js'),
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Which one? ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else await (await bench()).run(options);
