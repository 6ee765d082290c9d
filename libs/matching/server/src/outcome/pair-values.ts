import type { Match, Values, WeightScope } from '@musubi/matching/model';
import { Injectable } from '@nestjs/common';
import { AsPosting } from '../scene/as-posting.js';
import { type PostingRow, PostingRows } from '../scene/posting-rows.js';
import { type Asked, Scenes } from '../scene/scenes.js';

/** Two who were suggested to each other, and the posting it is about, when there is one. */
export interface Pair {
  readonly askerId: string;
  readonly otherId: string;
  readonly postingId: string | null;
  /** Whether the asker marked the other: what it said is not part of what it was shown. */
  readonly marked: boolean;
}

/** One way of looking at a pair, with the factors of the scorer. */
export interface PairView {
  readonly scope: WeightScope;
  /** The posting, or the organisation in the shape of one, that asks. */
  readonly askingId: string;
  readonly candidateId: string;
  readonly factors: Values;
}

/** What the scorer sees in a pair now: as a list of organisations has it, and as a list of postings. */
@Injectable()
export class PairValues {
  constructor(
    private readonly scenes: Scenes,
    private readonly postings: PostingRows,
    private readonly asPosting: AsPosting,
  ) {}

  async of(pair: Pair): Promise<PairView[]> {
    const posting = pair.postingId ? await this.postings.asked(pair.postingId) : null;
    const views = posting
      ? [await this.toOrganisation(pair, posting), await this.toPosting(pair, posting)]
      : [await this.betweenOrganisations(pair)];
    return views.filter((view) => view !== null);
  }

  /** As the list of organisations for the posting has it. */
  private toOrganisation(pair: Pair, row: PostingRow): Promise<PairView | null> {
    const candidateId = row.organisationId === pair.askerId ? pair.otherId : pair.askerId;
    return this.organisationView(pair, { row, postingId: row.id }, candidateId);
  }

  /** As the list of postings for the organisation that does not own it has it. */
  private async toPosting(pair: Pair, posting: PostingRow): Promise<PairView | null> {
    const organisationId = posting.organisationId === pair.askerId ? pair.otherId : pair.askerId;
    const row = await (posting.kind === 'need'
      ? this.asPosting.resource(organisationId)
      : this.asPosting.need(organisationId));
    if (!row) return null;
    const scene = await this.scenes.of({ row, postingId: null, also: { postings: [posting.id] }, ...unmarked(pair) });
    const match = scene.answers.find(({ id }) => id === posting.id);
    return match ? { scope: 'posting', askingId: row.id, candidateId: posting.id, factors: valuesOf(match) } : null;
  }

  private async betweenOrganisations(pair: Pair): Promise<PairView | null> {
    const row = await this.asPosting.need(pair.askerId);
    return row && this.organisationView(pair, { row, postingId: null }, pair.otherId);
  }

  private async organisationView(pair: Pair, asked: Asked, candidateId: string): Promise<PairView | null> {
    const scene = await this.scenes.of({ ...asked, also: { organisations: [candidateId] }, ...unmarked(pair) });
    const match = scene.matches.find(({ id }) => id === candidateId);
    return match ? { scope: 'organisation', askingId: asked.row.id, candidateId, factors: valuesOf(match) } : null;
  }
}

const unmarked = ({ marked, otherId }: Pair) => (marked ? { unmarked: otherId } : {});

const valuesOf = ({ factors }: Match): Values => Object.fromEntries(factors.map(({ name, value }) => [name, value]));
