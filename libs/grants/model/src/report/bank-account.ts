import { type FormField, type FormPage, pageIssues, type FieldIssue, type Values } from '@musubi/platform/model';

/** Where the city pays to. Kept encrypted; only who pays reads it. */
export interface BankAccountValues {
  readonly bank: string;
  readonly branch: string;
  readonly kind: string;
  readonly number: string;
  readonly holderKana: string;
}

export const accountKinds = [
  { value: 'ordinary', label: '普通' },
  { value: 'current', label: '当座' },
  { value: 'savings', label: '貯蓄' },
];

const digits = (value: unknown): string => String(value).normalize('NFKC').replace(/[\s-]/g, '');

export const bankAccountFields: readonly FormField[] = [
  { id: 'bank', title: '金融機関の名前', help: '例：見本銀行', kind: 'text', required: true, max: 40 },
  { id: 'branch', title: '支店の名前', help: '例：泉中央支店', kind: 'text', required: true, max: 40 },
  { id: 'kind', title: '口座の種類', kind: 'radio', required: true, choices: accountKinds },
  {
    id: 'number',
    title: '口座番号',
    help: '数字7桁。ゆうちょ銀行は、振込用の7桁の番号。',
    kind: 'text',
    required: true,
    max: 10,
    validate: (value) => (/^\d{7}$/.test(digits(value)) ? null : '「口座番号」は数字7桁で入力してください。'),
  },
  {
    id: 'holderKana',
    title: '口座の名義（カナ）',
    help: '通帳に書かれたとおり。団体の名義のもの。',
    kind: 'kana',
    required: true,
    max: 60,
  },
];

const page: FormPage = { id: 'account', title: '口座', fields: bankAccountFields };

export const bankAccountIssues = (values: Values): FieldIssue[] => pageIssues(page, values);

/** The values as they are kept; call `bankAccountIssues` first. */
export const readBankAccount = (values: Values): BankAccountValues => ({
  bank: String(values['bank']).trim(),
  branch: String(values['branch']).trim(),
  kind: String(values['kind']),
  number: digits(values['number']),
  holderKana: String(values['holderKana']).trim(),
});

/** `●●●●567`: enough to know one's own account again, useless to anybody else. */
export const maskedNumber = (number: string): string => `●●●●${number.slice(-3)}`;
