const fewest = 2;
const most = 20;
const longest = 30;

export const longestSynonymNote = 200;

export interface WordsIssue {
  readonly code: string;
  readonly message: string;
}

/** The words of a group as they are kept, blanks and doubles taken out, or what is wrong with them. */
export function checkedWords(typed: readonly string[]): { words: string[]; issue: WordsIssue | null } {
  const words = [...new Set(typed.map((word) => word.trim().replace(/\s+/g, ' ')).filter((word) => word !== ''))];
  const issue = (message: string) => ({ words, issue: { code: 'invalid', message } });
  if (words.length < fewest) return issue('同じ意味のことばを2つ以上入力してください。');
  if (words.length > most) return issue(`ことばは${most}個までにしてください（いま${words.length}個です）。`);
  const long = words.find((word) => [...word].length > longest);
  if (long) return issue(`「${long.slice(0, 15)}…」が長すぎます。1つ${longest}字以内で入力してください。`);
  return { words, issue: null };
}
