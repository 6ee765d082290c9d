import type { OrganisationProfile } from './profile.js';
import { normalised } from './text-corpus.js';

/** So many whose past work is closest to what is asked tell which projects are of this kind. */
const tellers = 20;

/**
 * Who has proved itself in projects of the kind that is asked for, 0–1.
 * @param fits of each candidate: how much of what is asked its past work says, 0–1.
 */
export function proven(candidates: readonly OrganisationProfile[], fits: readonly number[]): number[] {
  const least = [...fits].sort((a, b) => b - a)[tellers] ?? 0;
  return normalised(
    throughProjects(
      candidates,
      fits.map((fit) => (fit > least ? fit ** 2 : 0)),
    ),
    1,
  );
}

/**
 * A project is worth the mean of its members' worth, and everybody has the sum of its own projects: large programmes that
 * all sorts of organisations take part in say little, many small ones of the same people say much.
 */
export function throughProjects(candidates: readonly OrganisationProfile[], worth: readonly number[]): number[] {
  const projects = new Map<string, { sum: number; members: number }>();
  candidates.forEach(({ work }, at) => {
    for (const { project } of work) {
      const { sum, members } = projects.get(project) ?? { sum: 0, members: 0 };
      projects.set(project, { sum: sum + worth[at]!, members: members + 1 });
    }
  });
  const mean = ({ project }: { project: string }) => projects.get(project)!.sum / projects.get(project)!.members;
  return candidates.map(({ work }) => work.reduce((sum, each) => sum + mean(each), 0));
}
