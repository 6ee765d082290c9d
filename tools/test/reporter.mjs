/** Jest's output made short: a line for every part of the work, and everything about what failed. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const everyFiles = 20;

export default class ShortReporter {
  passed = 0;
  failed = 0;
  files = 0;

  onTestResult(test, result) {
    this.files += 1;
    this.passed += result.numPassingTests;
    this.failed += result.numFailingTests + (result.testExecError ? 1 : 0);
    if (result.failureMessage) this.say(`  FAILED  ${relative('.', test.path)}\n${indented(result.failureMessage)}`);
    else if (this.files % everyFiles === 0) this.say(`  ok      ${this.passed} tests in ${this.files} files`);
  }

  onRunComplete(_contexts, results) {
    const seconds = ((Date.now() - results.startTime) / 1000).toFixed(1);
    this.say(
      `  ${this.failed === 0 ? 'ok    ' : 'FAILED'}  ${this.passed} of ${this.passed + this.failed} tests (${seconds} s)`,
    );
    const { passed, failed } = this;
    if (process.env.OUTCOME_FILE) writeFileSync(process.env.OUTCOME_FILE, JSON.stringify({ passed, failed }));
  }

  say(text) {
    process.stdout.write(`${text}\n`);
  }
}

const indented = (text) =>
  text
    .trimEnd()
    .split('\n')
    .slice(0, 120)
    .map((line) => `    ${line}`)
    .join('\n');
