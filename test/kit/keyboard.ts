import type { Locator, Page } from 'playwright-core';

/** More stops than any page has: beyond them the focus is caught, or the target cannot be reached at all. */
const mostStops = 160;

/** A person without a mouse: everything is reached with Tab, chosen with arrows, done with Enter or Space. */
export interface Keyboard {
  /** Tabs (forwards, or with `back` backwards) until the focus is on the target or inside it. */
  reach(target: Locator, back?: boolean): Promise<void>;
  /** Reaches it and presses Enter. */
  press(target: Locator): Promise<void>;
  /** Reaches it and presses Space: checkboxes, buttons. */
  tick(target: Locator): Promise<void>;
  /** Reaches the field and types over what is there. */
  type(target: Locator, text: string): Promise<void>;
  /** Reaches the radio's group and moves with the arrows until this one is chosen. */
  choose(radio: Locator): Promise<void>;
  /** Reaches the list and moves down it until this value is chosen. */
  select(list: Locator, value: string): Promise<void>;
  /** Reaches the file field, opens the chooser with Enter and takes this file. */
  attach(input: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

/** Drives the page by keys alone; a target that no Tab reaches fails with its name and where the focus went. */
export function keyboard(page: Page): Keyboard {
  const focused = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

  async function reach(target: Locator, back = false): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await focused(target)) return;
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${String(target)} cannot be reached with the Tab key; the focus is on ${at}`);
  }

  return {
    reach,
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async tick(target) {
      await reach(target);
      await page.keyboard.press('Space');
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async choose(radio) {
      const group = radio.locator('xpath=ancestor::*[@role="radiogroup" or self::fieldset][1]');
      await reach(group);
      if (await radio.isChecked()) return;
      await page.keyboard.press('Space');
      for (let moves = 0; moves < 20 && !(await radio.isChecked()); moves += 1) await page.keyboard.press('ArrowDown');
      if (!(await radio.isChecked())) throw new Error(`${String(radio)} cannot be chosen with the arrow keys`);
    },
    async select(list, value) {
      await reach(list);
      for (let moves = 0; moves < 20 && (await list.inputValue()) !== value; moves += 1)
        await page.keyboard.press('ArrowDown');
      if ((await list.inputValue()) !== value) throw new Error(`${value} cannot be chosen with the arrow keys`);
    },
    async attach(input, file) {
      // Listened for from the start: a browser that learns of the listener together with the key opens its own chooser.
      const open = async () => {
        await reach(input);
        await page.keyboard.press('Enter');
      };
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await chooser.setFiles(file);
    },
  };
}
