import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Form, Values } from '@musubi/platform/model';
import type { ActionError, ActionResult } from '../graphql/use-action.js';
import { type FormOptions, FormStore, type Saved } from './form-store.js';

const form: Form = {
  id: 'posting',
  pages: [
    {
      id: 'basics',
      title: '基本',
      fields: [
        { id: 'title', title: '題名', kind: 'text', required: true },
        { id: 'body', title: '内容', kind: 'textarea' },
        { id: 'secret', title: '合言葉', kind: 'password' },
      ],
    },
    { id: 'when', title: '時期', fields: [{ id: 'until', title: '締切', kind: 'date', required: true }] },
  ],
};
const initial = { title: '', body: '', secret: '', until: '' };
const ok = (version: number): ActionResult<Saved> => ({ ok: true, data: { version } });
const refused = (type: string): ActionResult<Saved> => ({
  ok: false,
  error: { type, code: type, message: `${type}です`, field: null, issues: [] } satisfies ActionError,
});
const make = (options: Partial<FormOptions> = {}) =>
  new FormStore({ form, initial, version: 1, localKey: 'posting:1', ...options });
type Save = NonNullable<FormOptions['save']>;

describe('a form that loses nothing', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('saves once, after a quiet moment, with the version it had', async () => {
    const save = jest.fn<Save>(async () => ok(2));
    const store = make({ save });
    store.set('title', '夏');
    store.set('title', '夏まつり');
    await jest.advanceTimersByTimeAsync(1300);
    expect(save.mock.calls).toEqual([[{ ...initial, title: '夏まつり' }, 1, initial]]);
    expect(store.read()).toMatchObject({ version: 2, dirty: false, status: { kind: 'saved' } });
    expect(localStorage.length).toBe(0);
  });

  it('saves again what was typed while it was saving', async () => {
    const save = jest.fn<Save>(async (_values, version) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return ok(version + 1);
    });
    const store = make({ save });
    store.set('title', 'あ');
    await jest.advanceTimersByTimeAsync(1300);
    store.set('title', 'あい');
    await jest.advanceTimersByTimeAsync(5000);
    expect(save.mock.calls.map(([values, version]) => [values['title'], version])).toEqual([
      ['あ', 1],
      ['あい', 2],
    ]);
  });

  it('keeps on the screen and on this device what a save has left out, and does not try it again as it is', async () => {
    const issue = { field: 'until', code: 'invalid', message: '日付ではありません。' };
    const save = jest.fn<Save>(async (values, version, saved) =>
      values['until'] === '2027--'
        ? {
            ok: true,
            data: { version: version + 1, left: { values: { ...values, until: saved['until'] }, issues: [issue] } },
          }
        : ok(version + 1),
    );
    const store = make({ save });
    store.set('until', '2027--');
    store.set('title', '夏まつり');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read()).toMatchObject({
      ...{ version: 2, dirty: true, status: { kind: 'saved', left: 1 }, issues: [issue] },
      values: { title: '夏まつり', until: '2027--' },
    });
    expect(await store.saveNow()).toBe(false);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(make({ initial: { ...initial, title: '夏まつり' } }).read().values).toMatchObject({ until: '2027--' });
    store.set('until', '2027-01-10');
    await jest.advanceTimersByTimeAsync(1300);
    expect(save.mock.lastCall?.[2]).toEqual({ ...initial, title: '夏まつり' });
    expect(store.read()).toMatchObject({ version: 3, dirty: false, status: { kind: 'saved', left: 0 }, issues: [] });
    expect(localStorage.length).toBe(0);
  });

  it('restores after a crash what the server never got, but keeps no password', () => {
    const before = make();
    before.set('title', '髙﨑𠮷🎆');
    before.set('secret', 'ひみつ');
    const after = make();
    expect(after.read().values).toEqual({ ...initial, title: '髙﨑𠮷🎆' });
    expect(after.read().restoredAt).toBeInstanceOf(Date);
    after.discardRestored();
    expect(after.read().values).toEqual(initial);
    expect(make().read().restoredAt).toBeNull();
  });

  it('keeps everything when the session has ended', async () => {
    const store = make({ save: async () => refused('SignInNeeded') });
    store.set('title', '夏まつり');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read().status.kind).toBe('signIn');
    expect(make().read().values['title']).toBe('夏まつり');
  });

  it('tries again by itself when the line was broken', async () => {
    const save = jest.fn<Save>(async () => ok(2)).mockImplementationOnce(async () => refused('Network'));
    const store = make({ save });
    store.set('title', '夏まつり');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read().status.kind).toBe('failed');
    await jest.advanceTimersByTimeAsync(9000);
    expect(store.read().status.kind).toBe('saved');
  });

  it('puts both texts into the answer when neither is to go', async () => {
    const save = jest.fn<Save>(async (_values, version) => (version === 5 ? ok(6) : refused('Conflict')));
    const theirs = { ...initial, title: '相手の題' };
    const store = make({ save, reload: async () => ({ values: theirs, version: 5, by: '佐藤 健' }) });
    store.set('title', '自分の題');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read().conflict).toMatchObject({ fields: ['title'], by: '佐藤 健' });
    await store.resolve({ title: 'both' });
    expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ title: '自分の題\n\n相手の題' }), 5, theirs);
    expect(store.read()).toMatchObject({ conflict: null, status: { kind: 'saved' } });
  });

  it('merges changes of two people to different answers', async () => {
    const save = jest.fn<Save>(async (_values, version) => (version === 5 ? ok(6) : refused('Conflict')));
    const store = make({ save, reload: async () => ({ values: { ...initial, body: '相手の文' }, version: 5 }) });
    store.set('title', '自分の題');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read()).toMatchObject({ version: 6, conflict: null });
    expect(store.read().values).toMatchObject({ title: '自分の題', body: '相手の文' });
  });

  it('shows both texts of the same answer and saves the chosen one', async () => {
    const saved: Values[] = [];
    const save: Save = async (values, version) => {
      if (version !== 5) return refused('Conflict');
      saved.push(values);
      return ok(6);
    };
    const store = make({ save, reload: async () => ({ values: { ...initial, title: '相手の題' }, version: 5 }) });
    store.set('title', '自分の題');
    await jest.advanceTimersByTimeAsync(1300);
    expect(store.read().conflict).toMatchObject({ fields: ['title'], theirs: { title: '相手の題' } });
    expect(store.read().values['title']).toBe('自分の題');
    await store.resolve({ title: 'theirs' });
    expect(saved).toEqual([{ ...initial, title: '相手の題' }]);
    expect(store.read().conflict).toBeNull();
  });

  it('checks one page or all, and takes an issue away once it is right', () => {
    const store = make();
    expect(store.check('basics')).toBe(false);
    expect(store.read().issues.map((issue) => issue.field)).toEqual(['title']);
    store.set('title', '夏まつり');
    expect(store.read().issues).toEqual([]);
    expect(store.check()).toBe(false);
    expect(store.read()).toMatchObject({ attempt: 2, issues: [{ field: 'until', code: 'required' }] });
  });

  it('puts the issues of the server at their fields', () => {
    const store = make();
    store.refuse({
      type: 'InvalidInput',
      code: 'invalidInput',
      message: '直してください',
      field: null,
      issues: [{ field: 'body', code: 'invalid', message: '内容を直してください。' }],
    });
    expect(store.read().issues).toEqual([{ field: 'body', code: 'invalid', message: '内容を直してください。' }]);
  });
});
