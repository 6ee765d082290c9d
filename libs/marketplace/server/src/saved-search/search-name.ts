import { areaName, fieldName, organisationTypes, sdgName } from '@musubi/identity/model';
import { isPostingKind, postingKinds, type PostingSearch, resourceKindName } from '@musubi/marketplace/model';

const longest = 60;
const typeName = (code: string): string => (organisationTypes as Readonly<Record<string, string>>)[code] ?? code;
const areaLabel = (code: string): string => (code === 'online' ? 'オンライン' : areaName(code));

const kindName = (kind: string | null): string => (kind && isPostingKind(kind) ? postingKinds[kind] : '');
const periodName = ({ from, to }: PostingSearch): string => (from || to ? `${from ?? ''}〜${to ?? ''}` : '');

/** What a saved search is called when nobody gave it a name: its words and filters. */
export function searchName(search: PostingSearch): string {
  const parts = [
    search.text && `「${search.text}」`,
    kindName(search.kind),
    ...search.areas.map(areaLabel),
    ...search.fields.map(fieldName),
    ...search.resourceKinds.map(resourceKindName),
    ...search.sdgs.map((each) => `SDGs ${each} ${sdgName(each)}`),
    ...search.organisationTypes.map(typeName),
    ...search.wantedTypes.map((each) => `${typeName(each)}を求む`),
    periodName(search),
  ].filter(Boolean);
  const name = parts.join('・') || 'すべての掲載';
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
}
