import { defineMessages, type Whole } from '@musubi/platform/web';

const ja = {
  changesTitle: '申請書の質問が変わりました',
  changesText: '書いた答えは、すべて残っています。変わったところを確かめてください。',
  confirmChanges: '確認しました',
  changesConfirmed: '変わったところを確認しました。',
  test: '試しの申請（どの一覧にも出ません）',
  noLongerAsked: (count: number) => `もう聞かれない質問への答え（${count}件）`,
  noLongerAskedText: '申請書の質問が変わる前に書かれた答えです。残してありますが、提出はされません。',
};

const easy: Whole<typeof ja> = {
  changesTitle: '申請書の 質問が かわりました',
  changesText: '書いた 答えは、ぜんぶ 残っています。かわった ところを 見て ください。',
  confirmChanges: '見ました',
  changesConfirmed: 'かわった ところを 見ました。',
  test: 'ためしの 申請（だれの 一覧にも 出ません）',
  noLongerAsked: (count) => `もう 聞かない 質問の 答え（${count}つ）`,
  noLongerAskedText: '質問が かわる 前に 書いた 答えです。残っていますが、市には 出しません。',
};

const en: Whole<typeof ja> = {
  changesTitle: 'The questions of the form have changed',
  changesText: 'Everything you wrote is still there. Please look at what has changed.',
  confirmChanges: 'I have seen it',
  changesConfirmed: 'You have seen what changed.',
  test: 'Rehearsal (appears in no list)',
  noLongerAsked: (count) => (count === 1 ? '1 answer no longer asked for' : `${count} answers no longer asked for`),
  noLongerAskedText: 'You wrote these before the questions changed. They are kept but will not be submitted.',
};

/** What applicants read when the form of a call changes under them. */
export const formMessages = defineMessages({ ja, 'ja-easy': easy, en });
