import type { LetterItem } from './letter.js';
import type { LetterKind } from './letter-kinds.js';
import { letterKinds } from './letter-kinds.js';
import type { LetterTemplate } from './letter-template.js';

const asked = '{申請日}付け（受付番号 {受付番号}）で申請のありました{制度名}（{コース名}）については、';
const decided = '{決定日}付け{決定番号}で交付を決定した{制度名}（{コース名}）については、';
const item = (label: string, value: string): LetterItem => ({ label, value });

const project = item('事業の名称', '{事業名}');
const office = item(
  '今後について',
  '審査の内容についてのお問い合わせや、次の公募に向けたご相談は、下記の窓口で受け付けています。',
);

/** Conditions every grant carries. */
const standing = [
  '事業の内容や経費の配分を変えるとき、または中止するときは、あらかじめ承認を受けてください。',
  '助成金は、決定された事業のためだけに使ってください。',
  '事業が終わったときは、期限までに実績報告書を提出してください。実績により額が確定します。',
  '収入と支出の帳簿と領収書は、事業の終わった年度の翌年度から5年間保管してください。',
].join('\n');

const remedy =
  'この決定について不服があるときは、この通知書を受け取った日の翌日から起算して3か月以内に、{市長}に対して申し出ることができます。';

const templates: Readonly<Record<LetterKind, readonly [body: string, items: readonly LetterItem[], remedy?: string]>> =
  {
    grantDecision: [
      `${asked}審査の結果、下記のとおり交付することに決定しましたので、通知します。`,
      [
        project,
        item('交付決定額', '{交付決定額}'),
        item('事業に要する経費', '{事業費}'),
        item('事業の期間', '{事業の期間}'),
        item('交付の条件', standing),
      ],
    ],
    conditionalDecision: [
      `${asked}審査の結果、下記のとおり条件を付けて交付することに決定しましたので、通知します。`,
      [
        project,
        item('交付決定額', '{交付決定額}'),
        item('事業に要する経費', '{事業費}'),
        item('事業の期間', '{事業の期間}'),
        item('交付の条件', `{条件}\n${standing}`),
      ],
    ],
    rejection: [
      `${asked}審査の結果、下記の理由により交付しないことに決定しましたので、通知します。`,
      [project, item('理由', '{理由}'), office],
      remedy,
    ],
    ineligible: [
      `${asked}書類を確認した結果、下記の理由により審査の対象とならないことになりましたので、通知します。`,
      [project, item('理由', '{理由}'), office],
      remedy,
    ],
    changeApproval: [
      `${decided}{届出日}付けで申請のありました変更を下記のとおり承認しましたので、通知します。`,
      [
        project,
        item('変更の内容', '{変更の内容}'),
        item('変更前の交付決定額', '{変更前の額}'),
        item('変更後の交付決定額', '{変更後の額}'),
        item('承認の条件', '{条件}'),
      ],
    ],
    changeRefusal: [
      `${decided}{届出日}付けで申請のありました変更は、下記の理由により承認しないことに決定しましたので、通知します。`,
      [project, item('申請された変更', '{変更の内容}'), item('理由', '{理由}')],
      remedy,
    ],
    suspensionApproval: [
      `${decided}{届出日}付けで申請のありました事業の中止（廃止）を下記のとおり承認しましたので、通知します。`,
      [project, item('中止（廃止）の内容', '{変更の内容}'), item('承認の条件', '{条件}')],
    ],
    partnerChange: [
      `${decided}{届出日}付けで申請のありました構成団体の変更を下記のとおり承認しましたので、通知します。`,
      [project, item('変更の内容', '{変更の内容}'), item('変更後の構成団体', '{団体名}')],
    ],
    advanceApproval: [
      `${decided}下記のとおり概算払をすることに決定しましたので、通知します。`,
      [
        project,
        item('交付決定額', '{交付決定額}'),
        item('概算払の額', '{概算払の額}'),
        item('支払の予定', '{期限}まで'),
        item('精算', '事業が終わったときは実績報告書を提出し、確定した額との差額を精算してください。'),
      ],
    ],
    settlement: [
      `${decided}{実績報告日}付けの実績報告にもとづき、下記のとおり額を確定しましたので、通知します。`,
      [
        project,
        item('交付決定額', '{交付決定額}'),
        item('助成の対象となる実績の経費', '{実績の経費}'),
        item('確定額', '{確定額}'),
        item('すでに支払った額', '{支払済額}'),
        item('差引き支払う額', '{差引額}'),
      ],
    ],
    repayment: [
      `${decided}下記のとおり助成金の返還を求めます。`,
      [
        project,
        item('確定額', '{確定額}'),
        item('すでに支払った額', '{支払済額}'),
        item('返還していただく額', '{返還額}'),
        item('返還の期限', '{期限}'),
        item('理由', '{理由}'),
      ],
      remedy,
    ],
    cancellation: [
      `${decided}下記の理由により交付決定を取り消しましたので、通知します。`,
      [
        project,
        item('取り消した額', '{交付決定額}'),
        item('理由', '{理由}'),
        item('返還していただく額', '{返還額}'),
        item('返還の期限', '{期限}'),
      ],
      remedy,
    ],
  };

/** The words a letter has until a programme brings its own. */
export function letterDefault(kind: LetterKind): LetterTemplate {
  const [body, items, against = ''] = templates[kind];
  return { title: `{制度名} ${letterKinds[kind].title}`, body, items, remedy: against };
}
