import { defineMessages } from '@musubi/platform/web';

/** Words for staff who tend the words of the search: Japanese only. */
export const synonymMessages = defineMessages({
  ja: {
    title: '検索の言いかえ',
    staff: '職員の画面',
    lead: '市民の言葉と役所の言葉を結びます。同じ組の言葉は、どれでさがしても見つかります。変更は次の検索から効きます。',
    searchLabel: '言葉でさがす',
    own: '職員が加えた組',
    ownNone: '加えた組はまだありません。「見つからない」という声があった言葉から加えてください。',
    seeds: (count: number) => `はじめから入っている組（${count}組）`,
    seedsLead: '市役所でよく使う言葉をあらかじめ入れてあります。合わない組は使わないようにできます。',
    seedsMore: (shown: number, all: number) => `${all}組のうち${shown}組を表示しています。言葉でさがしてください。`,
    add: '組を加える',
    edit: '直す',
    remove: '消す',
    switchOff: '使わない',
    off: '使わない',
    offText: 'この言葉どうしは、同じ意味とみなしません',
    words: '同じ意味の言葉',
    wordsHelp: '1行に1つずつ入力してください（2〜20個）。例：ごみ、廃棄物',
    note: 'メモ（職員だけが見ます）',
    save: '保存する',
    cancel: 'やめる',
    saved: '保存しました。次の検索から効きます。',
    removed: '消しました。',
    removeTitle: 'この組を消しますか',
    removeText: (words: string) => `「${words}」を同じ意味とみなさなくなります。`,
    separator: '・',
  },
});
