/** What a letter can name. `name` is what stands between braces in a template: 「{事業名}」. */
export interface Placeholder {
  readonly name: string;
  /** Shown in the preview as long as there is no real application. */
  readonly sample: string;
}

/** Facts every letter about an application can name; the program fills them in by itself. */
export const commonPlaceholders = {
  applicationNumber: { name: '受付番号', sample: 'R8-PPJ-0001' },
  applicationTitle: { name: '事業名', sample: '見守り茶の間づくり' },
  programme: { name: '制度名', sample: '地域づくりパートナープロジェクト推進助成事業' },
  course: { name: 'コース名', sample: '協働実践' },
  call: { name: '公募名', sample: '令和8年度 地域づくりパートナープロジェクト推進助成事業 募集' },
  fiscalYear: { name: '年度', sample: '令和8年度' },
  submittedOn: { name: '申請日', sample: '令和8年6月30日' },
  lead: { name: '代表団体', sample: '見本台町内会' },
  partners: { name: '団体名', sample: '見本台町内会、NPO法人みほん髙﨑' },
  requestedAmount: { name: '申請額', sample: '金1,400,000円' },
  expenseAmount: { name: '事業費', sample: '金1,500,000円' },
  period: { name: '事業の期間', sample: '令和8年9月1日から令和9年3月31日まで' },
  decidedAmount: { name: '交付決定額', sample: '金1,350,000円' },
  decidedOn: { name: '決定日', sample: '令和8年8月20日' },
  decisionNumber: { name: '決定番号', sample: '8市協第12号' },
  issuedOn: { name: '発行日', sample: '令和8年8月20日' },
  mayor: { name: '市長', sample: '見本市長' },
  department: { name: '担当課', sample: '市民局 市民協働推進課' },
} as const satisfies Record<string, Placeholder>;

/** Facts of single kinds of letters; whoever issues the letter gives them. */
export const ownPlaceholders = {
  conditions: { name: '条件', sample: '見積書を2者から取ること。' },
  reason: { name: '理由', sample: '体制が確認できないため' },
  change: { name: '変更の内容', sample: '会場を見本市民センターに変更する。' },
  requestedOn: { name: '届出日', sample: '令和8年11月2日' },
  amountBefore: { name: '変更前の額', sample: '金1,350,000円' },
  amountAfter: { name: '変更後の額', sample: '金1,200,000円' },
  advanceAmount: { name: '概算払の額', sample: '金600,000円' },
  reportedOn: { name: '実績報告日', sample: '令和9年4月10日' },
  actualAmount: { name: '実績の経費', sample: '金1,420,000円' },
  settledAmount: { name: '確定額', sample: '金1,278,000円' },
  paidAmount: { name: '支払済額', sample: '金600,000円' },
  balance: { name: '差引額', sample: '金678,000円' },
  repaymentAmount: { name: '返還額', sample: '金72,000円' },
  dueOn: { name: '期限', sample: '令和9年5月31日' },
} as const satisfies Record<string, Placeholder>;

export type CommonPlaceholder = keyof typeof commonPlaceholders;
export type OwnPlaceholder = keyof typeof ownPlaceholders;
