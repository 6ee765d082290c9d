import type { Measured } from './search-measure.js';

const [width, height] = [640, 360];
const [left, right, top, bottom] = [64, 470, 32, 312];
const aim = 50;
const lines = [
  { question: 'several', name: 'a sentence', colour: '#c74700' },
  { question: 'common', name: 'one everyday word', colour: '#0017c1' },
  { question: 'rare', name: 'a name', colour: '#0d5c3a' },
] as const;

/** An SVG of how the processor time of a page (p95) grows with the number of postings, over a scale of tens. */
export function growthPlot(measured: readonly Measured[]): string {
  const value = (town: Measured, question: string) =>
    Number(town.kinds.find((kind) => kind['question'] === question)?.['page cpu p95'] ?? 0);
  const highest = Math.max(aim, ...measured.flatMap((town) => lines.map(({ question }) => value(town, question))));
  const [first, last] = [measured[0]!.postings, measured.at(-1)!.postings];
  const x = (postings: number) =>
    left + ((right - left) * Math.log(postings / first)) / Math.max(1e-9, Math.log(last / first));
  const y = (ms: number) => bottom - ((bottom - top) * ms) / highest;
  const grid = Array.from({ length: Math.floor(highest / aim) + 1 }, (_, at) => at * aim).map(
    (ms) =>
      `<line x1="${left}" x2="${right}" y1="${y(ms).toFixed(1)}" y2="${y(ms).toFixed(1)}" stroke="${ms === aim ? '#ec0000' : '#ccc'}"/>` +
      `<text x="${left - 8}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${ms}</text>`,
  );
  const towns = measured.map(
    ({ postings }) =>
      `<text x="${x(postings).toFixed(1)}" y="${bottom + 20}" text-anchor="middle">${postings.toLocaleString('en')}</text>`,
  );
  const drawn = lines.map(({ question, name, colour }) => {
    const points = measured.map((town) => [x(town.postings).toFixed(1), y(value(town, question)).toFixed(1)] as const);
    const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`).join('');
    const end = points.at(-1)!;
    return (
      `<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${points.map((point) => point.join()).join(' ')}"/>` +
      `${dots}<text x="${Number(end[0]) + 12}" y="${Number(end[1]) + 4}" fill="${colour}">${name}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Processor time of a page of twenty, 95th percentile, against the number of postings"><rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid,
    ...towns,
    `<text x="${(left + right) / 2}" y="${bottom + 40}" text-anchor="middle">postings</text><text x="8" y="16">ms of processor time, p95; the aim in red</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
