import { defineMessages } from '@musubi/platform/web';

/** The strip of suggestions on the front page. */
export const homeRecommendedMessages = defineMessages({
  ja: {
    title: 'あなたの団体に合いそうな募集',
    lead: (name: string) => `「${name}」の活動や掲載をもとに、いま探したものです。`,
    all: 'おすすめをすべて見る',
    partnersFor: (title: string) => `困りごと「${title}」に合いそうな団体`,
    toNeed: 'この困りごとを開いて、声をかける',
    empty: '合いそうな募集は、まだ見つかりません',
    emptyText: '団体の活動内容や得意なことを書くと、見つかりやすくなります。',
    edit: '団体の紹介を書く',
  },
  'ja-easy': {
    title: 'あなたの 団体に 合いそうな 募集',
    all: 'おすすめを ぜんぶ 見る',
  },
  en: {
    title: 'Suggested for your organisation',
    lead: (name: string) => `Found just now from what ${name} does and posted.`,
    all: 'All recommendations',
    partnersFor: (title: string) => `Likely partners for ${title}`,
    toNeed: 'Open this need and ask them',
    empty: 'Nothing suitable found yet',
    emptyText: 'Describe what your organisation does, and suggestions appear here.',
    edit: 'Describe your organisation',
  },
});
