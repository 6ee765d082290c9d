/** Lints each planted text as if it stood at its place. Prints JSON: the text's name, and the rules that caught it. */
import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const folder = new URL('../../test/rules/planted/', import.meta.url);
const eslint = new ESLint({ cwd: process.cwd() });
const found = {};
for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const [result] = await eslint.lintText(text, { filePath: /plant: (\S+)/.exec(text)[1] });
  found[name] = result.messages.map((each) => each.ruleId ?? each.message);
}
process.stdout.write(JSON.stringify(found));
