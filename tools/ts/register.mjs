/** `node --import ./tools/ts/register.mjs file.ts`: runs our TypeScript (decorators and aliases included) without a build. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
