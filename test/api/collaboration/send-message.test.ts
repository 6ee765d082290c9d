import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, town, type Town } from '../../kit/collaboration.js';

const list = `query($id: ID!, $after: String) { messages(conversationId: $id, first: 2, after: $after) {
  edges { node { body own personName organisationName files { id name } } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  messages: {
    edges: { node: { body: string; files: { name: string }[] } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

describe('sendMessage', () => {
  let api: TestApi;
  let all: Town;
  let conversationId: string;
  const send = (who: Parameters<TestApi['mutate']>[0], body: string, change: object = {}) =>
    api.mutate(who, 'sendMessage', { conversationId, clientKey: newId(), body, ...change }, 'id');
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
    conversationId = (await ask(api, all))['conversationId'] as string;
  });
  afterAll(() => api.close());

  it('writes between the two sides, a double click once', async () => {
    const key = { clientKey: 'once' };
    const [first, second] = [
      await send(all.neighbours.editor, 'どんな活動ですか。👍𠮷', key),
      await send(all.neighbours.editor, 'どんな活動ですか。👍𠮷', key),
    ];
    expect(first.__typename).toBe('SendMessageOk');
    expect(second['id']).toBe(first['id']);
    const page = await api.query<Page>(all.npo.viewer, list, { id: conversationId });
    expect(page.messages.edges.map((each) => each.node.body)).toEqual([
      'どんな活動ですか。👍𠮷',
      '一度お話しできませんか。',
    ]);
  });

  it('is closed to viewers, strangers and coordinators who did not introduce', async () => {
    expect((await send(all.npo.viewer, 'こんにちは')).__typename).toBe('NotAllowed');
    expect((await send(all.company.representative, 'こんにちは')).__typename).toBe('NotFound');
    expect((await send(all.coordinator, 'こんにちは')).__typename).toBe('NotFound');
    expect((await send(null, 'こんにちは')).__typename).toBe('SignInNeeded');
    const foreign = await api.query<Page>(all.company.representative, list, { id: conversationId });
    expect(foreign.messages.edges).toEqual([]);
  });

  it('refuses empty and endless messages with words', async () => {
    expect((await send(all.npo.editor, '  ')).message).toBe('メッセージを入力してください。');
    expect((await send(all.npo.editor, '字'.repeat(4001))).message).toContain('いま4001字');
    expect((await send(all.npo.editor, '字'.repeat(1_400_000))).__typename).toBe('InvalidInput');
  });

  it('carries files that only the two sides can read', async () => {
    const files = api.app.get(FileStore, { strict: false });
    const file = await files.put(Buffer.from('名簿'), {
      name: '名簿.txt',
      type: 'text/plain',
      uploadedBy: all.npo.editor.personId,
    });
    expect((await send(all.neighbours.editor, '', { fileIds: [file.id] })).__typename).toBe('InvalidInput');
    expect((await send(all.npo.editor, '', { fileIds: [file.id] })).__typename).toBe('SendMessageOk');
    const page = await api.query<Page>(all.neighbours.viewer, list, { id: conversationId });
    expect(page.messages.edges[0]?.node.files[0]?.name).toBe('名簿.txt');
    const fetch = async (who: typeof all.npo.editor) => {
      const headers = { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' };
      return (await api.app.inject({ url: `/files/${file.id}`, headers })).statusCode;
    };
    expect(await fetch(all.neighbours.viewer)).toBe(200);
    expect(await fetch(all.company.representative)).not.toBe(200);
  });

  it('pages backwards without gaps', async () => {
    for (const body of ['一', '二', '三']) await send(all.npo.editor, body);
    const bodies: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page = await api.query<Page>(all.npo.editor, list, { id: conversationId, after });
      bodies.push(...page.messages.edges.map((each) => each.node.body));
      after = page.messages.pageInfo.endCursor;
      more = page.messages.pageInfo.hasNextPage;
    }
    expect(bodies).toEqual(['三', '二', '一', '', 'どんな活動ですか。👍𠮷', '一度お話しできませんか。']);
  });

  it('mails the first unread message only, and counts the unread ones', async () => {
    await api.runJobs();
    const mails = () =>
      api.sql(`select 1 from mail_message where subject like '%メッセージが届いています' and recipient = $1`, [
        `${all.neighbours.representative.personId}@example.jp`,
      ]);
    const before = (await mails()).length;
    await send(all.npo.editor, 'もう一つ');
    await api.runJobs();
    expect(await mails()).toHaveLength(before);
    const inbox = `{ inbox { mine { next unread others { name } lastText } theirs { next } done { id } } }`;
    const seen = await api.query<{ inbox: { mine: { unread: number }[] } }>(all.neighbours.representative, inbox);
    expect(seen.inbox.mine[0]).toMatchObject({
      next: 'answer',
      others: [{ name: all.npo.name }],
      lastText: 'もう一つ',
    });
    await api.mutate(all.neighbours.representative, 'markConversationRead', { id: conversationId });
    await send(all.npo.editor, '読んだあと');
    await api.runJobs();
    expect(await mails()).toHaveLength(before + 1);
  });
});
