import type { FormField } from '@musubi/platform/model';
import { organisationSection, pledgeSection } from './form-partner.js';
import type { ApplicationForm, ApplicationSection, AttachmentRule, CallFormSetting, SectionId } from './sections.js';

const text = (id: string, title: string, max: number, help: string, required = true): FormField => ({
  id,
  title,
  help,
  kind: max > 120 ? 'textarea' : 'text',
  max,
  required,
});

const purpose: ApplicationSection = {
  id: 'purpose',
  title: '課題と目的',
  help: '協働プロジェクトに書いた文章から始めています。申請を読む人が初めて聞く話として読めるか、確かめてください。',
  filledBy: 'together',
  kind: 'form',
  fields: [
    text('title', '事業の名前', 60, '通知書や市のページに載ります。'),
    text(
      'problem',
      '地域の課題',
      2000,
      'だれが、どこで、何に困っていますか。人数や回数など、わかる数字も書いてください。',
    ),
    text('purpose', '事業の目的', 1000, 'この事業で、何をどう変えたいですか。'),
    text('beneficiaries', '対象となる人と地域', 400, '例：榴ヶ岡町内会の75歳以上の方 約120人'),
    text(
      'collaboration',
      '協働する理由',
      1000,
      'なぜ1団体ではなく、この団体どうしで取り組むのですか。力を合わせると何が生まれますか。',
    ),
  ],
  rows: [],
};

const activities: ApplicationSection = {
  id: 'activities',
  title: '事業内容',
  help: '何をするのかが、予算の1行1行と結びつくように書いてください。',
  filledBy: 'together',
  kind: 'form',
  fields: [
    text('summary', '事業のあらまし', 300, '300字まで。審査員が最初に読みます。'),
    text('details', '具体的な内容', 3000, '行うことを順番に。回数、場所、参加する人の数も書いてください。'),
    { id: 'startsOn', title: '事業を始める日', kind: 'date', required: true },
    {
      id: 'endsOn',
      title: '事業を終える日',
      kind: 'date',
      required: true,
      validate: (value, values) =>
        typeof values.startsOn === 'string' && String(value) < values.startsOn
          ? '「事業を終える日」は始める日より後にしてください。'
          : null,
    },
    text('outcome', '期待する成果', 1500, '事業が終わったとき、どんなようすになっていればよいですか。'),
    text('measure', '成果の確かめ方', 800, '例：参加者数、アンケート、見守りの訪問回数'),
    text('future', '次の年からの続け方', 800, '助成が終わったあと、人とお金をどう続けますか。'),
  ],
  rows: [],
};

const structure: ApplicationSection = {
  id: 'structure',
  title: '実施体制',
  help: '協働プロジェクトの役割分担から始めています。',
  filledBy: 'together',
  kind: 'form',
  fields: [text('coordination', '話し合いと連絡のしかた', 600, '例：月1回の定例会、日々の連絡はメール')],
  rows: [
    {
      id: 'roles',
      title: '役割分担',
      help: '全団体の役割を、1つずつ書いてください。',
      addLabel: '役割を加える',
      rowLabel: '役割',
      min: 2,
      max: 30,
      columns: [
        text('who', '団体', 80, ''),
        text('role', '担う役割', 300, ''),
        text('resources', '持ち寄るもの', 200, '人・場所・物品・資金・知恵', false),
        text('person', '責任者', 60, '氏名または役職', false),
      ],
    },
  ],
};

const schedule: ApplicationSection = {
  id: 'schedule',
  title: 'スケジュール',
  help: '準備から報告までを、時期の順に並べてください。',
  filledBy: 'together',
  kind: 'form',
  fields: [],
  rows: [
    {
      id: 'steps',
      title: '予定',
      help: '「4月上旬」「6〜8月」のように書いてかまいません。',
      addLabel: '予定を加える',
      rowLabel: '予定',
      min: 2,
      max: 40,
      columns: [
        text('when', '時期', 40, '例：4月上旬'),
        text('what', 'すること', 200, ''),
        text('who', '主に動く団体', 80, '', false),
      ],
    },
  ],
};

const budget: ApplicationSection = {
  id: 'budget',
  title: '予算',
  help: '団体ごとに支出と収入を入力します。合計と助成金の上限は自動で計算します。',
  filledBy: 'eachPartner',
  kind: 'budget',
  fields: [],
  rows: [],
};

const attachments: ApplicationSection = {
  id: 'attachments',
  title: '添付書類',
  help: 'スマートフォンで撮った写真でもかまいません。PDF・画像・Word・Excel、1つ10MBまで。',
  filledBy: 'eachPartner',
  kind: 'attachments',
  fields: [],
  rows: [],
};

const baseSections = [
  organisationSection,
  purpose,
  activities,
  structure,
  schedule,
  budget,
  attachments,
  pledgeSection,
];

/** Order of the sections everywhere: task list, check page, PDF. */
export const sectionIds: readonly SectionId[] = baseSections.map((section) => section.id);

export const defaultAttachments: readonly AttachmentRule[] = [
  { id: 'bylaws', title: '規約・会則', help: '代表団体のもの。', required: true, from: 'lead' },
  { id: 'roster', title: '会員名簿', help: '氏名と役職がわかるもの。住所は要りません。', required: true, from: 'lead' },
  {
    id: 'accounts',
    title: '直近の決算書と今年度の予算書',
    help: '総会の資料でかまいません。',
    required: true,
    from: 'lead',
  },
  { id: 'quotation', title: '見積書', help: '1件10万円以上の支出があるとき。', required: false, from: 'application' },
  {
    id: 'about',
    title: '団体の紹介資料',
    help: 'パンフレット、活動の写真など。',
    required: false,
    from: 'eachPartner',
  },
];

export const defaultFormSetting: CallFormSetting = { version: 1, attachments: defaultAttachments };

/** The form a call asks for: the base form with the call's documents and its own questions at the end of a section. */
export function applicationForm(setting: CallFormSetting): ApplicationForm {
  return {
    version: setting.version,
    attachments: setting.attachments,
    sections: baseSections.map((section) => ({
      ...section,
      fields: [...section.fields, ...(setting.questions?.[section.id] ?? [])],
    })),
  };
}

export function sectionOf(form: ApplicationForm, id: string): ApplicationSection | undefined {
  return form.sections.find((section) => section.id === id);
}

/** The questions one partner is asked in a section. */
export const fieldsFor = (section: ApplicationSection, lead: boolean): readonly FormField[] =>
  lead ? [...section.fields, ...(section.leadFields ?? [])] : section.fields;
