/** What a person may do for an organisation. */
export const membershipRoles = { representative: '代表者', editor: '担当者', viewer: '閲覧者' } as const;
export type MembershipRole = keyof typeof membershipRoles;
export const membershipRoleCodes = Object.keys(membershipRoles) as MembershipRole[];
export const isMembershipRole = (text: string): text is MembershipRole => Object.hasOwn(membershipRoles, text);
export const membershipRoleHints: Record<MembershipRole, string> = {
  representative: '団体の情報・掲載・申請のすべてと、メンバーの管理ができます',
  editor: '団体の情報・掲載・申請の作成と編集ができます',
  viewer: '見るだけです。書きかえはできません',
};

/** What a person may do on the platform itself. */
export const platformRoles = {
  staff: '市職員',
  accountant: '会計担当',
  coordinator: 'コーディネーター',
  reviewer: '審査委員',
  moderator: '掲載の確認担当',
  admin: '管理者',
} as const;
export type PlatformRoleCode = keyof typeof platformRoles;
export const isPlatformRole = (text: string): text is PlatformRoleCode => Object.hasOwn(platformRoles, text);

/** By which means it was proven that an organisation is who it says it is. */
export const verificationMeans = {
  document: '書類（規約・登記など）で確認',
  visit: '訪問・面談で確認',
  register: '公的な名簿（法人番号・町内会名簿など）で確認',
  codeByPost: '届け出の住所に送った確認番号で確認',
  codeByPhone: '届け出の電話番号に伝えた確認番号で確認',
  codeByEmail: '届け出のメールアドレスに送った確認番号で確認',
} as const;
export type VerificationMeans = keyof typeof verificationMeans;
export const isVerificationMeans = (text: string): text is VerificationMeans => Object.hasOwn(verificationMeans, text);
