import { formatYen, parseYen } from '@musubi/platform/model';
import { applicationLifecycle } from '../application/lifecycle.js';
import { staffWords } from '../application/state-words.js';

/** What happened, in words; moves are called as their buttons are. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(applicationLifecycle.moves).map(({ emits, label }) => [emits, label])),
  ApplicationStarted: '申請を書き始める',
  ApplicationSectionSaved: '内容を保存する',
  ApplicationAgreed: '団体の代表者が同意する',
  ApplicationAgreementWithdrawn: '同意を取り消す',
  ApplicationFileAttached: '書類を添付する',
  ApplicationFileRemoved: '添付を外す',
  ApplicationHandlerAssigned: '担当を決める',
  ReviewersAssigned: '審査員を割り当てる',
  InterestDeclared: '利害関係を申告する',
  ReviewSubmitted: '審査を提出する',
  InterviewAnnounced: '面接の日時を知らせる',
  InterviewDropped: '面接がなくなったことを知らせる',
  FeedbackReleased: '審査の講評を公開する',
  ScreeningItemTicked: '確認項目を記録する',
  ScreeningFlagRaised: '目印を付ける',
  ScreeningFlagCleared: '目印を外す',
  ApplicationCorrectionExtended: '補正の期限を変える',
  ApplicationProgressNoticed: '状況を自動で知らせる',
  DocumentRequested: '追加書類をお願いする',
  DocumentRequestAnswered: '追加書類を提出する',
  DocumentRequestWithdrawn: '追加書類のお願いを取り消す',
  ApplicationFormChanged: '申請書の新しい版に移る',
  FormChangesConfirmed: '申請書の変更を確認する',
  ApplicationAnswersCopied: '前の申請から写す',
  ApplicationPartnerInvited: '団体を招く',
  ApplicationPartnersChanged: '申請する団体を変える',
  ApplicationPartnerRemoved: '団体を外す',
  TestApplicationStarted: '試しの申請を始める',
  ScreeningNoteAdded: '庁内メモを残す',
  LetterIssued: '通知書を発行する',
};

export const timelineWords = (event: string): string => words[event] ?? event;

/** Kinds of entries one can look for. */
export const timelineKinds = {
  all: 'すべて',
  moves: '状態の変更',
  content: '申請の内容',
  office: '事務局・審査',
} as const;
export type TimelineKind = keyof typeof timelineKinds;
export const isTimelineKind = (text: string): text is TimelineKind => Object.hasOwn(timelineKinds, text);

/** Events of a kind; null for all of them. */
export function eventsOfKind(kind: TimelineKind): readonly string[] | null {
  const moves = Object.values(applicationLifecycle.moves).map(({ emits }) => emits);
  if (kind === 'moves') return moves;
  if (kind === 'content')
    return Object.keys(words).filter((each) => /^Application(Started|Section|Agree|File)/.test(each));
  const office = [
    'ApplicationHandlerAssigned',
    'ReviewersAssigned',
    'InterestDeclared',
    'ReviewSubmitted',
    'ScreeningNoteAdded',
    'LetterIssued',
    ...['InterviewAnnounced', 'InterviewDropped', 'FeedbackReleased', 'ScreeningItemTicked', 'ScreeningFlagRaised'],
    ...['ScreeningFlagCleared', 'ApplicationCorrectionExtended', 'ApplicationProgressNoticed', 'DocumentRequested'],
    ...['DocumentRequestWithdrawn'],
  ];
  return kind === 'office' ? office : null;
}

export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const labels: Readonly<Record<string, string>> = {
  state: '状態',
  number: '番号',
  requestedYen: '申請額',
  decidedYen: '決定額',
  amount: '金額',
  handlerId: '担当',
  contentHash: '内容の照合値',
  contentVersion: '内容の版',
  reason: '理由',
  note: '連絡',
  interest: '利害関係',
  kind: '種類',
};

/** What changed, field by field: before → after. Fields that stayed the same are left out. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [recordOf(before), recordOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null))
    .map((name) => ({ label: labels[name] ?? name, before: shown(name, old[name]), after: shown(name, now[name]) }));
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function shown(name: string, value: unknown): string {
  if (value === null || value === undefined) return 'なし';
  if (name === 'state') return staffWords(String(value));
  const yen = /yen$|^amount$/i.test(name) ? parseYen(String(value)) : null;
  if (yen !== null) return formatYen(yen);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
