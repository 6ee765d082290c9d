import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';

const query = `query ($ward: String) {
  home(ward: $ward) {
    needs { title organisationName wards reach }
    resources { title }
    calls { title open capYen }
    partnerships { title organisationNames }
    numbers { openNeeds organisations connections asOf }
  }
}`;

interface Answer {
  home: {
    needs: { title: string }[];
    resources: { title: string }[];
    calls: object[];
    partnerships: object[];
    numbers: { openNeeds: number; organisations: number; connections: number; asOf: string };
  };
}

describe('home', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    const organisation = newId();
    await api.sql(
      `insert into organisation (id, type, name, name_key) values ($1, 'neighbourhood', '八木山みどり町内会', 'k')`,
      [organisation],
    );
    const post = (title: string, kind: string, state: string, reach: string, wards: string[]) =>
      api.sql(
        `insert into posting (id, organisation_id, state, kind, title, body, reach, wards, published_at)
         values ($1, $2, $3, $4, $5, '本文', $6, $7, now())`,
        [newId(), organisation, state, kind, title, reach, wards],
      );
    await post('太白の困りごと', 'need', 'published', 'wards', ['04104']);
    await post('泉の困りごと', 'need', 'published', 'wards', ['04105']);
    await post('どこでも', 'need', 'published', 'online', []);
    await post('下書き', 'need', 'draft', 'city', []);
    await post('隠した掲載', 'resource', 'hidden', 'city', []);
    await post('会議室', 'resource', 'published', 'city', []);
  });
  afterAll(() => api.close());

  test('a visitor sees what is published, and nothing else', async () => {
    const { home } = await api.query<Answer>(null, query);
    expect(home.needs.map((each) => each.title).sort()).toEqual(['どこでも', '太白の困りごと', '泉の困りごと']);
    expect(home.resources.map((each) => each.title)).toEqual(['会議室']);
    expect(home.numbers).toMatchObject({ openNeeds: 3, connections: 0 });
    expect(home.calls).toEqual([]);
    expect(home.partnerships).toEqual([]);
  });

  test('a ward shows what is near: its own, and what has no place', async () => {
    const { home } = await api.query<Answer>(null, query, { ward: '04104' });
    expect(home.needs.map((each) => each.title).sort()).toEqual(['どこでも', '太白の困りごと']);
    expect(home.numbers.openNeeds).toBe(3);
  });
});
