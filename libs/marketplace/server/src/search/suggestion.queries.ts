import { fieldCodes, fieldName, wards } from '@musubi/identity/model';
import { readingKey, searchKey } from '@musubi/platform/model';
import { SearchEngine, type Suggestion } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { SearchSuggestion } from './found.types.js';

const most = 8;
const pages: Readonly<Record<string, string>> = { posting: '/postings/', organisation: '/organisations/' };

/** What the search box offers while somebody types: filters first, then words, then things. */
@Injectable()
export class SuggestionQueries {
  constructor(private readonly engine: SearchEngine) {}

  async of(text: string): Promise<SearchSuggestion[]> {
    const found = await this.engine.suggest(text, most);
    return [...filtersLike(text), ...found.map(dressed)].slice(0, most);
  }
}

const dressed = ({ text, kind, subjectId, path }: Suggestion): SearchSuggestion => ({
  text,
  kind,
  path: path ?? (pages[kind] && subjectId ? `${pages[kind]}${subjectId}` : null),
  code: null,
});

/** Wards and fields whose name begins like what is typed. */
function filtersLike(text: string): SearchSuggestion[] {
  const key = searchKey(text);
  if (key === '') return [];
  const sound = readingKey(key);
  const areas = wards().filter(({ name, kana }) => name.startsWith(key) || readingKey(kana).startsWith(sound));
  const fields = fieldCodes.filter((code) => searchKey(fieldName(code)).startsWith(key));
  return [
    ...areas.map(({ name, code }) => ({ text: name, kind: 'area', path: null, code })),
    ...fields.slice(0, 2).map((code) => ({ text: fieldName(code), kind: 'field', path: null, code })),
  ];
}
