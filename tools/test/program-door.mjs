/** Jest transformer: a module of the program becomes a door to what `program.mjs` has loaded; any other goes through swc. */
import { createHash } from 'node:crypto';
import swc from '@swc/jest';
import { program } from './program.mjs';

const plain = swc.createTransformer();

export default {
  process(source, path, options) {
    const exported = program.get(path);
    return exported ? { code: door(path, Object.keys(exported)) } : plain.process(source, path, options);
  },
  getCacheKey(source, path, options) {
    const exported = program.get(path);
    if (!exported) return plain.getCacheKey(source, path, options);
    return createHash('sha256')
      .update(door(path, Object.keys(exported)))
      .digest('hex');
  },
};

const door = (path, names) =>
  [
    `const door = program.get(${JSON.stringify(path)});`,
    ...names.map((name) => `export const ${name} = door.${name};`),
  ].join('\n');
