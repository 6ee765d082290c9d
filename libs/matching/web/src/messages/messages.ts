import { defineMessages } from '@musubi/platform/web';
import { ja } from './ja.js';

export const matchingMessages = defineMessages({
  ja,
  'ja-easy': {
    fitTitle: 'あなたの 団体に 合うところ',
    fitNothing: '同じところは 見つかりませんでした。話して 確かめることが できます。',
    misfits: '合わないところ',
    partnersTitle: '合いそうな 団体',
    partnersLead: '書いたことから 探しています。',
    partnersEmpty: '書くと、合いそうな 団体が ここに 出ます。',
    partnersRefresh: 'もういちど 探す',
    verified: '確認しました',
    failed: 'いまは 調べることが できません。あとで もういちど してください。',
  },
  en: {
    fitTitle: 'Why this fits you',
    fitFor: (name: string) => `Seen from ${name}`,
    fitNothing: 'No particular overlap was found. You can ask about anything you are unsure of.',
    misfits: 'What does not fit',
    partnersTitle: 'Likely partners',
    partnersLead: 'Found from what you wrote. Once published, you can ask them to talk.',
    partnersEmpty: 'Write a little, and likely partners appear here.',
    partnersRefresh: 'Search again',
    answer: 'Their posting that may answer',
    verified: 'Verified',
    failed: 'This cannot be looked up now. Please try again later.',
  },
});
