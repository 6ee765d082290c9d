import { describe, expect, it } from '@jest/globals';
import { contexts } from '../../apps/api/src/contexts.js';

const lifecycles = contexts
  .flatMap((context) => [...(context.lifecycles ?? [])])
  .map((each) => [each.name, each] as const);

describe('lifecycles', () => {
  it('are declared', () => expect(lifecycles.length).toBeGreaterThan(0));

  it.each(lifecycles)('%s: every state can be reached', (_name, table) => {
    const reached = new Set([table.initial]);
    const moves = Object.values(table.moves);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const move of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
    }
    expect([...reached].sort()).toEqual(Object.keys(table.states).sort());
  });

  it.each(lifecycles)('%s: every state has words, every move a button and an event', (_name, table) => {
    for (const words of Object.values(table.states))
      expect(Object.values(words).every((word) => word.length > 0)).toBe(true);
    for (const move of Object.values(table.moves)) {
      expect(move.label.length).toBeGreaterThan(0);
      expect(move.emits).toMatch(/^[A-Z][A-Za-z]+$/);
    }
  });
});
