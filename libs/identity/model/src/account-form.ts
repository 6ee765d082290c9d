import type { Form, FormField } from '@musubi/platform/model';

export const passwordLeast = 10;
const passwordMost = 200;
const tooCommon = ['password', '1234567890', 'qwertyuiop', 'aaaaaaaaaa', '0000000000', '1111111111'];

/** A sentence that says what to correct, or null. Long is better than complicated: no rule about kinds of characters. */
export function passwordIssue(password: string, email = ''): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < passwordLeast) return `パスワードは${passwordLeast}文字以上にしてください。`;
  if (length > passwordMost) return `パスワードは${passwordMost}文字以内にしてください。`;
  return guessable(plain, email);
}

function guessable(plain: string, email: string): string | null {
  const mailbox = email.split('@')[0]?.toLowerCase() ?? '';
  if (mailbox.length >= 4 && plain.includes(mailbox))
    return 'パスワードにメールアドレスと同じ言葉を入れないでください。';
  if (tooCommon.some((word) => plain.startsWith(word)) || new Set(plain).size < 4)
    return 'そのパスワードは見破られやすいものです。ほかの言葉を組み合わせてください。';
  return null;
}

const name: FormField = { id: 'name', title: 'お名前', kind: 'text', required: true, max: 80 };
const nameKana: FormField = { id: 'nameKana', title: 'ふりがな', kind: 'kana', max: 120 };
const email: FormField = {
  id: 'email',
  title: 'メールアドレス',
  kind: 'email',
  required: true,
  max: 254,
  help: '確認のメールを送ります',
};
const password: FormField = {
  id: 'password',
  title: 'パスワード',
  kind: 'password',
  required: true,
  help: `${passwordLeast}文字以上。言葉をいくつか並べると、覚えやすく安全です`,
  validate: (value, values) => passwordIssue(String(value), String(values['email'] ?? '')),
};

export const signUpForm: Form = {
  id: 'signUp',
  pages: [{ id: 'signUp', title: '利用者登録', fields: [name, email, password] }],
};
export const loginForm: Form = {
  id: 'login',
  pages: [
    {
      id: 'login',
      title: 'ログイン',
      fields: [
        { ...email, help: undefined },
        { ...password, help: undefined, validate: undefined },
      ],
    },
  ],
};
export const requestResetForm: Form = {
  id: 'requestReset',
  pages: [
    {
      id: 'requestReset',
      title: 'パスワードの再設定',
      fields: [{ ...email, help: '登録したメールアドレスを入力してください' }],
    },
  ],
};
export const resetForm: Form = {
  id: 'reset',
  pages: [{ id: 'reset', title: '新しいパスワード', fields: [{ ...password, title: '新しいパスワード' }] }],
};
export const changePasswordForm: Form = {
  id: 'changePassword',
  pages: [
    {
      id: 'changePassword',
      title: 'パスワードの変更',
      fields: [
        { id: 'current', title: 'いまのパスワード', kind: 'password', required: true },
        { ...password, title: '新しいパスワード' },
      ],
    },
  ],
};
export const profileForm: Form = {
  id: 'profile',
  pages: [{ id: 'profile', title: 'プロフィール', fields: [name, nameKana] }],
};
