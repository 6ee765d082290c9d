import type { EligibilityFacts, EligibilityRule, EligibilitySetting, Judgement, PartnerFacts } from './eligibility.js';

/** What a rule says about one partner: true met, false not met, null not known. */
type Fact = (partner: PartnerFacts, setting: EligibilitySetting, today: string) => boolean | null;

interface Words {
  readonly met: string;
  readonly notMet: string;
  readonly todo: string;
  /** What to answer, and where, when nobody has told us yet. */
  readonly ask: string;
}

const overview = '申請の「団体の概要」で答えてください。';
const pledge = '申請の「誓約」で代表者が確認してください。';

/** Rules about single organisations; a call says whether they bind the lead or every partner. */
export const organisationRules = {
  baseInCity: perPartner('市内に活動の拠点がある', (p) => p.baseInCity, {
    met: '市内に拠点があります',
    notMet: '市内に拠点がありません',
    todo: '市内に拠点のある団体を代表にしてください。',
    ask: overview,
  }),
  members: perPartner(
    ({ min = 5 }) => `構成員が${min}人以上いる`,
    (p, { min = 5 }) => (p.memberCount === null ? null : p.memberCount >= min),
    {
      met: '構成員の人数を満たしています',
      notMet: '構成員の人数が足りません',
      todo: '会員名簿を見直すか、人数を満たす団体を代表にしてください。',
      ask: '団体のページか、申請の「団体の概要」に構成員の人数を入力してください。',
    },
  ),
  bylaws: perPartner('規約・会則がある', (p) => p.hasBylaws, {
    met: '規約があります',
    notMet: '規約がありません',
    todo: '規約をつくってください。相談の窓口にひな形があります。',
    ask: overview,
  }),
  roster: perPartner('会員名簿がある', (p) => p.hasRoster, {
    met: '会員名簿があります',
    notMet: '会員名簿がありません',
    todo: '会員名簿をつくってください。氏名と役職だけの表でかまいません。',
    ask: overview,
  }),
  accounts: perPartner('予算と決算をつくっている', (p) => p.keepsAccounts, {
    met: '予算と決算をつくっています',
    notMet: '予算と決算がそろっていません',
    todo: '直近の決算書と今年度の予算書を用意してください。',
    ask: overview,
  }),
  oneYear: perPartner(({ min = 1 }) => `活動を始めて${min}年以上たっている`, activeLongEnough, {
    met: '活動の年数を満たしています',
    notMet: '活動の年数が足りません',
    todo: '活動の長い団体を代表にしてください。',
    ask: '団体のページか、申請の「団体の概要」に設立の年月を入力してください。',
  }),
  generalMeeting: perPartner('総会を定期的に開いている', (p) => p.holdsGeneralMeeting, {
    met: '総会を定期的に開いています',
    notMet: '総会を定期的に開いていません',
    todo: '総会（または全員での話し合い）を開き、議事録を残してください。',
    ask: overview,
  }),
  noDoubleFunding: perPartner('同じ事業で市のほかの補助金を受けない', (p) => not(p.otherFunding), {
    met: 'ほかの補助金との重なりはありません',
    notMet: '同じ事業で市のほかの補助金を受けています',
    todo: 'どちらの補助金を使うか、申請の前に相談してください。',
    ask: pledge,
  }),
  noAntisocial: perPartner('暴力団と関係がない', (p) => p.pledgedNoAntisocial || null, {
    met: '誓約が済んでいます',
    notMet: '誓約ができていません',
    todo: pledge,
    ask: pledge,
  }),
  taxPaid: perPartner('市税を滞納していない', (p) => p.pledgedTax || null, {
    met: '誓約が済んでいます',
    notMet: '誓約ができていません',
    todo: pledge,
    ask: pledge,
  }),
} satisfies Record<string, EligibilityRule>;

function perPartner(title: string | EligibilityRule['title'], fact: Fact, words: Words): EligibilityRule {
  return {
    title: (setting) => who(setting) + (typeof title === 'string' ? title : title(setting)),
    judge: (facts, setting) => judge(facts, setting, fact, words),
  };
}

const who = (setting: EligibilitySetting): string => (setting.appliesTo === 'every' ? '全団体：' : '代表団体：');

function judge(facts: EligibilityFacts, setting: EligibilitySetting, fact: Fact, words: Words): Judgement {
  const bound = facts.partners.filter((partner) => setting.appliesTo === 'every' || partner.lead);
  const named = (wanted: boolean | null) =>
    bound.filter((partner) => fact(partner, setting, facts.today) === wanted).map((partner) => partner.name);
  const missing = named(false);
  if (missing.length > 0)
    return { answer: 'notMet', because: `${missing.join('、')}：${words.notMet}。`, todo: words.todo };
  const open = named(null);
  if (open.length > 0)
    return { answer: 'unknown', because: `${open.join('、')}：まだ確認できていません。`, todo: words.ask };
  return { answer: 'met', because: `${words.met}。`, todo: null };
}

const not = (value: boolean | null): boolean | null => (value === null ? null : !value);

/** Counted by month when the month is known; with the year alone, only what is certain is answered. */
function activeLongEnough({ founded }: PartnerFacts, { min = 1 }: EligibilitySetting, today: string): boolean | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(founded ?? '') ?? [];
  if (!year) return null;
  const months = (y: string, m: string) => Number(y) * 12 + Number(m);
  const age = (m: string) => months(today.slice(0, 4), today.slice(5, 7)) - months(year, m);
  if (month) return age(month) >= min * 12;
  if (age('12') >= min * 12) return true;
  return age('01') < min * 12 ? false : null;
}
