import { defineMessages } from '@musubi/platform/web';

/** Texts of an organisation's partnerships on its page. */
export const organisationMessages = defineMessages({
  ja: {
    title: 'これまでの協働と成果',
    empty: '完了した協働プロジェクトはまだありません',
    period: (from: string, to: string) => `${from} から ${to}`,
    partners: '一緒に取り組んだ団体',
  },
  en: {
    title: 'Past partnerships and results',
    empty: 'No partnership has been completed yet',
    period: (from: string, to: string) => `${from} to ${to}`,
    partners: 'Partners',
  },
  'ja-easy': {
    title: 'いままでの 協働と けっか',
    empty: 'おわった 協働は まだ ありません',
    partners: 'いっしょに した 団体',
  },
});
