import type { OrganisationProfile, PostingProfile } from '@musubi/matching/model';
import { Injectable } from '@nestjs/common';
import { MatchWords, termsIn } from './match-words.js';
import type { OrganisationRow } from './organisation-rows.js';
import { Places } from './places.js';
import type { PostingRow } from './posting-rows.js';

const split = (words: string): string[] => (words === '' ? [] : words.split(' '));

/** Rows as the model wants them: words instead of texts, places instead of hints. */
@Injectable()
export class Profiles {
  constructor(
    private readonly words: MatchWords,
    private readonly places: Places,
  ) {}

  organisation(row: OrganisationRow, postings: readonly PostingProfile[]): OrganisationProfile {
    const { name, activities, work } = this.words.of(row);
    return {
      ...row,
      work: work.map(({ project, words }) => ({ project, words: split(words) })),
      name: split(name),
      activities: split(activities),
      postings,
    };
  }

  async postings(rows: readonly PostingRow[]): Promise<PostingProfile[]> {
    const find = await this.places.finder();
    return rows.map((row) => ({
      ...row,
      ...wordsOf(row),
      wards: row.reach === 'wards' ? row.wards : [],
      online: row.reach === 'online',
      place: find(row),
    }));
  }
}

/** Lexemes of the index are the folded words; `^word` stands for one of the title, `w:04103` for a filter value. */
function wordsOf({ lexemes, title, body }: PostingRow): { title: string[]; body: string[] } {
  if (lexemes === null) return { title: termsIn(title), body: termsIn(body) };
  const all = lexemes.split('\t').filter((each) => !/^[a-z]:/.test(each));
  const titleWords = all.filter((each) => each.startsWith('^')).map((each) => each.slice(1));
  const inTitle = new Set(titleWords);
  return { title: titleWords, body: all.filter((each) => !each.startsWith('^') && !inTitle.has(each)) };
}
