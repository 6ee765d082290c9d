/** The house's own lint rules: small, and each says what to do instead. */
import { basename } from 'node:path';

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/u;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/;
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;

const rule = (description, create) => ({ meta: { type: 'problem', docs: { description }, schema: [] }, create });

/** `main.tsx` and friends stay kebab-case; a file of React components is named after its component. */
const fileName = rule('files are kebab-case, component files PascalCase', (context) => ({
  Program(node) {
    const name = basename(context.filename);
    if (kebab.test(name) || pascal.test(name)) return;
    context.report({ node, message: `'${name}': name files in kebab-case, React component files in PascalCase.` });
  },
}));

const oneDoor = rule('one door per project: src/index.ts', (context) => {
  const inner = /\/(libs\/[^/]+\/[^/]+|apps\/[^/]+)\/src\/.+\/index\.tsx?$/;
  return {
    Program(node) {
      if (inner.test(context.filename))
        context.report({ node, message: 'No barrel below src/: import the file itself.' });
    },
    ImportDeclaration(node) {
      if (/^@musubi\/[^/]+\/[^/]+\/.+/.test(node.source.value))
        context.report({ node, message: "Enter by the door: import from '@musubi/<context>/<layer>'." });
    },
  };
});

const noParallelWrites = rule('never Promise.all over writes in one transaction', (context) => ({
  CallExpression(node) {
    const text = context.sourceCode.getText(node);
    if (/^Promise\.all(Settled)?\(/.test(text) && /\.(save|insert|update|delete|record|move|remove)\(/.test(text))
      context.report({
        node,
        message: 'Writes of one transaction share one connection: await them one after the other.',
      });
  },
}));

const noForwardRef = rule('no forwardRef', (context) => ({
  Identifier(node) {
    if (node.name === 'forwardRef') context.report({ node, message: 'A cycle hides here: turn the dependency round.' });
  },
}));

const noJapaneseLiteral = rule('texts live in message catalogues', (context) => {
  const check = (node, value) => {
    if (typeof value === 'string' && japanese.test(value))
      context.report({ node, message: 'Put this text into the message catalogue (ja, ja-easy, en).' });
  };
  return {
    Literal: (node) => check(node, node.value),
    JSXText: (node) => check(node, node.value),
    TemplateElement: (node) => check(node, node.value.raw),
  };
});

export const house = {
  rules: {
    'file-name': fileName,
    'one-door': oneDoor,
    'no-parallel-writes': noParallelWrites,
    'no-forward-ref': noForwardRef,
    'no-japanese-literal': noJapaneseLiteral,
  },
};
