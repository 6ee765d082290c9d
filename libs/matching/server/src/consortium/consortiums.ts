import { type OrganisationType, organisationTypes } from '@musubi/identity/model';
import { amountWords, type PostingResource, resourceKindName } from '@musubi/marketplace/model';
import { type Need, shortfalls, sum, whole, whyUncovered, type Words, worthReasons } from '@musubi/matching/model';
import { searchKey } from '@musubi/platform/model';
import { Db, Solver, synonymsOf, wordsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { bestSets, type CoverSet } from './best-sets.js';
import {
  type ConsortiumScene,
  consortiumScene,
  type GivenAnswer,
  type Rules,
  whyImpossible,
} from './consortium-builder.js';
import type { Asker } from './consortium-sides.js';
import { ConsortiumQueries } from './consortium.queries.js';
import type {
  Consortium,
  ConsortiumGap,
  ConsortiumNeed,
  ConsortiumPartner,
  ConsortiumSet,
} from './consortium.types.js';

/** The best set and three others. */
const setsShown = 4;
const remembered = 20_000;

/** The fewest further partners that bring all that is lacking: the best choice and the next best, with proof. */
@Injectable()
export class Consortiums {
  private readonly folded = new Map<string, string>();

  constructor(
    private readonly db: Db,
    private readonly queries: ConsortiumQueries,
    private readonly solver: Solver,
  ) {}

  async build({ side, needs, demand }: Asker, rules: Rules): Promise<Consortium> {
    const kinds = [...new Set(needs.map((need) => need.kind))];
    const rows = kinds.length === 0 ? [] : await this.queries.candidates(side, kinds);
    const scene = consortiumScene(side, needs, rows, await this.words(), rules);
    const impossible = needs.length === 0 ? null : whyImpossible(scene);
    const sets =
      needs.length === 0 || impossible
        ? []
        : worthShowing(scene, await bestSets(this.solver, scene.instance, setsShown));
    const elsewhere = await this.queries.elsewhere(side, openKinds(scene, sets));
    return {
      organisationIds: [...side.organisationIds],
      needs: needs.map(needNode),
      typesAsked: rules.types,
      typesDemandedBy: demand?.call ?? null,
      ownTypes: side.types.map(typeName),
      sets: sets.map((set) => setNode(scene, set, elsewhere)),
      candidates: scene.instance.candidates.length,
      impossible,
    };
  }

  private async words(): Promise<Words> {
    const synonyms = await synonymsOf(this.db);
    return {
      of: (text) => wordsOf(text).map(({ term }) => term),
      like: (word) => synonyms.termsLike(word),
      folded: (text) => this.foldedOf(text),
    };
  }

  /** Offers change seldom and are asked about often. */
  private foldedOf(text: string): string {
    let folded = this.folded.get(text);
    if (folded !== undefined) return folded;
    this.folded.set(text, (folded = searchKey(text)));
    if (this.folded.size > remembered) this.folded.delete(this.folded.keys().next().value!);
    return folded;
  }
}

const typeName = (code: string): string => organisationTypes[code as OrganisationType] ?? code;
const amountOf = (need: Need): string => amountWords(need as PostingResource);

const needNode = (need: Need): ConsortiumNeed => ({
  kind: need.kind,
  label: resourceKindName(need.kind),
  note: need.note,
  amount: amountOf(need),
});

/** Other sets are shown while they leave at most one need more open, and while each of theirs brings something. */
function worthShowing({ needs }: ConsortiumScene, sets: readonly CoverSet[]): CoverSet[] {
  const [best] = sets;
  const open = ({ chosen }: CoverSet) => sum(shortfalls(needs.length, chosen));
  const idle = ({ chosen }: CoverSet) => chosen.filter((each) => sum(each.shares) === 0).length;
  return sets.filter((set) => set === best || (open(set) <= open(best!) + whole && idle(set) <= idle(best!)));
}

/** Kinds that some set leaves open. */
function openKinds({ needs }: ConsortiumScene, sets: readonly CoverSet[]): string[] {
  const open = sets.flatMap(({ chosen }) => shortfalls(needs.length, chosen));
  return [...new Set(open.flatMap((percent, at) => (percent > 0 ? [needs[at % needs.length]!.kind] : [])))];
}

function setNode(scene: ConsortiumScene, set: CoverSet, elsewhere: ReadonlyMap<string, number>): ConsortiumSet {
  const { chosen, proved, gap } = set;
  const partners = chosen
    .map((each) => partnerNode(scene, each.id))
    .sort((a, b) => b.brings.length - a.brings.length || (a.name < b.name ? -1 : 1));
  return {
    ...{ partners, proved, gap },
    uncovered: gapsOf(scene, set, elsewhere),
    types: [...new Set([...scene.side.types, ...chosen.map((each) => each.type)])].map(typeName),
  };
}

function gapsOf(scene: ConsortiumScene, { chosen }: CoverSet, elsewhere: ReadonlyMap<string, number>): ConsortiumGap[] {
  const { needs, instance, offering } = scene;
  return shortfalls(needs.length, chosen).flatMap((percent, at): ConsortiumGap[] => {
    const need = needs[at]!;
    if (percent === 0) return [];
    const together = instance.candidates.reduce((sum, each) => sum + (each.shares[at] ?? 0), 0);
    const standings = offering[at]!.map((row) => row.standing);
    const facts = { percent, standings, elsewhere: elsewhere.get(need.kind) ?? 0, most: instance.most };
    return [{ kind: need.kind, percent, why: whyUncovered({ ...facts, together: Math.min(whole, together) }) }];
  });
}

function partnerNode({ rows, answers, worth, needs }: ConsortiumScene, id: string): ConsortiumPartner {
  const { name, type, verified, logoFileId, open, limit } = rows.get(id)!;
  return {
    organisationId: id,
    ...{ name, type: typeName(type), verified, logoFileId, open, limit },
    brings: answers.flatMap((list, at) => bringsOf(list, id, needs[at]!.kind)),
    reasons: worthReasons(worth.get(id)!),
  };
}

/** The best offers to one need, until they are enough. */
function bringsOf(answers: readonly GivenAnswer[], id: string, kind: string) {
  const own = answers.filter(({ row }) => row.id === id).sort((a, b) => b.fit - a.fit || b.share - a.share);
  let covered = 0;
  const enough = own.filter(({ share }) => {
    const wanted = covered < whole;
    covered += share;
    return wanted;
  });
  return enough.map(({ offer, share, fit }) => ({
    ...{ kind, percent: share, postingId: offer.postingId, title: offer.title, note: offer.note },
    amount: amountOf(offer),
    sure: fit > 0,
  }));
}
