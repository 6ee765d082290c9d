import { defineMessages } from '@musubi/platform/web';

const ja = {
  changesTitle: '申請書の質問が変わりました',
  changesText: '書いた答えは、すべて残っています。変わったところを確かめてください。',
  confirmChanges: '確認しました',
  changesConfirmed: '変わったところを確認しました。',
  test: '試しの申請（どの一覧にも出ません）',
  noLongerAsked: (count: number) => `もう聞かれない質問への答え（${count}件）`,
  noLongerAskedText: '申請書の質問が変わる前に書かれた答えです。残してありますが、提出はされません。',
};

/** What applicants read when the form of a call changes under them. */
export const formMessages = defineMessages({ ja });
