import { areaName, fieldName, type OrganisationType, organisationTypes } from '@musubi/identity/model';
import { resourceKindName } from '@musubi/marketplace/model';
import { explain, type Match, type Names } from '@musubi/matching/model';
import type { PostingRow } from '../scene/posting-rows.js';
import type { Scene } from '../scene/scenes.js';
import type { Fit, MatchReason, Recommendation } from './recommendation.types.js';

const names: Names = {
  field: fieldName,
  ward: areaName,
  resourceKind: resourceKindName,
  organisationType: (code) => organisationTypes[code as OrganisationType] ?? code,
};

/** A match with an organisation, in words. */
export function fitWith(scene: Scene, match: Match, answer: PostingRow | null): Fit {
  const profile = scene.profiles.get(match.id)!;
  const told = copied(explain(match, scene.asking, profile, names, answer?.title ?? null));
  const { id, organisationId } = scene.asking.posting;
  return id === organisationId ? { ...told, reasons: told.reasons.map(aboutOrganisation) } : told;
}

/** The same sentence when an organisation asked and not a posting. */
const aboutOrganisation = ({ code, message }: MatchReason): MatchReason => ({
  code,
  message: message.replaceAll('この掲載', 'あなたの団体'),
});

/** A match with a posting, in words. */
export const fitWithPosting = (scene: Scene, match: Match): Fit =>
  copied(explain(match, scene.asking, scene.offers.get(match.id)!, names));

const copied = ({ reasons, misfits, factors }: ReturnType<typeof explain>): Fit => ({
  reasons: [...reasons],
  misfits: [...misfits],
  factors: [...factors],
});

/** Best answering posting of each organisation. */
export function answersOf(scene: Scene): Map<string, PostingRow> {
  const found = new Map<string, PostingRow>();
  const open = scene.answers.filter((match) => match.gates.length === 0);
  for (const { id } of [...open].sort((a, b) => b.score - a.score)) {
    const row = scene.postings.get(id)!;
    if (!found.has(row.organisationId)) found.set(row.organisationId, row);
  }
  return found;
}

export function recommendationOf(
  scene: Scene,
  match: Match,
  answer: PostingRow | null,
  seldom: boolean,
): Recommendation {
  const { name, type, verified, logoFileId, wards } = scene.organisations.get(match.id)!;
  return {
    organisationId: match.id,
    ...{ name, type, verified, logoFileId, wards },
    score: match.score,
    answer: answer && { id: answer.id, title: answer.title },
    seldomShown: seldom,
    forOrganisationId: scene.asking.posting.organisationId,
    opinion: scene.asking.opinions?.liked.includes(match.id) ? 'fits' : null,
    ...fitWith(scene, match, answer),
  };
}
