import { defineMessages } from '@musubi/platform/web';

/** Words for staff who look after the index of the search: Japanese only. */
export const searchIndexMessages = defineMessages({
  ja: {
    title: '検索の索引',
    staff: '職員の画面',
    lead: '検索は、掲載・団体・事例・協働ナビの言葉をまとめた索引からさがします。索引は、書いたものが変わるたびにひとりでに新しくなります。',
    documents: '索引にあるもの',
    documentsCount: (count: number) => `${count.toLocaleString('ja')}件`,
    counted: '言葉を数えた日時',
    countedNever: 'まだありません',
    rebuild: '索引を作り直す',
    rebuildTitle: '索引を作り直しますか',
    rebuildText: (count: number) =>
      `${count.toLocaleString('ja')}件を1つずつ書き直します。そのあいだも、検索も書きこみもいつもどおり使えます。`,
    when: '検索の結果がおかしいとき、言葉の数え方を新しくしたいときに使います。ふだんは必要ありません。',
    start: '作り直す',
    cancel: 'やめる',
    ordered: '作り直しを始めます。',
    running: '作り直しています',
    waiting: '順番を待っています。始まるとここに進みぐあいが出ます。',
    progress: (done: number, all: number) =>
      `${all.toLocaleString('ja')}件のうち${done.toLocaleString('ja')}件まで終わりました`,
    left: (seconds: number) => (seconds < 60 ? 'あと1分もかかりません' : `あと約${Math.ceil(seconds / 60)}分`),
    leave: 'このページを閉じても続きます。',
    runs: 'これまでの作り直し',
    runsNone: '作り直したことはまだありません。',
    finished: '終わりました',
    silent: '途中で止まりました',
    took: (seconds: number) => (seconds < 60 ? `${Math.max(1, seconds)}秒で` : `${Math.round(seconds / 60)}分で`),
    result: (count: number) => `${count.toLocaleString('ja')}件を書き直しました`,
    stoppedAt: (done: number, all: number) =>
      `${all.toLocaleString('ja')}件のうち${done.toLocaleString('ja')}件で止まりました。もう一度作り直してください`,
  },
});
