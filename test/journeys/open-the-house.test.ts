import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  desk,
  expectNoOverflow,
  expectNoViolations,
  newVisitor,
  openBrowser,
  phone,
  picture,
  settled,
} from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

/** A visitor without a login opens the front door, on a phone and at a desk. */
describe('the front door', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 30_000);

  test.each([
    ['phone', phone],
    ['desk', desk],
  ])(
    'opens on a %s, within the screen and without barriers',
    async (name, size) => {
      const visitor = await newVisitor(browser, site.url, size);
      const page = await visitor.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      await expectNoViolations(page);
      await expectNoOverflow(page);
      await picture(page, `home-${name}`);
      expect(errors).toEqual([]);
      await visitor.close();
    },
    60_000,
  );

  test('an address that does not exist says so and shows the way', async () => {
    const visitor = await newVisitor(browser, site.url, phone);
    const page = await visitor.newPage();
    await page.goto('/no-such-page');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoViolations(page);
    await visitor.close();
  }, 60_000);
});
