import { describe, expect, it } from '@jest/globals';
import { CombinedError } from 'urql';
import { unwrap } from './use-action.js';

type Answer = {
  publishPosting:
    | { __typename: 'PublishPostingOk'; id: string }
    | { __typename: 'WrongState'; code: string; message: string; field: string | null };
};

describe('unwrap', () => {
  it('gives the Ok data', () => {
    const result = unwrap<Answer>({ publishPosting: { __typename: 'PublishPostingOk', id: '1' } }, undefined);
    expect(result).toEqual({ ok: true, data: { __typename: 'PublishPostingOk', id: '1' } });
  });

  it('gives a refusal in the words of the server', () => {
    const refusal = { __typename: 'WrongState' as const, code: 'wrongState', message: '公開中です。', field: null };
    expect(unwrap<Answer>({ publishPosting: refusal }, undefined)).toEqual({
      ok: false,
      error: { type: 'WrongState', code: 'wrongState', message: '公開中です。', field: null, issues: [] },
    });
  });

  it('speaks plainly of a broken line, and never shows what broke inside the server', () => {
    const broken = unwrap<Answer>(undefined, new CombinedError({ networkError: new TypeError('fetch failed') }));
    expect(broken).toMatchObject({ ok: false, error: { type: 'Network' } });
    const inside = unwrap<Answer>(undefined, new CombinedError({ graphQLErrors: ['column x does not exist'] }));
    expect(inside.ok ? '' : inside.error.message).not.toContain('column');
  });
});
