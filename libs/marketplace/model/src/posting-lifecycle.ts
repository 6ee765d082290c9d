import { addMonths, lifecycle, type LocalDate, type Reason, reason, tokyoDate } from '@musubi/platform/model';

/** A posting is shown for at most this long; renewing starts the time again. */
export const longestMonths = 6;
/** What a renewal by one click adds, counted from that day. */
export const renewalMonths = 3;
/** The owner is asked 「まだ有効ですか」 this many days before the end. */
export const askDaysBefore = [14, 3] as const;

export interface PostingFacts {
  readonly state: string;
  /** Last day it is shown. */
  readonly endsOn: LocalDate | null;
  /** Whether the city's policy lets this organisation publish without a first look. */
  readonly publishesAtOnce?: boolean;
}

/** Why `endsOn` cannot be the last day, or null. A rule of the form as well as of the moves. */
export function endDateIssue(endsOn: LocalDate | null, today: LocalDate): Reason | null {
  if (!endsOn) return reason('endDateMissing', '掲載を終える日を入力してください。');
  if (endsOn < today) return reason('endDatePast', '掲載を終える日が過ぎています。今日より後の日に直してください。');
  const last = addMonths(today, longestMonths);
  if (endsOn > last)
    return reason('endDateTooFar', `掲載できるのは${longestMonths}か月先までです。終える日を早めてください。`, {
      last,
    });
  return null;
}

const endsInTime = (facts: PostingFacts, now: Date) => endDateIssue(facts.endsOn, tokyoDate(now));

const trusted = (facts: PostingFacts) =>
  facts.publishesAtOnce
    ? null
    : reason('reviewFirst', 'はじめての掲載は、事務局が内容を確認してから公開します。「確認に出す」を押してください。');

const untrusted = (facts: PostingFacts) =>
  facts.publishesAtOnce ? reason('noReviewNeeded', '確認を待たずに、すぐ公開できます。') : null;

const over = (facts: PostingFacts, now: Date) =>
  facts.endsOn !== null && facts.endsOn < tokyoDate(now)
    ? null
    : reason('notOver', '掲載を終える日がまだ来ていません。');

export const postingLifecycle = lifecycle<PostingFacts>()({
  name: 'posting',
  initial: 'draft',
  states: {
    draft: { owner: '下書き', staff: '下書き' },
    inReview: { owner: '公開前の確認中', staff: '確認待ち' },
    published: { owner: '公開中', staff: '公開中', public: '募集中' },
    hidden: { owner: '非表示（事務局）', staff: '非表示' },
    fulfilled: { owner: '解決しました', staff: '成立', public: '終了（相手が見つかりました）' },
    expired: { owner: '期限切れ', staff: '期限切れ', public: '終了（掲載期間が過ぎました）' },
    withdrawn: { owner: '取り下げ', staff: '取り下げ', public: '終了（取り下げられました）' },
  },
  moves: {
    publish: {
      from: ['draft'],
      to: 'published',
      by: 'posting:publish',
      when: [trusted, endsInTime],
      emits: 'PostingPublished',
      label: '公開する',
    },
    submitForReview: {
      from: ['draft'],
      to: 'inReview',
      by: 'posting:publish',
      when: [untrusted, endsInTime],
      emits: 'PostingSubmittedForReview',
      label: '確認に出す',
    },
    approve: {
      from: ['inReview'],
      to: 'published',
      by: 'posting:moderate',
      when: [endsInTime],
      emits: 'PostingApproved',
      label: '承認して公開する',
    },
    return: {
      from: ['inReview'],
      to: 'draft',
      by: 'posting:moderate',
      emits: 'PostingReturned',
      label: '理由をつけて戻す',
    },
    renew: {
      from: ['published'],
      to: 'published',
      by: 'posting:edit',
      emits: 'PostingRenewed',
      label: '掲載を延ばす',
    },
    reopen: {
      from: ['expired'],
      to: 'published',
      by: 'posting:edit',
      emits: 'PostingRenewed',
      label: 'もう一度掲載する',
    },
    fulfil: {
      from: ['published', 'expired'],
      to: 'fulfilled',
      by: 'posting:edit',
      emits: 'PostingFulfilled',
      label: '相手が見つかったので終える',
    },
    withdraw: {
      from: ['published', 'inReview', 'hidden'],
      to: 'withdrawn',
      by: 'posting:edit',
      emits: 'PostingWithdrawn',
      label: '取り下げる',
    },
    expire: {
      from: ['published', 'hidden'],
      to: 'expired',
      by: 'system',
      when: [over],
      emits: 'PostingExpired',
      label: '期限切れにする',
    },
    hide: {
      from: ['published'],
      to: 'hidden',
      by: 'posting:moderate',
      emits: 'PostingHidden',
      label: '非表示にする',
    },
    unhide: {
      from: ['hidden'],
      to: 'published',
      by: 'posting:moderate',
      when: [endsInTime],
      emits: 'PostingUnhidden',
      label: '表示に戻す',
    },
  },
});
export type PostingState = keyof typeof postingLifecycle.states;
export type PostingMove = keyof typeof postingLifecycle.moves;

/** States in which everybody may read the posting: the finished ones stay readable for those who have the link. */
export const publicStates: readonly PostingState[] = ['published', 'fulfilled', 'expired'];

/** Which first look the city wants. A setting of staff. */
export const reviewPolicies = {
  firstOfUnverified: '確認済でない団体の、はじめての掲載だけ確認する',
  everyUnverified: '確認済でない団体の掲載は、毎回確認する',
  everybody: 'すべての掲載を確認する',
  nobody: '確認せずに公開する',
} as const;
export type ReviewPolicy = keyof typeof reviewPolicies;
export const isReviewPolicy = (text: string): text is ReviewPolicy => Object.hasOwn(reviewPolicies, text);

/**
 * Whether an organisation publishes without a first look.
 * @param organisation verified by staff, and how many of its postings were ever published.
 */
export function publishesAtOnce(
  policy: ReviewPolicy,
  organisation: { readonly verified: boolean; readonly publishedBefore: number },
): boolean {
  if (policy === 'nobody') return true;
  if (policy === 'everybody') return false;
  if (organisation.verified) return true;
  return policy === 'firstOfUnverified' && organisation.publishedBefore > 0;
}
