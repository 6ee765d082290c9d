import type { Question, SectionDefinition } from './form-definition.js';

const text = (id: string, title: string, max: number, help: string, required = true): Question => ({
  id,
  title,
  kind: max > 120 ? 'textarea' : 'text',
  max,
  ...(help ? { help } : {}),
  ...(required ? { required } : {}),
});

const purpose: SectionDefinition = {
  id: 'purpose',
  title: '課題と目的',
  help: '協働プロジェクトに書いた文章から始めています。申請を読む人が初めて聞く話として読めるか、確かめてください。',
  filledBy: 'together',
  kind: 'form',
  questions: [
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
};

const activities: SectionDefinition = {
  id: 'activities',
  title: '事業内容',
  help: '何をするのかが、予算の1行1行と結びつくように書いてください。',
  filledBy: 'together',
  kind: 'form',
  questions: [
    text('summary', '事業のあらまし', 300, '300字まで。審査員が最初に読みます。'),
    text('details', '具体的な内容', 3000, '行うことを順番に。回数、場所、参加する人の数も書いてください。'),
    { id: 'startsOn', title: '事業を始める日', kind: 'date', required: true },
    {
      id: 'endsOn',
      title: '事業を終える日',
      kind: 'date',
      required: true,
      notBefore: 'startsOn',
    },
    text('outcome', '期待する成果', 1500, '事業が終わったとき、どんなようすになっていればよいですか。'),
    text('measure', '成果の確かめ方', 800, '例：参加者数、アンケート、見守りの訪問回数'),
    text('future', '次の年からの続け方', 800, '助成が終わったあと、人とお金をどう続けますか。'),
  ],
};

const structure: SectionDefinition = {
  id: 'structure',
  title: '実施体制',
  help: '協働プロジェクトの役割分担から始めています。',
  filledBy: 'together',
  kind: 'form',
  questions: [
    text('coordination', '話し合いと連絡のしかた', 600, '例：月1回の定例会、日々の連絡はメール'),
    {
      id: 'roles',
      kind: 'rows',
      required: true,
      title: '役割分担',
      help: '全団体の役割を、1つずつ書いてください。',
      addLabel: '役割を加える',
      rowLabel: '役割',
      minRows: 2,
      maxRows: 30,
      columns: [
        text('who', '団体', 80, ''),
        text('role', '担う役割', 300, ''),
        text('resources', '持ち寄るもの', 200, '人・場所・物品・資金・知恵', false),
        text('person', '責任者', 60, '氏名または役職', false),
      ],
    },
  ],
};

const schedule: SectionDefinition = {
  id: 'schedule',
  title: 'スケジュール',
  help: '準備から報告までを、時期の順に並べてください。',
  filledBy: 'together',
  kind: 'form',
  questions: [
    {
      id: 'steps',
      kind: 'rows',
      required: true,
      title: '予定',
      help: '「4月上旬」「6〜8月」のように書いてかまいません。',
      addLabel: '予定を加える',
      rowLabel: '予定',
      minRows: 2,
      maxRows: 40,
      columns: [
        text('when', '時期', 40, '例：4月上旬'),
        text('what', 'すること', 200, ''),
        text('who', '主に動く団体', 80, '', false),
      ],
    },
  ],
};

const budget: SectionDefinition = {
  id: 'budget',
  title: '予算',
  help: '団体ごとに支出と収入を入力します。合計と助成金の上限は自動で計算します。',
  filledBy: 'eachPartner',
  kind: 'budget',
  questions: [],
};

const attachments: SectionDefinition = {
  id: 'attachments',
  title: '添付書類',
  help: 'スマートフォンで撮った写真でもかまいません。PDF・画像・Word・Excel、1つ10MBまで。',
  filledBy: 'eachPartner',
  kind: 'attachments',
  questions: [],
};

/** The shared sections of the standing form. */
export const sharedSections = { purpose, activities, structure, schedule, budget, attachments };
