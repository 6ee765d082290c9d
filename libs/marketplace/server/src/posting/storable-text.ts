/** Text without what PostgreSQL cannot store: NUL, and halves of a surrogate pair cut apart. All else stays as typed. */
// eslint-disable-next-line no-control-regex -- NUL is what is looked for
export const storable = (text: string): string => text.replace(/\u0000|\p{Surrogate}/gu, '');

/** The same for every text inside a JSON value. */
export const storableJson = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? storable(each) : each))) as T;
