import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, lookAt, newVisitor, openBrowser, phone } from './browser.js';
import { openSite, type Site, type SiteOptions } from './site.js';

type Size = typeof phone | typeof desk;

/** A running site with a browser: what every story begins and ends with. */
export interface Journey {
  readonly site: Site;
  readonly browser: Browser;
  /** What axe found, over all pages, so that one barrier does not hide the next. */
  readonly barriers: Set<string>;
  /** A page of somebody who is logged in. */
  visit(email: string, size?: Size): Promise<Page>;
  /** Logs the page's visitor in, as the login page does. */
  signIn(page: Page, email: string): Promise<void>;
  /** Asks the API as whoever is logged in on the page: what the story does not tell. */
  ask<Answer = Record<string, unknown>>(page: Page, document: string, variables: object): Promise<Answer>;
  /** The page as it is, on a phone and at a desk: axe, no overflow, a picture of each. */
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** @param options.password of whoever is no login of the demo town. */
export async function openJourney(
  pictures: string,
  options: SiteOptions & { password?: string; prepare?: (site: Site) => Promise<void> } = {},
): Promise<Journey> {
  const site = await openSite(options);
  await options.prepare?.(site);
  const browser = await openBrowser();
  const visitors: BrowserContext[] = [];
  const barriers = new Set<string>();

  const ask: Journey['ask'] = async (page, query, variables) => {
    const reply = await page.context().request.post(`${site.url}/graphql`, {
      headers: { 'x-musubi-client': 'web' },
      data: { query, variables },
    });
    const { data, errors } = (await reply.json()) as { data: never; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  const signIn: Journey['signIn'] = async (page, email) => {
    const password =
      site.logins.find((each) => each.email === email)?.password ?? options.password ?? site.logins[0]?.password;
    const login = 'mutation($input: LoginInput!) { login(input: $input) { __typename } }';
    const answer = JSON.stringify(await ask(page, login, { input: { email, password } }));
    if (!answer.includes('LoginOk')) throw new Error(`${email} cannot log in: ${answer}`);
  };

  return {
    ...{ site, browser, barriers, signIn, ask },
    async visit(email, size = desk) {
      const visitor = await newVisitor(browser, site.url, size);
      visitors.push(visitor);
      const page = await visitor.newPage();
      page.setDefaultTimeout(30_000);
      await signIn(page, email);
      return page;
    },
    look: (page, name) => lookAt(page, `${pictures}-${name}`, (problem) => barriers.add(problem)),
    async close() {
      for (const visitor of visitors) await visitor.close();
      await browser.close();
      await site.close();
    },
  };
}
