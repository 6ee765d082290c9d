import type { Form } from '@musubi/platform/model';

/** 活動実績 of an organisation. Values: title, year (number), role, partner, yen (text), text. */
export const pastWorkForm: Form = {
  id: 'pastWork',
  pages: [
    {
      id: 'pastWork',
      title: '活動実績',
      fields: [
        { id: 'title', title: '活動・事業の名前', kind: 'text', required: true, max: 200 },
        {
          id: 'year',
          title: '年（西暦）',
          kind: 'number',
          validate: (value) =>
            Number(value) < 1900 || Number(value) > 2100 ? '「年」は西暦4けたで入力してください。' : null,
        },
        { id: 'role', title: '果たした役割', kind: 'text', max: 200 },
        { id: 'partner', title: 'いっしょに取り組んだ相手', kind: 'text', max: 200 },
        { id: 'yen', title: '事業費（円）', kind: 'yen' },
        { id: 'text', title: '内容と成果', kind: 'textarea', max: 2000 },
      ],
    },
  ],
};
