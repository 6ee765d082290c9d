/** Node's environment of jest, with the program loaded outside of it. */
import { TestEnvironment } from 'jest-environment-node';
import { loadProgram } from './program.mjs';

export default class ProgramEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.program = await loadProgram();
    // What tests and program hand to each other: one kind of date and of error on both sides.
    Object.assign(this.global, { Date, Error });
  }
}
