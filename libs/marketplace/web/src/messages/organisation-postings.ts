import { defineMessages } from '@musubi/platform/web';

/** Texts of an organisation's open postings on its page. */
export const organisationPostingsMessages = defineMessages({
  ja: {
    title: '公開中の掲載',
    manage: '管理する',
    manageLong: '掲載を管理する',
    empty: 'いま公開している掲載はありません',
    emptyText: '困りごとや、できることを載せると、相手が見つかりやすくなります。',
    add: '掲載を作る',
  },
  en: {
    title: 'Open postings',
    manage: 'Manage',
    manageLong: 'Manage postings',
    empty: 'No postings are open now',
    emptyText: 'Post a need or an offer, and partners will find you.',
    add: 'New posting',
  },
  'ja-easy': { title: 'いま 出している 掲載', empty: 'いま 出している 掲載は ありません', add: '掲載を つくる' },
});
