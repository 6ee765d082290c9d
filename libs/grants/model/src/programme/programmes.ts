import { fraction } from '@musubi/platform/model';
import type { Programme } from './programme.js';

const nineTenths = fraction(9, 10);

/** The city's programmes as they are seeded. Amounts in yen; staff can change them later without a new release. */
export const seededProgrammes: readonly Programme[] = [
  {
    code: 'PPJ',
    name: '地域づくりパートナープロジェクト推進助成事業',
    kind: 'subsidy',
    summary: '町内会・NPO・企業・学校などが2団体以上で組み、地域の課題に取り組む事業を助成します。',
    description:
      '種類の異なる2つ以上の団体が、地域の課題を解決するために力を持ち寄る事業を助成します。課題を調べる段階から、実践、続けていくための収入づくりまで、段階に合わせて3つのコースがあります。対象となる経費の10分の9まで、コースごとの上限額の範囲で交付します。申請の前に事前相談を受けてください。',
    since: 2022,
    until: null,
    courses: [
      {
        code: 'survey',
        name: '課題調査・検証コース',
        summary: '地域の課題をアンケートや小さな試みで確かめ、次の一歩を決めるコースです。',
        rate: nineTenths,
        categoryRates: {},
        cap: 500_000n,
      },
      {
        code: 'practice',
        name: '協働実践コース',
        summary: '見えてきた課題に、団体どうしで役割を分けて取り組むコースです。',
        rate: nineTenths,
        categoryRates: {},
        cap: 1_500_000n,
      },
      {
        code: 'social-business',
        name: 'ソーシャルビジネス的手法コース',
        summary: '事業の収入で活動を続けられる仕組みをつくるコースです。',
        rate: nineTenths,
        categoryRates: {},
        cap: 3_000_000n,
      },
    ],
  },
  {
    code: 'KMJ',
    name: '協働まちづくり推進助成事業',
    kind: 'subsidy',
    summary: '2017年度から2021年度まで行った、前身の助成事業です。新しい募集はありません。',
    description:
      '2団体以上の多様な主体が協働して行う、社会的課題の解決やまちの魅力づくりの事業を助成した制度です。経費の10分の9（施設等整備費は2分の1）、300万円までを交付しました。いまは「地域づくりパートナープロジェクト推進助成事業」に引き継がれています。',
    since: 2017,
    until: 2021,
    courses: [
      {
        code: 'general',
        name: '一般',
        summary: '経費の10分の9、施設等整備費は2分の1。',
        rate: nineTenths,
        categoryRates: { facilities: fraction(1, 2) },
        cap: 3_000_000n,
      },
    ],
  },
  {
    code: 'TAN',
    name: '市民協働事業提案制度',
    kind: 'burdenSharing',
    summary: '市と団体が役割と費用を分け合って行う事業を、市民から提案していただく制度です。',
    description:
      '市民活動団体などの提案をもとに、市の担当課と団体が対等な立場で事業を組み立て、費用をそれぞれ負担して行います。助成金ではなく、市は負担金として受け持つ分を支払います。課題を自由に提案する型と、市がテーマを示す型があります。',
    since: 2016,
    until: null,
    courses: [
      {
        code: 'free',
        name: '自由提案型',
        summary: '団体が見つけた課題を、自由に提案する型です。',
        rate: fraction(1, 1),
        categoryRates: {},
        cap: 3_000_000n,
      },
      {
        code: 'theme',
        name: 'テーマ設定型',
        summary: '市が示したテーマに沿って提案する型です。',
        rate: fraction(1, 1),
        categoryRates: {},
        cap: 3_000_000n,
      },
    ],
  },
];
