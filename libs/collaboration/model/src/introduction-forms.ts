import type { Choice, Form } from '@musubi/platform/model';

/** Why an organisation says no. The code is kept for statistics; the words go to the other side. */
export const declineReasons = [
  { value: 'busy', label: '今は手いっぱいで対応がむずかしい' },
  { value: 'purpose', label: '活動の目的や内容が合わない' },
  { value: 'conditions', label: '時期・場所・費用などの条件が合わない' },
  { value: 'found', label: 'すでにほかの団体と進めている' },
  { value: 'area', label: '活動している地域の外である' },
  { value: 'other', label: 'そのほか', hint: '理由を下の欄に書いてください' },
] as const satisfies readonly Choice[];

export type DeclineReason = (typeof declineReasons)[number]['value'];

export const declineReasonLabel = (code: string): string =>
  declineReasons.find((each) => each.value === code)?.label ?? code;

/** Longest message in characters: one long letter, not a file. */
export const messageMax = 4000;
export const messageFilesMax = 5;

/** 話してみたい: one message says who we are, what we can do, when we can talk. */
export const askToTalkForm: Form = {
  id: 'askToTalk',
  pages: [
    {
      id: 'talk',
      title: '話してみたい',
      fields: [
        {
          id: 'message',
          title: 'はじめのメッセージ',
          help: 'どこに関心をもったか、何ができそうか、話せる曜日や時間帯を書くと、相手が返事をしやすくなります。',
          kind: 'textarea',
          required: true,
          max: 2000,
        },
      ],
    },
  ],
};

export const declineForm: Form = {
  id: 'declineIntroduction',
  pages: [
    {
      id: 'decline',
      title: '今回は見送る',
      fields: [
        { id: 'reason', title: '見送る理由', kind: 'radio', required: true, choices: declineReasons },
        {
          id: 'comment',
          title: '相手へのひとこと',
          help: '相手の団体に届きます。',
          kind: 'textarea',
          required: (values) => values['reason'] === 'other',
          max: 1000,
        },
      ],
    },
  ],
};

/** A coordinator tells both sides why they may fit. */
export const proposeForm: Form = {
  id: 'proposeIntroduction',
  pages: [
    {
      id: 'propose',
      title: '二つの団体を紹介する',
      fields: [
        { id: 'fromOrganisationId', title: '困りごとのある団体', kind: 'select', required: true },
        { id: 'toOrganisationId', title: '紹介したい団体', kind: 'select', required: true },
        {
          id: 'message',
          title: '紹介のことば',
          help: 'なぜこの二つの団体が合うと思うか。両方の団体に同じ文が届きます。',
          kind: 'textarea',
          required: true,
          max: 2000,
        },
      ],
    },
  ],
};
