import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

const require = createRequire(import.meta.url);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone as narrow as they come, and a desk. */
export const phone = { width: 360, height: 740 } as const;
export const desk = { width: 1280, height: 900 } as const;

/** Starts Chromium: CHROME_PATH, else the machine's own, else the one of the packages (also by CHROME_PATH=packaged). */
export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  const known = given ? [given] : ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = known.find((path) => existsSync(path));
  if (found) return chromium.launch({ executablePath: found, headless: true, args: flags });
  const { executablePath, env } = await packagedChromium();
  return chromium.launch({ executablePath, env, headless: true, args: [...flags, '--no-zygote'] });
}

/** The packaged browser brings the libraries a bare machine lacks; they go to the browser only, not to this process. */
async function packagedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { default: packaged } = (await import('@sparticuz/chromium')) as unknown as {
    default: { executablePath(): Promise<string> };
  };
  const executablePath = await packaged.executablePath();
  const build = dirname(require.resolve('@sparticuz/chromium'));
  const { inflate } = (await import(join(build, '../esm/lambdafs.js'))) as { inflate(path: string): Promise<string> };
  await inflate(join(build, '../../bin/al2023.tar.br'));
  const own = Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined);
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath, env: { ...Object.fromEntries(own), LD_LIBRARY_PATH: libraries } };
}

/** What each visitor's pages have asked for and not got yet. */
const underway = new WeakMap<BrowserContext, Set<Request>>();

/** A visitor with cookies of their own, in Japanese and in Japan. Dialogs and page errors fail the test that asks. */
export async function newVisitor(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number } = desk,
): Promise<BrowserContext> {
  const visitor = await browser.newContext({
    baseURL,
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
  });
  const requests = new Set<Request>();
  underway.set(visitor, requests);
  visitor.on('request', (request) => requests.add(request));
  visitor.on('requestfinished', (request) => requests.delete(request));
  visitor.on('requestfailed', (request) => requests.delete(request));
  return visitor;
}

/**
 * Waits until the page shows what it was asked for: nothing under way, no grey bars, its heading there, and all that
 * for some moments. (`networkidle` is of the document: after a step within the app it holds at once.)
 */
export async function settled(page: Page): Promise<void> {
  const requests = underway.get(page.context());
  const until = Date.now() + 30_000;
  for (let quiet = 0; quiet < 4;) {
    // Not by its role: behind an open dialog the heading has none.
    const shown = await page
      .evaluate(() => document.querySelector('h1') && !document.querySelector('main .animate-pulse'))
      .catch(() => false);
    quiet = shown && !requests?.size ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`${page.url()} is still loading after 30 seconds`);
    await page.waitForTimeout(50);
  }
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe over the page as it is now (WCAG 2.2 A and AA) and throws with every violation in words. */
export async function expectNoViolations(page: Page): Promise<void> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: unknown, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  if (violations.length === 0) return;
  const words = violations.map(
    (each) => `${each.id}: ${each.help}\n${each.nodes.map((node) => `    ${node.html.slice(0, 300)}`).join('\n')}`,
  );
  throw new Error(`${page.url()} has accessibility violations:\n${words.join('\n')}`);
}

/** No page may be wider than the screen: a table or a long word that overflows a phone fails here, and is named. */
export async function expectNoOverflow(page: Page): Promise<void> {
  // After a change of size the browser lays out in its next frame; until then the old layout would be measured.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const [content, screen, wide] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = beyond
      .slice(0, 8)
      .map((each) => `${each.outerHTML.slice(0, 160)} (to ${Math.round(each.getBoundingClientRect().right)} px)`);
    return [scrollWidth, clientWidth, names] as const;
  });
  if (content > screen)
    throw new Error(`${page.url()} is ${content} px wide on a screen of ${screen} px\n${wide.join('\n')}`);
}

/**
 * The page as it is, on a phone and at a desk: axe, no overflow, a picture of each.
 * @param note takes what is wrong, so that one barrier does not hide the next; without it the first is thrown.
 */
export async function lookAt(page: Page, name: string, note?: (problem: string) => void): Promise<void> {
  const checked = (check: Promise<void>) =>
    note ? check.catch((error: Error) => note(`${name}: ${error.message}`)) : check;
  const own = page.viewportSize() ?? desk;
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    await settled(page);
    await checked(expectNoViolations(page));
    await checked(expectNoOverflow(page));
    await picture(page, `${name}-${size.width}`);
  }
  await page.setViewportSize(own);
}

/** Keeps a picture of the whole page in tmp/pictures/, for looking at. Answers its path. */
export async function picture(page: Page, name: string): Promise<string> {
  const path = join('tmp/pictures', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, fullPage: true });
  return path;
}
