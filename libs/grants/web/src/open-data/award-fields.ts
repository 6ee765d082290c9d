/** What each field holds, and what it is called in the three files. */
export interface AwardField {
  readonly ja: string;
  readonly json: string;
  readonly giving: string;
  readonly meaning: string;
}

const field = (ja: string, json: string, giving: string, meaning: string): AwardField => ({
  ja,
  json,
  giving,
  meaning,
});

export const awardFields: readonly AwardField[] = [
  field('識別子', 'identifier', 'Identifier', '世界で1つの番号。市のコードと受付番号をつなげたもの'),
  field('受付番号', 'number', '', '市が申請を受け付けた番号'),
  field('年度', 'fiscalYear', '', '公募の年度（4月から翌年3月まで）'),
  field('助成制度', 'programme', 'Grant Programme:Title', '助成の制度の名前'),
  field('公募', 'call', '', '公募の名前'),
  field('コース', 'course', '', '制度の中のコース'),
  field('事業名', 'title', 'Title', '申請した事業の名前'),
  field('事業のあらまし', 'summary', 'Description', '申請書に書かれた300字までの説明'),
  field('代表団体', 'leadOrganisation', 'Recipient Org:Name', '申請を代表する団体'),
  field(
    '代表団体の法人番号',
    'leadCorporateNumber',
    'Recipient Org:Identifier',
    '13桁。法人でない団体は空。360Givingでは JP-JCN- を付け、ないときは団体の番号',
  ),
  field('協働する団体', 'partnerOrganisations', '', '代表団体のほかの団体。CSVでは「、」で区切る'),
  field('申請額（円）', 'requestedYen', 'Amount Applied For', '団体が申請した額'),
  field('交付決定額（円）', 'awardedYen', 'Amount Awarded', '市が交付を決定した額（通貨は JPY）'),
  field('決定日', 'awardedOn', 'Award Date', '交付を決定した日'),
  field('事業開始日', 'startsOn', 'Planned Dates:Start Date', '事業を始める予定の日'),
  field('事業終了日', 'endsOn', 'Planned Dates:End Date', '事業を終える予定の日'),
];
