import { seireki } from '@musubi/platform/model';
import type { EligibilityFacts, EligibilityRule, Judgement } from './eligibility.js';

/** Rules about the partnership as a whole. */
export const partnershipRules = {
  differentTypes: {
    title: ({ min = 2 }) => `種類の異なる${min}つ以上の団体で取り組む`,
    judge: (facts, { min = 2 }) => differentTypes(facts, min),
  },
  consultation: {
    title: () => '事前相談を受けている',
    judge: ({ consultedOn }) =>
      consultedOn
        ? { answer: 'met', because: `${seireki(consultedOn)}に相談の記録があります。`, todo: null }
        : {
            answer: 'notMet',
            because: 'この協働プロジェクトの相談の記録がまだありません。',
            todo: '「相談」から事前相談を予約してください。30分ほどで、書類は要りません。',
          },
  },
} satisfies Record<string, EligibilityRule>;

function differentTypes({ partners }: EligibilityFacts, min: number): Judgement {
  const types = new Set(partners.map((partner) => partner.type));
  const labels = [...new Set(partners.map((partner) => partner.typeLabel))].join('・');
  if (partners.length < min)
    return {
      answer: 'notMet',
      because: `いまの参加は${partners.length}団体です。`,
      todo: '協働プロジェクトに相手の団体を招いてください。',
    };
  if (types.size < Math.min(min, 2))
    return {
      answer: 'notMet',
      because: `参加している団体がすべて「${labels}」です。`,
      todo: '種類の異なる団体（企業・学校・NPOなど）を協働プロジェクトに招いてください。',
    };
  return { answer: 'met', because: `${partners.length}団体（${labels}）が参加しています。`, todo: null };
}
