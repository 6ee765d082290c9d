import {
  type Asking,
  type Match,
  type OrganisationProfile,
  type PostingProfile,
  scoreOrganisations,
  scorePostings,
} from '@musubi/matching/model';
import { Db, synonymsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { CurrentWeights } from '../weights/current-weights.js';
import { type CandidateIds, Candidates } from './candidates.js';
import { type OrganisationRow, OrganisationRows } from './organisation-rows.js';
import { type PostingRow, PostingRows } from './posting-rows.js';
import { Profiles } from './profiles.js';
import { RelationRows, type Relations } from './relations.js';

/** Everything one answer is made from: who asks, who was looked at, and how they score. */
export interface Scene {
  readonly asking: Asking;
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  readonly profiles: ReadonlyMap<string, OrganisationProfile>;
  readonly postings: ReadonlyMap<string, PostingRow>;
  readonly offers: ReadonlyMap<string, PostingProfile>;
  /** In the order of `profiles`, gates included. */
  readonly matches: readonly Match[];
  /** Postings of the other kind, in the order of `offers`, gates included. */
  readonly answers: readonly Match[];
}

/** A scene asked for: the posting (or an organisation in the shape of one) and what else its owner has. */
export interface Asked {
  readonly row: PostingRow;
  /** Null when an organisation asks without a posting. */
  readonly postingId: string | null;
  /** Organisations and postings to look at besides those that are found. */
  readonly also?: Partial<CandidateIds>;
  /** Nothing but postings of the other kind is wanted: no other organisations are looked for or scored. */
  readonly postingsOnly?: boolean;
  /** An organisation of which it is not looked at whether it was marked 合いそう. */
  readonly unmarked?: string;
}

const mostPartners = 50;

/** What was looked at. */
interface Looked {
  readonly organisations: readonly OrganisationRow[];
  readonly postings: readonly PostingRow[];
  readonly offers: readonly PostingProfile[];
  readonly postingsOnly: boolean;
}

/** Reads a constant number of statements, however many candidates, and scores them. */
@Injectable()
export class Scenes {
  constructor(
    private readonly db: Db,
    private readonly candidates: Candidates,
    private readonly organisations: OrganisationRows,
    private readonly postings: PostingRows,
    private readonly profiles: Profiles,
    private readonly relations: RelationRows,
    private readonly weights: CurrentWeights,
  ) {}

  async of({ row, postingId, also, unmarked, postingsOnly = false }: Asked): Promise<Scene> {
    const [posting] = await this.profiles.postings([row]);
    // Nothing of these needs another: they are read side by side.
    const [ids, related, offer] = await Promise.all([
      this.candidates.around(posting!, postingsOnly),
      this.relations.of(row.organisationId, postingId),
      postingsOnly ? undefined : this.offerOf(row),
    ]);
    const relations = withoutMark(related, unmarked);
    const friends = [...relations.partners, ...relations.opinions.liked].slice(0, mostPartners);
    const [organisations, postings] = await Promise.all([
      this.organisations.of([...ids.organisations, ...(also?.organisations ?? []), ...friends]),
      this.postingsOf(row.organisationId, ids, offer, also?.postings ?? []),
    ]);
    const offers = await this.profiles.postings(postings);
    const own = offers.filter((each) => each.organisationId === row.organisationId && each.id !== row.id);
    const synonyms = await synonymsOf(this.db);
    const asking: Asking = {
      posting: posting!,
      ...relations,
      ...(postingId === null ? { alsoAsks: own.filter((each) => each.kind === row.kind) } : {}),
      offers: own,
      namesOf: (word) => synonyms.termsLike(word),
    };
    return this.scored(asking, { organisations, postings, offers, postingsOnly });
  }

  /** The postings that were found, others, and what those organisations' own would give in return for the offer. */
  private async postingsOf(
    owner: string,
    { organisations, postings }: CandidateIds,
    offer: PostingProfile | undefined,
    others: readonly string[],
  ): Promise<PostingRow[]> {
    const returns = offer ? await this.candidates.returns(offer, organisations) : [];
    return this.postings.found([...postings, ...returns, ...others], owner);
  }

  /** The newest other posting of the owner. */
  private async offerOf(row: PostingRow): Promise<PostingProfile | undefined> {
    const other = await this.postings.newestOther(row.organisationId, row.kind);
    const [offer] = await this.profiles.postings(other ? [other] : []);
    return offer;
  }

  private async scored(asking: Asking, { organisations, postings, offers, postingsOnly }: Looked): Promise<Scene> {
    const byOwner = groupedByOwner(offers);
    const profiles = organisations.map((row) => this.profiles.organisation(row, byOwner.get(row.id) ?? []));
    const rows = new Map(organisations.map((row) => [row.id, row]));
    const guarded = offers.map((offer) => ({ ...offer, ...reachable(rows.get(offer.organisationId)) }));
    const tables = await this.weights.tables();
    return {
      asking,
      organisations: rows,
      profiles: new Map(profiles.map((each) => [each.id, each])),
      postings: new Map(postings.map((row) => [row.id, row])),
      offers: new Map(guarded.map((each) => [each.id, each])),
      matches: postingsOnly ? [] : scoreOrganisations(asking, profiles, tables.organisation),
      answers: scorePostings(asking, guarded, tables.posting),
    };
  }
}

const withoutMark = (relations: Relations, id: string | undefined): Relations => ({
  ...relations,
  opinions: { ...relations.opinions, liked: relations.opinions.liked.filter((each) => each !== id) },
});

function groupedByOwner(offers: readonly PostingProfile[]): Map<string, PostingProfile[]> {
  const groups = new Map<string, PostingProfile[]>();
  for (const offer of offers) groups.set(offer.organisationId, [...(groups.get(offer.organisationId) ?? []), offer]);
  return groups;
}

/** A posting is as hard to reach as its organisation; of one that was not looked at nobody knows, so it is left in peace. */
function reachable(row: OrganisationRow | undefined) {
  if (!row) return { doNotContact: true };
  const { doNotContact, openIntroductions, maxOpenIntroductions, resting } = row;
  return { doNotContact, openIntroductions, maxOpenIntroductions, resting };
}
