import { type FieldIssue, fieldIssue, type FormField, isLocalDate, type LocalDate } from '@musubi/platform/model';

/** Seconds between two signs of life of an open page. */
export const heartbeatSeconds = 15;
/** Seconds after the last sign of life until a person counts as gone. */
export const presentSeconds = 40;
/** Minutes of absence after which coming back is a new visit. */
export const visitGapMinutes = 30;

/** Days the link of an invitation by e-mail works. */
export const mailInvitationDays = 14;
/** Characters of what an inviting partner says; leaves room for the facts before it. */
export const longestInvitation = 700;

export const longestComment = 2000;
export const longestTaskNote = 300;

const invalid = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });

export function commentIssues(text: string): FieldIssue[] {
  if (text.trim() === '') return [{ field: 'text', code: 'required', message: 'コメントを入力してください。' }];
  return [...text].length > longestComment
    ? [invalid('text', `コメントは${longestComment}字以内で入力してください。`)]
    : [];
}

/** Issues of asking somebody to write something: the day, if any, is not over, the note is short. */
export function taskIssues(input: { note: string; dueOn: LocalDate | null }, today: LocalDate): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if ([...input.note].length > longestTaskNote)
    issues.push(invalid('note', `ひとことは${longestTaskNote}字以内で入力してください。`));
  if (input.dueOn !== null && (!isLocalDate(input.dueOn) || input.dueOn < today))
    issues.push(invalid('dueOn', '期限は今日より後の日付で入力してください。'));
  return issues;
}

/** Whom to invite by e-mail, as typed. */
export interface MailInvitation {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

const mailInvitationFields: readonly FormField[] = [
  { id: 'name', title: '招く方のお名前や団体名', kind: 'text', required: true, max: 100 },
  { id: 'email', title: 'メールアドレス', kind: 'email', required: true, max: 254 },
  { id: 'message', title: 'ひとこと', kind: 'textarea', max: longestInvitation },
];

export function mailInvitationIssues({ name, email, message }: MailInvitation): FieldIssue[] {
  const values = { name: name.trim(), email: email.trim(), message };
  return mailInvitationFields.flatMap((field) => fieldIssue(field, values) ?? []);
}
