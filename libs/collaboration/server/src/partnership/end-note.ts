import { fieldIssue } from '@musubi/platform/model';
import { refuseIssues } from '@musubi/platform/server';

/** The sentence every ending carries, 1 to 1,000 characters. Refuses with `InvalidInput` on `note`. */
export function endNote(note: string, title: string): string {
  const issue = fieldIssue({ id: 'note', title, kind: 'textarea', required: true, max: 1000 }, { note });
  refuseIssues(issue ? [issue] : []);
  return note.trim();
}
