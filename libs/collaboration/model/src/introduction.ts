import { type Guard, lifecycle, type Reason, reason } from '@musubi/platform/model';

/** Days an introduction waits for an answer, and the day of the one reminder. */
export const introductionDays = { answer: 14, reminder: 10 } as const;
/** Months a declined pair of organisations is left in peace. */
export const declinedPairRestMonths = 6;
export { defaultOpenIntroductionLimit } from '@musubi/identity/model';
export const largestOpenIntroductionLimit = 50;

/** `new` is before anybody was asked: no row is ever stored in it. */
export type IntroductionState = 'new' | 'requested' | 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
/** `from` asked or was named first by the coordinator; `to` is the other. */
export type IntroductionSide = 'from' | 'to';

export interface IntroductionFacts {
  readonly state: IntroductionState;
  readonly expiresAt: Date;
  /** Sides that have said yes. The asking side of a request has, by asking. */
  readonly agreed: readonly IntroductionSide[];
  /** Who answers now; null for moves of the clock or the coordinator. */
  readonly side: IntroductionSide | null;
}

const stillOpen: Guard<IntroductionFacts> = ({ expiresAt }, now) =>
  now < expiresAt
    ? null
    : reason(
        'introductionExpired',
        'お返事の期限（14日）を過ぎました。もう一度話したいときは、新しく申し込んでください。',
      );

const timeIsUp: Guard<IntroductionFacts> = ({ expiresAt }, now) =>
  now >= expiresAt ? null : reason('notExpiredYet', 'まだお返事の期限前です。');

const ownTurn: Guard<IntroductionFacts> = ({ agreed, side }) =>
  side && agreed.includes(side) ? reason('alreadyAgreed', 'すでに「話してみる」と返事をしています。') : null;

const wasAsked: Guard<IntroductionFacts> = ({ state, side }) =>
  state === 'requested' && side === 'from'
    ? reason('ownRequest', 'ご自分の団体からの申込みです。やめるときは「取り下げる」を選んでください。')
    : null;

const otherAgreed: Guard<IntroductionFacts> = ({ agreed, side }) =>
  agreed.some((each) => each !== side) ? null : reason('otherSideWaiting', '相手の団体のお返事を待っています。');

const otherNotYet: Guard<IntroductionFacts> = (facts, now) =>
  otherAgreed(facts, now) ? null : reason('otherSideAgreed', '相手の団体はすでに返事をしています。');

/**
 * A request has one side to answer; a coordinator's proposal has two, and only the second yes (`accept` from
 * `proposed`) opens the private contacts.
 */
export const introductionLifecycle = lifecycle<IntroductionFacts>()({
  name: 'introduction',
  initial: 'new',
  states: {
    new: { party: '申込み前', staff: '申込み前' },
    requested: { party: 'お返事待ち', staff: '申込み' },
    proposed: { party: '紹介のご提案', staff: '提案中' },
    accepted: { party: '話し合い中', staff: '成立' },
    declined: { party: '見送り', staff: '見送り' },
    withdrawn: { party: '取り下げ', staff: '取り下げ' },
    expired: { party: '期限切れ', staff: '期限切れ' },
  },
  moves: {
    request: {
      from: ['new'],
      to: 'requested',
      by: 'introduction:request',
      emits: 'IntroductionRequested',
      label: '話してみたい',
    },
    propose: {
      from: ['new'],
      to: 'proposed',
      by: 'introduction:propose',
      emits: 'IntroductionProposed',
      label: '二つの団体を紹介する',
    },
    agree: {
      from: ['proposed'],
      to: 'proposed',
      by: 'introduction:accept',
      when: [stillOpen, ownTurn, otherNotYet],
      emits: 'IntroductionAgreed',
      label: '話してみる',
    },
    accept: {
      from: ['requested', 'proposed'],
      to: 'accepted',
      by: 'introduction:accept',
      when: [stillOpen, ownTurn, otherAgreed],
      emits: 'IntroductionAccepted',
      label: '話してみる',
    },
    decline: {
      from: ['requested', 'proposed'],
      to: 'declined',
      by: 'introduction:decline',
      when: [stillOpen, wasAsked],
      emits: 'IntroductionDeclined',
      label: '今回は見送る',
    },
    withdraw: {
      from: ['requested', 'proposed'],
      to: 'withdrawn',
      by: 'introduction:withdraw',
      emits: 'IntroductionWithdrawn',
      label: '取り下げる',
    },
    expire: {
      from: ['requested', 'proposed'],
      to: 'expired',
      by: 'system',
      when: [timeIsUp],
      emits: 'IntroductionExpired',
      label: '期限で終える',
    },
  },
});

export const openIntroductionStates: readonly IntroductionState[] = ['requested', 'proposed'];

const dayMs = 86_400_000;
export const introductionExpiry = (askedAt: Date): Date =>
  new Date(askedAt.getTime() + introductionDays.answer * dayMs);
export const introductionReminderAt = (askedAt: Date): Date =>
  new Date(askedAt.getTime() + introductionDays.reminder * dayMs);

/** The instant until which a pair that declined at `declinedAt` rests: six calendar months, in UTC. */
export function pairRestsUntil(declinedAt: Date): Date {
  const day = declinedAt.getUTCDate();
  const until = new Date(declinedAt);
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + declinedPairRestMonths);
  const last = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(day, last));
  return until;
}

/** What is known about two organisations before one asks the other. */
export interface AskFacts {
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  /** The other side, or its posting, asked not to be contacted. */
  readonly doNotContact: boolean;
  /** The posting asked about is published; true when no posting is asked about. */
  readonly postingOpen: boolean;
  /** An introduction between the two that waits for an answer. */
  readonly openBetween: boolean;
  /** When one of the two last declined the other, in either direction. */
  readonly lastDeclinedAt: Date | null;
  /** Introductions the other side has to answer now, and how many it allows. */
  readonly openAtOther: number;
  readonly limitOfOther: number;
}

type AskRule = (facts: AskFacts, now: Date) => Reason | null;

const askRules: readonly AskRule[] = [
  (facts) =>
    facts.fromOrganisationId === facts.toOrganisationId
      ? reason('ownOrganisation', 'ご自分の団体には申し込めません。')
      : null,
  (facts) =>
    facts.postingOpen
      ? null
      : reason('postingClosed', 'この掲載は終了したため、申し込めません。ほかの掲載を探してください。'),
  (facts) =>
    facts.doNotContact ? reason('doNotContact', 'この団体は、いま新しいお声がけを受け付けていません。') : null,
  (facts) =>
    facts.openBetween
      ? reason('alreadyOpen', 'この団体とのお返事待ちの紹介がすでにあります。「やりとり」で確かめてください。')
      : null,
  (facts, now) =>
    facts.lastDeclinedAt && now < pairRestsUntil(facts.lastDeclinedAt)
      ? reason('pairRests', '以前のお声がけが見送りになったため、6か月のあいだは申し込めません。')
      : null,
  (facts) =>
    facts.openAtOther >= facts.limitOfOther
      ? reason(
          'loadLimit',
          'この団体は、いまお返事待ちの紹介が上限に達しています。しばらくしてから申し込んでください。',
          {
            limit: facts.limitOfOther,
          },
        )
      : null,
];

/** Why one organisation cannot ask the other to talk now, or null when it can. */
export function askRefusal(facts: AskFacts, now: Date): Reason | null {
  for (const rule of askRules) {
    const why = rule(facts, now);
    if (why) return why;
  }
  return null;
}
