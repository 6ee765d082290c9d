export const ja = {
  fitTitle: 'あなたの団体に合うところ',
  fitFor: (name: string) => `「${name}」から見て`,
  fitNothing: '特に重なるところは見つかりませんでした。気になる点は、話して確かめられます。',
  misfits: '合わないところ',
  partnersTitle: '合いそうな団体',
  partnersLead: '書いた内容をもとに、いま探したものです。掲載を公開していれば、団体のページから声をかけられます。',
  partnersEmpty: '内容を書くと、合いそうな団体がここに出ます。',
  partnersRefresh: 'もう一度探す',
  answer: 'こたえられそうな掲載',
  verified: '確認済',
  failed: 'いまは調べられませんでした。時間をおいて、もう一度お試しください。',
};
