import { type Reason, reason } from '@musubi/platform/model';
import { traced, type TracedFactor } from './factor-texts.js';
import { accepts, inReach, meetInTime, type Misfit } from './gates.js';
import { kilometresBetween, kindsMet, quantityMet, timesMet } from './pair-factors.js';
import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';
import type { Factor, Match } from './score.js';
import type { FactorName } from './weights.js';

/** Names for codes, given by whoever knows them, so that sentences speak of 環境保全 and 青葉区. */
export interface Names {
  field(code: string): string;
  ward(code: string): string;
  resourceKind(code: string): string;
  organisationType(code: string): string;
}

export interface Explanation {
  /** Up to three, the strongest factors of the score first. */
  readonly reasons: readonly Reason[];
  /** What does not fit, and what would change that. */
  readonly misfits: readonly Reason[];
  /** Every factor of the score: what the reasons are taken from. */
  readonly factors: readonly TracedFactor[];
}

/** Either side of a comparison, as far as sentences need it. */
type Side = Pick<PostingProfile, 'fields' | 'sdgs' | 'wards' | 'place'> & Partial<PostingProfile>;

interface Told {
  readonly asking: Asking;
  readonly other: Side;
  /** Title of the candidate's own posting that answers, when there is one. */
  readonly answer: string | null;
  readonly names: Names;
}

const most = 3;
/** Below these the numbers and the times are said not to fit; unsaid ones are above. */
const quantityEnough = 0.5;
const timesEnough = 0.1;
/** A factor is named from this value on. */
const clear = 0.34;

const list = (words: readonly string[]) =>
  words
    .slice(0, 3)
    .map((word) => `「${word}」`)
    .join('');
const shared = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((each) => b.includes(each));

/** The sentence of each factor; null when there is nothing concrete to say. Factors without an entry are never named. */
const sentences: Partial<Record<FactorName, (told: Told) => string | null>> = {
  text: () => '紹介文や活動の内容に、この掲載と重なる言葉が多くあります。',
  pastWork: () => 'これまでの実績に、この掲載とよく似た取り組みがあります。',
  proven: () => 'この掲載と似た事業に、くり返し関わってきました。',
  activities: () => 'ふだんの活動の内容が、この掲載に近いです。',
  ownPosting: ({ answer }) => (answer ? `掲載「${answer}」が、この内容にこたえられそうです。` : null),
  resourceKind: ({ asking, other, names }) => {
    const kinds = shared(asking.posting.resourceKinds, other.resourceKinds ?? []);
    return kinds.length > 0 ? `${list(kinds.map(names.resourceKind))}が合っています。` : null;
  },
  fields: ({ asking, other, names }) => {
    const fields = shared(asking.posting.fields, other.fields);
    return fields.length > 0 ? `分野が同じです：${list(fields.map(names.field))}。` : null;
  },
  sdgs: ({ asking, other }) => {
    const goals = shared(asking.posting.sdgs, other.sdgs);
    return goals.length > 0 ? `同じSDGs目標（${goals.slice(0, 3).join('、')}）に取り組んでいます。` : null;
  },
  area: ({ asking, other, names }) => {
    const wards = shared(asking.posting.wards, other.wards);
    return wards.length > 0 ? `活動する地域が同じです：${wards.slice(0, 3).map(names.ward).join('、')}。` : null;
  },
  typeWanted: ({ asking }) => (asking.posting.wantedTypes.length > 0 ? '探している種類の団体です。' : null),
  near: ({ asking, other }) => {
    const kilometres = kilometresBetween(asking.posting.place, other.place);
    return kilometres === null ? null : `場所が近いです（およそ${Math.max(1, Math.round(kilometres))}km）。`;
  },
  time: ({ asking, other }) => {
    const said = (list: readonly string[] | undefined) => (list?.length ?? 0) > 0;
    const days = said(asking.posting.weekdays) && said(other.weekdays);
    const parts = said(asking.posting.dayParts) && said(other.dayParts);
    return days || parts ? '曜日や時間帯が合っています。' : null;
  },
  quantity: ({ asking, other }) =>
    asking.posting.amounts?.length && other.amounts?.length ? '求める数や量に足りそうです。' : null,
  reciprocity: () => '相手の困りごとに、こちらからもお返しができそうです。',
  liked: () => '前に「合いそう」と記録した団体です。',
  sharedProjects: () => 'すでに一緒に活動している団体と、同じ事業に関わってきました。',
  likePartners: () => 'すでに一緒に活動している団体と、活動がよく似ています。',
  likeTexts: () => 'すでに一緒に活動している団体と、これまでの取り組みがよく似ています。',
  likeNames: () => 'すでに一緒に活動している団体と、名前に同じ言葉があります。',
  record: () => '協働や事業の実績があります。',
};

/**
 * Why a match has its score: sentences of its own strongest factors, so that a reason can always be traced to the
 * score; and what stands in the way.
 */
