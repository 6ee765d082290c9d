/** Who an organisation is in a collaboration. Groups without a legal form are first-class. */
export const organisationTypes = {
  neighbourhood: '地域団体（町内会など）',
  npo: '市民活動団体（NPOなど）',
  company: '企業・事業者',
  school: '学校・大学',
  government: '行政',
  other: 'その他の団体',
} as const;
export type OrganisationType = keyof typeof organisationTypes;
export const organisationTypeCodes = Object.keys(organisationTypes) as OrganisationType[];
export const isOrganisationType = (text: string): text is OrganisationType => Object.hasOwn(organisationTypes, text);

/** One short sentence each, for people who do not know which type they are. */
export const organisationTypeHints: Record<OrganisationType, string> = {
  neighbourhood: '町内会・自治会、地区社協、子ども会、老人クラブなど',
  npo: 'NPO法人、ボランティア団体、市民グループなど。法人でなくてもかまいません',
  company: '会社、個人事業、商店、協同組合など',
  school: '小・中・高校、専門学校、大学、ゼミ、学生団体など',
  government: '市・区の部署、国や県の機関など',
  other: 'どれにも当てはまらないとき',
};

/** Legal forms, finer than the type. `none` is a group with no legal form (任意団体). */
export const legalForms = {
  none: { label: '法人格なし（任意団体）', type: 'npo' },
  neighbourhoodCorporation: { label: '認可地縁団体', type: 'neighbourhood' },
  npoCorporation: { label: '特定非営利活動法人（NPO法人）', type: 'npo' },
  generalAssociation: { label: '一般社団法人', type: 'npo' },
  generalFoundation: { label: '一般財団法人', type: 'npo' },
  publicAssociation: { label: '公益社団法人', type: 'npo' },
  publicFoundation: { label: '公益財団法人', type: 'npo' },
  socialWelfare: { label: '社会福祉法人', type: 'npo' },
  medical: { label: '医療法人', type: 'company' },
  religious: { label: '宗教法人', type: 'other' },
  schoolCorporation: { label: '学校法人', type: 'school' },
  nationalUniversity: { label: '国立大学法人・公立大学法人', type: 'school' },
  publicSchool: { label: '公立学校', type: 'school' },
  kabushiki: { label: '株式会社', type: 'company' },
  yugen: { label: '有限会社', type: 'company' },
  godo: { label: '合同会社', type: 'company' },
  gomei: { label: '合名会社', type: 'company' },
  goshi: { label: '合資会社', type: 'company' },
  soleProprietor: { label: '個人事業', type: 'company' },
  cooperative: { label: '協同組合・組合', type: 'company' },
  workersCooperative: { label: '労働者協同組合', type: 'npo' },
  professional: { label: '士業法人', type: 'company' },
  independentAgency: { label: '独立行政法人・特殊法人', type: 'government' },
  nationalAgency: { label: '国の機関', type: 'government' },
  localGovernment: { label: '地方公共団体', type: 'government' },
  foreign: { label: '外国会社等', type: 'company' },
  otherCorporation: { label: 'その他の法人', type: 'other' },
} as const satisfies Record<string, { label: string; type: OrganisationType }>;
export type LegalForm = keyof typeof legalForms;
export const legalFormCodes = Object.keys(legalForms) as LegalForm[];
export const isLegalForm = (text: string): text is LegalForm => Object.hasOwn(legalForms, text);

/** The type an organisation of this legal form usually has. */
export const usualType = (form: LegalForm): OrganisationType => legalForms[form].type;

/** 法人種別 codes of 国税庁法人番号公表サイト that name a single legal form. 399 and 499 are told apart by the name. */
const registryKinds: Record<string, LegalForm> = {
  '101': 'nationalAgency',
  '201': 'localGovernment',
  '301': 'kabushiki',
  '302': 'yugen',
  '303': 'gomei',
  '304': 'goshi',
  '305': 'godo',
  '401': 'foreign',
};

/** Words at the start or end of a registered name, longest first. */
const nameMarks: readonly (readonly [RegExp, LegalForm])[] = [
  [/特定非営利活動法人|NPO法人/, 'npoCorporation'],
  [/一般社団法人/, 'generalAssociation'],
  [/一般財団法人/, 'generalFoundation'],
  [/公益社団法人/, 'publicAssociation'],
  [/公益財団法人/, 'publicFoundation'],
  [/社会福祉法人/, 'socialWelfare'],
  [/医療法人/, 'medical'],
  [/宗教法人/, 'religious'],
  [/国立大学法人|公立大学法人/, 'nationalUniversity'],
  [/学校法人/, 'schoolCorporation'],
  [/労働者協同組合/, 'workersCooperative'],
  [/(弁護士|税理士|司法書士|行政書士|社会保険労務士|弁理士|土地家屋調査士|監査)法人/, 'professional'],
  [/独立行政法人/, 'independentAgency'],
  [/株式会社/, 'kabushiki'],
  [/有限会社/, 'yugen'],
  [/合同会社/, 'godo'],
  [/合名会社/, 'gomei'],
  [/合資会社/, 'goshi'],
  [/(町内会|自治会|町会|区会)$/, 'neighbourhoodCorporation'],
  [/組合$|組合連合会$/, 'cooperative'],
];

/**
 * The legal form that a registry's kind (code such as `301`, or label such as `合同会社`) and the registered name say.
 * `otherCorporation` when neither does.
 */
export function legalFormOf(kind: string, name: string): LegalForm {
  const code = registryKinds[kind.normalize('NFKC').trim()];
  if (code) return code;
  const label = legalFormCodes.find((form) => legalForms[form].label === kind.trim());
  if (label) return label;
  const plain = name.normalize('NFKC');
  return nameMarks.find(([mark]) => mark.test(plain))?.[1] ?? 'otherCorporation';
}

/** Open introductions an organisation receives at most when it has set no limit of its own. */
export const defaultOpenIntroductionLimit = 10;
