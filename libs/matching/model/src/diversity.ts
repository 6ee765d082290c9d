/** A candidate of a page, best first in its list. */
export interface Placed {
  readonly id: string;
  readonly score: number;
  /** Whose it is: the organisation itself, or the owner of a posting. */
  readonly organisationId: string;
}

export interface PageRules {
  readonly first: number;
  /** At most so many of one organisation on a page. */
  readonly perOrganisation: number;
  /** Places kept for organisations that were hardly shown lately. */
  readonly kept: number;
  /** A kept place goes to nobody worse than this share of the page's best score. */
  readonly enough: number;
}

/** On every page of five, one place is for somebody who was hardly shown; no organisation has more than two in ten. */
export const pageRules = (first: number): PageRules => ({
  first,
  perOrganisation: Math.max(1, Math.round(first / 5)),
  kept: Math.floor(first / 5),
  enough: 0.5,
});

/**
 * A page out of a ranked list: by score, but no organisation fills it, and `kept` places go to the best of those who
 * were hardly shown, when they fit well enough. They stand where their score puts them, so the page stays in order.
 * @param isSeldom whether an organisation was hardly shown lately.
 */
export function pageOf<Item extends Placed>(
  ranked: readonly Item[],
  isSeldom: (organisationId: string) => boolean,
  rules: PageRules,
): Item[] {
  const fair = capped(ranked, rules.perOrganisation);
  const page = fair.slice(0, rules.first);
  const floor = (page[0]?.score ?? 0) * rules.enough;
  const seldom = (each: Item) => isSeldom(each.organisationId);
  const missing = Math.max(0, Math.min(rules.kept, rules.first) - page.filter(seldom).length);
  const waiting = fair
    .slice(rules.first)
    .filter((each) => seldom(each) && each.score >= floor)
    .slice(0, missing);
  const leaving = new Set(
    page
      .filter((each) => !seldom(each))
      .slice(-waiting.length || page.length)
      .map((each) => each.id),
  );
  return waiting.length === 0 ? page : [...page.filter((each) => !leaving.has(each.id)), ...waiting];
}

function capped<Item extends Placed>(ranked: readonly Item[], most: number): Item[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ organisationId }) => {
    const count = (counts.get(organisationId) ?? 0) + 1;
    counts.set(organisationId, count);
    return count <= most;
  });
}
