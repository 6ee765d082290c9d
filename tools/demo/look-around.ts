import { Recommendations } from '@musubi/matching/server';
import type { Town } from './town.js';

/** Who opened the front page on which of the last 30 days: neither everybody nor every day. */
const everyThird = 3;
const days = [24, 17, 9, 2];

/** Some organisations look at what is recommended to them, so that staff see who is shown how often. */
export async function lookAround(town: Town): Promise<void> {
  const recommendations = town.get(Recommendations);
  const readers = [...town.organisations.values()].filter((_, at) => at % everyThird === 0);
  for (const [at, reader] of readers.entries()) {
    town.clock.daysAgo(days[at % days.length]!);
    await recommendations.forHome(reader);
  }
  town.clock.daysAgo(0);
}
