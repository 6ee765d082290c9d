import { areaName, fieldName, type OrganisationType, organisationTypes } from '@musubi/identity/model';
import { resourceKindName } from '@musubi/marketplace/model';
import {
  type Asking,
  explain,
  type Match,
  type Names,
  type OrganisationProfile,
  recommendPostings,
  scoreOrganisations,
} from '@musubi/matching/model';
import { Clock, Db, SearchEngine, synonymsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type OrganisationRow, type PostingRow, Profiles } from './profiles.js';
import type { Fit, Recommendation } from './recommendation.types.js';

/** So many of each way of finding are scored in full. */
const found = 80;
const restMonths = 6;

const names: Names = {
  field: fieldName,
  ward: areaName,
  resourceKind: resourceKindName,
  organisationType: (code) => organisationTypes[code as OrganisationType] ?? code,
};

interface Scene {
  readonly asking: Asking;
  readonly rows: ReadonlyMap<string, OrganisationRow>;
  readonly profiles: readonly OrganisationProfile[];
  readonly matches: readonly Match[];
  /** Best answering posting of each organisation. */
  readonly answers: ReadonlyMap<string, PostingRow>;
}

/** Partners for a posting, computed at the moment of asking: found through search, scored and explained by the model. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly db: Db,
    private readonly engine: SearchEngine,
    private readonly profiles: Profiles,
    private readonly clock: Clock,
  ) {}

  /** The best organisations, each with reasons and what does not fit; nobody behind a gate. */
  async forPosting(posting: PostingRow, first: number): Promise<Recommendation[]> {
    const scene = await this.scene(posting, await this.candidates(posting));
    return [...scene.matches]
      .filter((match) => match.gates.length === 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, first)
      .map((match) => dressed(scene, match));
  }

  /** Why this posting fits this organisation; compared with the others that were found for it. */
  async fit(posting: PostingRow, organisationId: string): Promise<Fit | null> {
    const scene = await this.scene(posting, [...(await this.candidates(posting)), organisationId]);
    const match = scene.matches.find((each) => each.id === organisationId);
    return match ? explained(scene, match) : null;
  }

  private async scene(posting: PostingRow, ids: readonly string[]): Promise<Scene> {
    const own = await this.relations(posting.organisationId);
    const rows = await this.profiles.organisations([...new Set([...ids, ...own.partners])]);
    const postings = await this.profiles.postingsOf(rows.map((row) => row.id));
    const synonyms = await synonymsOf(this.db);
    const asking: Asking = {
      posting: this.profiles.postingProfile(posting),
      ...own,
      namesOf: (word) => synonyms.termsLike(word),
    };
    const offers = postings.map((row) => this.profiles.postingProfile(row));
    const profiles = rows.map((row) =>
      this.profiles.organisationProfile(
        row,
        offers.filter((offer) => offer.organisationId === row.id),
      ),
    );
    const answers = new Map<string, PostingRow>();
    for (const { id } of recommendPostings(asking, offers)) {
      const row = postings.find((each) => each.id === id)!;
      if (!answers.has(row.organisationId)) answers.set(row.organisationId, row);
    }
    const matches = scoreOrganisations(asking, profiles);
    return { asking, rows: new Map(rows.map((row) => [row.id, row])), profiles, matches, answers };
  }

  /** Organisations that speak of it, those whose postings answer it, and those of its field and ward. */
  private async candidates(posting: PostingRow): Promise<string[]> {
    const text = `${posting.title} ${posting.body}`;
    const search = { text, sort: 'relevance', first: found } as const;
    const organisations = await this.engine.search({ ...search, kinds: ['organisation'] });
    const postingKind = posting.kind === 'need' ? 'resource' : 'need';
    const answers = await this.engine.search({ ...search, kinds: ['posting'], filters: { postingKind } });
    const near = await this.db.query<{ id: string }>(
      `select id from organisation where closed_at is null and fields && $1::text[]
         and (wards && $2::text[] or wards = '{}' or $2::text[] = '{}') order by verified_at desc nulls last, id limit ${found}`,
      [posting.fields, posting.reach === 'wards' ? posting.wards : []],
    );
    return [
      ...organisations.hits.map((hit) => hit.subjectId),
      ...answers.hits.flatMap((hit) => (hit.organisationId ? [hit.organisationId] : [])),
      ...near.map((row) => row.id),
    ];
  }

  /** Whom the organisation works with, and with whom an introduction was declined lately, from either side. */
  private async relations(organisationId: string): Promise<{ partners: string[]; declined: string[] }> {
    const since = new Date(this.clock.now());
    since.setUTCMonth(since.getUTCMonth() - restMonths);
    const row = await this.db.one<{ partners: string[]; declined: string[] }>(
      `select array(select distinct other from partnership, unnest(organisation_ids) as other
           where $1::uuid = any(organisation_ids) and state in ('forming', 'active') and other <> $1::uuid) as partners,
         array(select distinct other from introduction, unnest(organisation_ids) as other
           where $1::uuid = any(organisation_ids) and state = 'declined' and answered_at >= $2 and other <> $1::uuid) as declined`,
      [organisationId, since],
    );
    return row ?? { partners: [], declined: [] };
  }
}

function explained(scene: Scene, match: Match) {
  const profile = scene.profiles.find((each) => each.id === match.id)!;
  const answer = scene.answers.get(match.id)?.title ?? null;
  const { reasons, misfits } = explain(match, scene.asking, profile, names, answer);
  return { reasons: [...reasons], misfits: [...misfits] };
}

function dressed(scene: Scene, match: Match): Recommendation {
  const { name, type, verified, logoFileId } = scene.rows.get(match.id)!;
  const answer = scene.answers.get(match.id);
  return {
    organisationId: match.id,
    ...{ name, type, verified, logoFileId },
    score: match.score,
    answer: answer ? { id: answer.id, title: answer.title } : null,
    ...explained(scene, match),
  };
}
