import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  defaultView,
  dueChoices,
  filterCount,
  pipelineColumnIds,
  pipelineFlagIds,
  pipelineLooks,
  pipelineParams,
  pipelineSorts,
  type PipelineView,
  pipelineViewOf,
} from './pipeline-view.js';

const id = fc.uuid();
const view: fc.Arbitrary<PipelineView> = fc.record({
  look: fc.constantFrom(...pipelineLooks),
  text: fc.string({ maxLength: 80 }).map((text) => text.trim()),
  calls: fc.uniqueArray(id, { maxLength: 3 }),
  courses: fc.uniqueArray(id, { maxLength: 3 }),
  states: fc.subarray(['submitted', 'returned', 'approved']),
  handler: fc.oneof(fc.constantFrom('', 'me', 'none'), id),
  flags: fc.subarray(pipelineFlagIds),
  due: fc.constantFrom('', ...(Object.keys(dueChoices) as (keyof typeof dueChoices)[])),
  sort: fc.constantFrom(...pipelineSorts),
  descending: fc.boolean(),
  columns: fc.subarray(pipelineColumnIds, { minLength: 1 }),
});

describe('the view in the address', () => {
  test('reads back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(pipelineViewOf(new URLSearchParams(pipelineParams(each).toString()))).toEqual(each);
      }),
    );
  });

  test('is empty for the usual view, and leaves out what it does not know', () => {
    expect(pipelineParams(defaultView).toString()).toBe('');
    const odd = 'state=submitted,nonsense&sort=weather&columns=nothing&call=1&due=toString&handler=x&flag=constructor';
    expect(pipelineViewOf(new URLSearchParams(odd))).toEqual({ ...defaultView, states: ['submitted'] });
    expect(filterCount({ ...defaultView, states: ['submitted'], due: '7' })).toBe(2);
  });
});
