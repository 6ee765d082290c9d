import { describe, expect, it } from '@jest/globals';
import type { OrganisationProfile } from './profile.js';
import { proven, throughProjects } from './proven.js';

/** Organisations by the projects they took part in. */
const members = (...projects: readonly string[][]): OrganisationProfile[] =>
  projects.map((each) => ({ work: each.map((project) => ({ project, words: [] })) }) as unknown as OrganisationProfile);

describe('throughProjects', () => {
  it('gives a project the mean of its members, and everybody the sum of its projects', () => {
    expect(throughProjects(members(['a', 'b'], ['a'], ['b', 'c'], []), [1, 0, 0, 1])).toEqual([1, 0.5, 0.5, 0]);
  });
  it('makes little of a programme that all take part in', () => {
    const [, small, large] = throughProjects(
      members(['small', 'large'], ['small'], ['large'], ['large']),
      [1, 0, 0, 0],
    );
    expect(small).toBeGreaterThan(large!);
  });
});

describe('proven', () => {
  it('prefers who did such work more often, and takes along who did it with them', () => {
    const [often, once, companion, other] = proven(members(['a', 'b', 'c'], ['d'], ['c'], ['x']), [0.8, 0.8, 0, 0]);
    expect(often).toBe(1);
    expect(once).toBeLessThan(often!);
    expect(companion).toBeGreaterThan(0);
    expect(other).toBe(0);
  });
  it('does not praise the best of a bad list', () => {
    expect(proven(members(['a'], ['b']), [0.1, 0])[0]).toBeCloseTo(0.01);
  });
  it('asks only those who fit best which projects are of this kind', () => {
    const many = members(...Array.from({ length: 30 }, (_, at) => [`p${at}`]));
    const values = proven(
      many,
      many.map((_, at) => 1 - at / 100),
    );
    expect(values.filter((value) => value > 0)).toHaveLength(20);
  });
});
