/** One criterion of a rubric (審査基準). Scores are whole numbers 0–5, each with a reason in words. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** What a reviewer looks at, and what the ends of the scale mean. */
  readonly guidance: string;
  readonly weight: number;
  /** Sections of the application to read for this criterion. */
  readonly evidence: readonly string[];
  /** Whether a score needs a reason in words; it does unless the call says otherwise. */
  readonly reasonRequired?: boolean;
}

/** Stored with a call as JSON. `threshold` in percent of the full marks. */
export interface Rubric {
  readonly version: number;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
  /** Criteria, most important first, that decide between equal totals; then the earlier submission. */
  readonly tieBreaks: readonly string[];
}

export const scoreWords = ['読み取れない', '弱い', 'やや弱い', 'ふつう', 'よい', 'たいへんよい'] as const;
export const maxScore = 5;

export const defaultRubric: Rubric = {
  version: 1,
  threshold: 60,
  tieBreaks: ['need', 'collaboration'],
  criteria: [
    {
      id: 'need',
      title: '課題の把握と必要性',
      guidance:
        '困っている人と地域が具体的に書かれ、数字や声で裏づけられているか。0：だれの課題かわからない／5：調べた結果にもとづき、いま取り組む理由がわかる',
      weight: 4,
      evidence: ['purpose'],
    },
    {
      id: 'collaboration',
      title: '協働の効果',
      guidance:
        '種類の異なる団体が役割と資源を持ち寄り、1団体ではできない成果が見込めるか。0：名前だけの協働／5：それぞれの強みが事業に欠かせない',
      weight: 4,
      evidence: ['purpose', 'structure'],
    },
    {
      id: 'feasibility',
      title: '実現性',
      guidance: '体制・日程・経験から見て、計画どおりに進められるか。0：計画がない／5：段取りと備えまで考えられている',
      weight: 3,
      evidence: ['activities', 'structure', 'schedule'],
    },
    {
      id: 'budget',
      title: '予算の妥当性',
      guidance: '支出が活動と結びつき、金額の根拠があるか。0：根拠がない／5：1行ごとに活動と結びつく',
      weight: 3,
      evidence: ['budget'],
    },
    {
      id: 'outcome',
      title: '成果と確かめ方',
      guidance: '期待する成果がはっきりし、測る方法があるか。0：成果が書かれていない／5：目標と確かめ方が具体的',
      weight: 3,
      evidence: ['activities'],
    },
    {
      id: 'continuity',
      title: '続ける力',
      guidance: '助成が終わったあとも続く見通しがあるか。0：考えられていない／5：人とお金の見通しがある',
      weight: 3,
      evidence: ['activities', 'budget'],
    },
  ],
};
