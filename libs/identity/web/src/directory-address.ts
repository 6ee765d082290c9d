/** The directory's question as it stands in the address: what is shared and comes back on reload. */
export interface DirectoryQuestion {
  readonly text: string;
  readonly types: string[];
  readonly wards: string[];
  readonly fields: string[];
  readonly verified: boolean;
}

export const readQuestion = (search: URLSearchParams): DirectoryQuestion => ({
  text: search.get('q') ?? '',
  types: search.getAll('type'),
  wards: search.getAll('ward'),
  fields: search.getAll('field'),
  verified: search.get('verified') === '1',
});

export function writeQuestion(question: DirectoryQuestion): URLSearchParams {
  const search = new URLSearchParams();
  if (question.text) search.set('q', question.text);
  for (const type of question.types) search.append('type', type);
  for (const ward of question.wards) search.append('ward', ward);
  for (const field of question.fields) search.append('field', field);
  if (question.verified) search.set('verified', '1');
  return search;
}

export const isNarrowed = (question: DirectoryQuestion): boolean =>
  question.types.length + question.wards.length + question.fields.length > 0 || question.verified;
