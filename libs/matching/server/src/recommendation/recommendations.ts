import { PostingQueries } from '@musubi/marketplace/server';
import { hardlyShown, type Match, pageOf, pageRules } from '@musubi/matching/model';
import { Injectable } from '@nestjs/common';
import { ExposureCounter } from '../exposure/exposure-counter.js';
import { AsPosting } from '../scene/as-posting.js';
import { type PostingRow, PostingRows } from '../scene/posting-rows.js';
import { type Scene, Scenes } from '../scene/scenes.js';
import type {
  DeskRecommendation,
  Fit,
  HomeRecommendations,
  Recommendation,
  RecommendedPosting,
} from './recommendation.types.js';
import { answersOf, fitWith, fitWithPosting, recommendationOf } from './told.js';

/** Own postings that an organisation's list of postings is made from, besides what the organisation itself says. */
const mostOwn = 2;
const fewOnHome = 3;

interface Found {
  readonly scene: Scene;
  readonly match: Match;
  readonly goesWith: PostingRow | null;
}

/** Computed at the moment of asking: found through search, scored and explained by the model, nobody behind a gate. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly scenes: Scenes,
    private readonly asPosting: AsPosting,
    private readonly exposure: ExposureCounter,
    private readonly postingQueries: PostingQueries,
    private readonly rows: PostingRows,
  ) {}

  /** Organisations for a posting. */
  async organisationsFor(posting: PostingRow, first: number): Promise<Recommendation[]> {
    return this.organisations(await this.scenes.of({ row: posting, postingId: posting.id }), first);
  }

  /** The same for the coordinators' desk, with what each has to answer; it does not count as being shown. */
  async organisationsForDesk(posting: PostingRow, first: number): Promise<DeskRecommendation[]> {
    const scene = await this.scenes.of({ row: posting, postingId: posting.id });
    return this.page(scene, first).map((found) => {
      const { openIntroductions: open, maxOpenIntroductions: limit } = scene.organisations.get(found.organisationId)!;
      return { ...found, open, limit };
    });
  }

  /** Organisations that would go well with an organisation. */
  async partnersFor(organisationId: string, first: number): Promise<Recommendation[]> {
    const row = await this.asPosting.need(organisationId);
    return row ? this.organisations(await this.scenes.of({ row, postingId: null }), first) : [];
  }

  /** Postings of the other kind for a posting. */
  async postingsFor(posting: PostingRow, first: number): Promise<RecommendedPosting[]> {
    const scene = await this.scenes.of({ row: posting, postingId: posting.id, postingsOnly: true });
    return this.postings(
      scene.answers.map((match) => ({ scene, match, goesWith: null })),
      first,
    );
  }

  /** Needs for an organisation: by what it offers in its postings, and by what it is. */
  async needsFor(organisationId: string, first: number): Promise<RecommendedPosting[]> {
    const self = await this.asPosting.resource(organisationId);
    if (!self) return [];
    const own = await this.asPosting.ownResources(organisationId, mostOwn);
    const found: Found[] = [];
    for (const row of [self, ...own]) {
      const scene = await this.scenes.of({ row, postingId: row === self ? null : row.id, postingsOnly: true });
      found.push(...scene.answers.map((match) => ({ scene, match, goesWith: row === self ? null : row })));
    }
    return this.postings(found, first);
  }

  /** A few of each for the front page. */
  async forHome(organisationId: string): Promise<HomeRecommendations> {
    const need = await this.rows.newestNeed(organisationId);
    return {
      needs: await this.needsFor(organisationId, fewOnHome),
      needId: need && need.id,
      needTitle: need && need.title,
      partners: need ? await this.organisationsFor(need, fewOnHome) : [],
    };
  }

  /** Why this posting fits this organisation; compared with the others that were found for it. */
  async fit(posting: PostingRow, organisationId: string): Promise<Fit | null> {
    const scene = await this.scenes.of({
      row: posting,
      postingId: posting.id,
      also: { organisations: [organisationId] },
    });
    const match = scene.matches.find((each) => each.id === organisationId);
    return match ? fitWith(scene, match, answersOf(scene).get(organisationId) ?? null) : null;
  }

  /** Why two organisations go well together, seen from the first. */
  async fitOfPartners(organisationId: string, otherId: string): Promise<Fit | null> {
    const row = await this.asPosting.need(organisationId);
    if (!row) return null;
    const scene = await this.scenes.of({ row, postingId: null, also: { organisations: [otherId] } });
    const match = scene.matches.find((each) => each.id === otherId);
    return match ? fitWith(scene, match, answersOf(scene).get(otherId) ?? null) : null;
  }

  private organisations(scene: Scene, first: number): Recommendation[] {
    const page = this.page(scene, first);
    this.exposure.shown(page.map((each) => each.organisationId));
    return page;
  }

  private page(scene: Scene, first: number): Recommendation[] {
    const answers = answersOf(scene);
    const ranked = bestFirst(scene.matches).map((match) => ({ ...match, organisationId: match.id }));
    const seldom = seldomAmong([scene]);
    const page = pageOf(ranked, seldom, pageRules(first));
    return page.map((match) => recommendationOf(scene, match, answers.get(match.id) ?? null, seldom(match.id)));
  }

  private async postings(found: readonly Found[], first: number): Promise<RecommendedPosting[]> {
    const best = new Map<string, Found>();
    for (const each of found)
      if (each.match.score > (best.get(each.match.id)?.match.score ?? -Infinity)) best.set(each.match.id, each);
    const ranked = bestFirst([...best.values()].map(({ match }) => match)).map((match) => {
      const { scene } = best.get(match.id)!;
      return { ...match, organisationId: scene.postings.get(match.id)!.organisationId };
    });
    const seldom = seldomAmong([...new Set(found.map(({ scene }) => scene))]);
    const page = pageOf(ranked, seldom, pageRules(first));
    this.exposure.shown(page.map((each) => each.organisationId));
    const cards = await this.postingQueries.cards(page.map((each) => each.id));
    return cards.map((posting) => {
      const { scene, match, goesWith } = best.get(posting.id)!;
      return {
        posting,
        score: match.score,
        goesWith: goesWith && { id: goesWith.id, title: goesWith.title },
        seldomShown: seldom(posting.organisation.id),
        ...fitWithPosting(scene, match),
      };
    });
  }
}

/** Whether an organisation was hardly shown lately, against all that were found for this. */
function seldomAmong(scenes: readonly Scene[]): (id: string) => boolean {
  const shown = new Map(scenes.flatMap(({ organisations }) => [...organisations].map(([id, row]) => [id, row.shown])));
  const isLow = hardlyShown([...shown.values()]);
  return (id) => isLow(shown.get(id) ?? Infinity);
}

const bestFirst = (matches: readonly Match[]): Match[] =>
  matches.filter((match) => match.gates.length === 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
