import type { ContextModule } from '@musubi/platform/server';

/** `docs/lifecycles/<name>.md`: the diagram and the table of moves of every lifecycle. */
export function lifecycleDocuments(contexts: readonly ContextModule[]): [path: string, text: string][] {
  return contexts.flatMap((context) =>
    (context.lifecycles ?? []).map((each): [string, string] => [`docs/lifecycles/${each.name}.md`, page(each)]),
  );
}

type Lifecycle = NonNullable<ContextModule['lifecycles']>[number];

function page(table: Lifecycle): string {
  const moves = Object.entries(table.moves);
  const arrows = moves.flatMap(([name, move]) => move.from.map((from) => `  ${from} --> ${move.to}: ${name}`));
  const audiences = [...new Set(Object.values(table.states).flatMap((words) => Object.keys(words)))];
  return [
    `<!-- Generated from the code by \`npm run generate\`. Do not edit. -->`,
    `# ${table.name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${table.initial}`,
    ...arrows,
    '```',
    '',
    `| state | ${audiences.join(' | ')} |`,
    `|---|${audiences.map(() => '---|').join('')}`,
    ...Object.entries(table.states).map(
      ([state, words]) => `| ${state} | ${audiences.map((audience) => words[audience] ?? '').join(' | ')} |`,
    ),
    '',
    '| move | button | from | to | permission | event |',
    '|---|---|---|---|---|---|',
    ...moves.map(
      ([name, move]) =>
        `| ${name} | ${move.label} | ${move.from.join(', ')} | ${move.to} | ${move.by} | ${move.emits} |`,
    ),
    '',
  ].join('\n');
}
