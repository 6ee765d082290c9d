import { describe, expect, it } from '@jest/globals';
import { placesIn } from './place-words.js';

const placed = (typed: string) => {
  const { text, wards } = placesIn(typed);
  return [text, ...wards];
};

describe('names of wards among the words', () => {
  it.each([
    ['泉区 公園', ['公園', '04105']],
    ['公園　泉区', ['公園', '04105']],
    ['仙台市青葉区で子ども食堂', ['子ども食堂', '04101']],
    ['いずみくの公園', ['公園', '04105']],
    ['たいはくく', ['', '04104']],
    ['青葉区 泉区 テント', ['テント', '04101', '04105']],
  ])('%s', (text, expected) => expect(placed(text)).toEqual(expected));

  it.each(['青葉区民まつり', '「泉区 公園」', '公園', 'いずみ公園'])('leaves 「%s」 as it is', (text) =>
    expect(placed(text)).toEqual([text]),
  );
});
