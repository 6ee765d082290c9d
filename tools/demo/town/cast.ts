import type { MembershipRole, PlatformRole } from '@musubi/platform/server';

/** Somebody of the demo town one can sign in as. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly email: string;
  /** What the login page calls them. */
  readonly label: string;
  readonly roles?: readonly PlatformRole[];
  readonly of?: { readonly organisation: string; readonly role: MembershipRole };
}

/** One login for every role; shown on the login page in demo mode only. */
export const cast: readonly DemoPerson[] = [
  {
    key: 'officer',
    name: '見本 千代',
    kana: 'みほん ちよ',
    email: 'chounaikai@sample.example.jp',
    label: '町内会の会長（ひばり台町内会）',
    of: { organisation: 'hibari', role: 'representative' },
  },
  {
    key: 'npo',
    name: '見本 あかね',
    kana: 'みほん あかね',
    email: 'npo@sample.example.jp',
    label: 'NPOの代表（ひだまり食堂）',
    of: { organisation: 'shokudo', role: 'representative' },
  },
  {
    key: 'company',
    name: '見本 拓也',
    kana: 'みほん たくや',
    email: 'company@sample.example.jp',
    label: '企業のCSR担当（みほん運輸）',
    of: { organisation: 'unyu', role: 'representative' },
  },
  {
    key: 'school',
    name: '見本 教授',
    kana: 'みほん きょうじゅ',
    email: 'school@sample.example.jp',
    label: '大学の地域担当（見本学院大学）',
    of: { organisation: 'daigaku', role: 'representative' },
  },
  {
    key: 'staff',
    name: '見本 職員',
    kana: 'みほん しょくいん',
    email: 'staff@sample.example.jp',
    label: '市の職員（市民協働推進課）',
    roles: ['staff', 'moderator', 'coordinator'],
    of: { organisation: 'kyodo', role: 'editor' },
  },
  {
    key: 'accountant',
    name: '見本 会計',
    kana: 'みほん かいけい',
    email: 'accountant@sample.example.jp',
    label: '市の会計担当（支払い）',
    roles: ['accountant'],
  },
  {
    key: 'coordinator',
    name: '見本 縁',
    kana: 'みほん ゆかり',
    email: 'coordinator@sample.example.jp',
    label: 'コーディネーター（サポートセンター）',
    roles: ['coordinator'],
  },
  {
    key: 'reviewer1',
    name: '審査 一子',
    kana: 'しんさ いちこ',
    email: 'reviewer1@sample.example.jp',
    label: '審査員 1',
    roles: ['reviewer'],
  },
  {
    key: 'reviewer2',
    name: '審査 二郎',
    kana: 'しんさ じろう',
    email: 'reviewer2@sample.example.jp',
    label: '審査員 2',
    roles: ['reviewer'],
  },
  {
    key: 'reviewer3',
    name: '審査 三枝',
    kana: 'しんさ さえ',
    email: 'reviewer3@sample.example.jp',
    label: '審査員 3',
    roles: ['reviewer'],
  },
  {
    key: 'admin',
    name: '見本 管理',
    kana: 'みほん かんり',
    email: 'admin@sample.example.jp',
    label: 'システム管理者',
    roles: ['admin'],
  },
];
