import { describe, expect, it } from '@jest/globals';
import { afterOwnChanges, noteOwnChange } from './own-changes.js';

const change = (id: string, version?: number) => ({ input: { id, ...(version && { version }), note: 'x' } });

describe('own changes', () => {
  it('are what the next change of a page is made on', () => {
    noteOwnChange(change('a', 3), { id: 'a', version: 4 });
    noteOwnChange(change('a', 4), { id: 'a', version: 6 });
    expect(afterOwnChanges(change('a', 3))).toEqual(change('a', 6));
    expect(afterOwnChanges(change('a', 6))).toEqual(change('a', 6));
  });

  it('leave a page alone that shows another version, or something else', () => {
    noteOwnChange(change('b', 3), { id: 'b', version: 4 });
    for (const other of [change('b', 2), change('c', 3), change('b')]) expect(afterOwnChanges(other)).toBe(other);
    expect(afterOwnChanges(undefined)).toBeUndefined();
  });

  it('count only when they were made on a known version', () => {
    noteOwnChange(change('d'), { id: 'd', version: 9 });
    noteOwnChange(change('d', 5), { id: 'other', version: 6 });
    expect(afterOwnChanges(change('d', 5))).toEqual(change('d', 5));
  });
});
