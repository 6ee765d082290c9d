import { defineMessages } from '@musubi/platform/web';

/** For coordinators: Japanese only. */
export const deskMessages = defineMessages({
  ja: {
    verified: '確認済',
    seldom: 'まだあまり紹介されていない団体',
    load: (open: number, limit: number) => `お返事待ちの紹介 ${open}／${limit}件`,
    answer: 'こたえられそうな掲載',
    choose: 'この団体を紹介する',
    chosen: '選んでいます',
    none: 'いま声をかけられる団体は見つかりませんでした。名前や活動で探せます。',
  },
});