export function explain(
  match: Match,
  asking: Asking,
  other: OrganisationProfile | PostingProfile,
  names: Names,
  answer: string | null = null,
): Explanation {
  const told: Told = { asking, other, answer, names };
  return {
    reasons: reasonsOf(match.factors, told),
    misfits: misfitsOf(match.gates, asking, other, names),
    factors: traced(match.factors),
  };
}

function reasonsOf(factors: readonly Factor[], told: Told): Reason[] {
  const strongest = factors
    .filter(({ value, weight }) => value >= clear && weight > 0)
    .sort((a, b) => b.value * b.weight - a.value * a.weight);
  const found: Reason[] = [];
  for (const { name } of strongest) {
    const sentence = sentences[name]?.(told) ?? null;
    // One sentence about texts is enough: the strongest of them.
    const repeats = (group: ReadonlySet<FactorName>) =>
      group.has(name) && found.some((each) => group.has(each.code as FactorName));
    if (!sentence || repeats(aboutText) || repeats(aboutPartners)) continue;
    found.push(reason(name, sentence));
    if (found.length === most) break;
  }
  return found;
}

const aboutText = new Set<FactorName>(['text', 'pastWork', 'proven', 'activities']);
/** And one about being like the present partners. */
const aboutPartners = new Set<FactorName>(['likePartners', 'likeTexts', 'likeNames']);

const gateSentences: Record<Misfit, string> = {
  own: '自分の団体です。',
  partnerAlready: 'すでに一緒に活動しています。',
  declined: '最近6か月のうちに、紹介が見送られています。時期をおいてから声をかけられます。',
  asked: 'いま、紹介のお返事を待っているところです。お返事のあとで、次の話ができます。',
  doNotContact: 'いまは新しい連絡を受け付けていません。',
  unfit: 'この掲載には「合わない」と記録されています。記録を取り消すと、また候補になります。',
  resting: 'この団体は最近「手いっぱい」と返事をしています。1か月ほどおくと声をかけられます。',
  full: 'いま進んでいる話し合いが多く、新しい紹介を受けられません。どれかが終わると声をかけられます。',
  sameKind: '同じ向きの掲載（困りごと同士、できること同士）です。',
  area: '活動する地域が重なっていません。地域を広げるか、オンラインでできれば合います。',
  dates: '活動の期間が重なっていません。期間を相談できれば合います。',
  resourceKind: '求める資源の種類が違います。',
  quantity: '求める数や量に届きません。ほかの団体と分け合うか、数を減らせば合います。',
  time: '曜日や時間帯が合っていません。日時を相談できれば合います。',
  typeWanted: '探している種類の団体ではありません。',
  typeOffered: '相手が探している種類の団体ではありません。',
  doubt: '前に「合わない」と記録されたか、同じ理由で見送られた相手です。事情が変わっていれば、話して確かめられます。',
};

function misfitsOf(
  gates: readonly Misfit[],
  asking: Asking,
  other: OrganisationProfile | PostingProfile,
  names: Names,
): Reason[] {
  const doubted = asking.opinions?.doubtful.includes('type' in other ? other.id : other.organisationId) ?? false;
  const found = new Set<Misfit>([...gates, ...softMisfits(asking.posting, other), ...(doubted ? doubt : [])]);
  return [...found].map((code) => {
    const types = asking.posting.wantedTypes.map(names.organisationType).join('、');
    if (code === 'area' && 'type' in other) return reason(code, areaOfOrganisation);
    return reason(code, code === 'typeWanted' && types ? `探しているのは${types}です。` : gateSentences[code]);
  });
}

/** Between a posting and an organisation area does not rule out, and it is said what would do. */
const areaOfOrganisation =
  'ふだん活動する地域は重なっていません。出向いてもらうか、助言やオンラインでもよければ頼めます。';

const doubt: readonly Misfit[] = ['doubt'];

function softMisfits(posting: PostingProfile, other: OrganisationProfile | PostingProfile): Misfit[] {
  const found: Misfit[] = [];
  const type = 'type' in other ? other.type : other.organisationType;
  if (!inReach(posting, other)) found.push('area');
  if (!accepts(posting, type)) found.push('typeWanted');
  return 'type' in other ? found : [...found, ...postingMisfits(posting, other)];
}

function postingMisfits(posting: PostingProfile, other: PostingProfile): Misfit[] {
  const wrong: Partial<Record<Misfit, boolean>> = {
    dates: !meetInTime(posting, other),
    resourceKind: kindsMet(posting, other) === 0,
    quantity: quantityMet(posting, other) < quantityEnough,
    time: timesMet(posting, other) < timesEnough,
    typeOffered: !accepts(other, posting.organisationType),
  };
  return (Object.keys(wrong) as Misfit[]).filter((misfit) => wrong[misfit]);
}
