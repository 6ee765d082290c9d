import { defineMessages } from '@musubi/platform/web';
import { ja } from './ja.js';

export const grantsMessages = defineMessages({
  ja,
  'ja-easy': {
    grants: 'じょせいきん（市から もらう お金）',
    grantsLead: '団体が いっしょに する 活動に、市が お金を 出します。',
    openCalls: 'いま もうしこめる もの',
    notSubmitted: 'まだ 出していません',
    submit: '市に 出す',
  },
  en: {
    grants: 'Grants',
    grantsLead: 'The city funds projects that organisations carry out together.',
    openCalls: 'Open and upcoming calls',
    programmes: 'Programmes',
    applications: 'Applications',
    applicationsLead: 'Applications of your organisations.',
    notSubmitted: 'Not submitted',
    deadline: 'Deadline',
    contact: 'Contact',
    submit: 'Submit',
    daysLeft: (days: number) => `${days} days left`,
    lastDay: 'Closes today',
    upTo: (amount: string) => `up to ${amount}`,
  },
});
