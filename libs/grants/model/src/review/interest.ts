import type { Form } from '@musubi/platform/model';
import type { ApplicationState } from '../application/lifecycle.js';

/** States in which the office may change who reviews. */
export const reviewerStates: readonly ApplicationState[] = ['accepted', 'inReview'];

/** 利害関係の申告: asked before the detail is shown. */
export const interestForm: Form = {
  id: 'interest',
  pages: [
    {
      id: 'interest',
      title: '利害関係の申告',
      help: '申請した団体の役員・会員である、家族がかかわっている、仕事の取引があるなど、公正な審査を疑われるおそれがあるときは「利害関係がある」を選んでください。',
      fields: [
        {
          id: 'interest',
          title: 'この申請との利害関係',
          kind: 'radio',
          required: true,
          choices: [
            { value: 'none', label: '利害関係はない', hint: '申請の内容を読んで審査します。' },
            {
              value: 'conflict',
              label: '利害関係がある',
              hint: 'この申請の内容は表示されなくなり、審査から外れます。',
            },
          ],
        },
        {
          id: 'reason',
          title: '利害関係の内容',
          help: '事務局だけが読みます。例：申請団体の会員である',
          kind: 'textarea',
          max: 500,
          required: (values) => values['interest'] === 'conflict',
          show: (values) => values['interest'] === 'conflict',
        },
      ],
    },
  ],
};
