import {
  printedAnswer,
  type ApplicationSection,
  type Assessment,
  costCategory,
  costsOf,
  incomeSources,
  lineAmount,
  askedOf,
  isRowsField,
  type RowsField,
  rowsOf,
  type Task,
  taskName,
  valuesOf,
} from '@musubi/grants/model';
import { formatYen, fiscalYearWareki, tokyoDate, tokyoTime, type Values, wareki } from '@musubi/platform/model';
import type { DocumentSection, PrintedDocument } from '@musubi/platform/server';
import type { ApplicationBundle } from './application-bundle.js';

export interface PrintedApplication {
  readonly title: string;
  readonly number: string;
  readonly submittedAt: Date;
  readonly round: number;
  readonly bundle: ApplicationBundle;
  readonly assessment: Assessment;
}

/** The application on paper, exactly as it was handed in. */
export function applicationDocument({
  title,
  number,
  submittedAt,
  round,
  bundle,
  assessment,
}: PrintedApplication): PrintedDocument {
  const day = tokyoDate(submittedAt);
  return {
    title: `助成金交付申請書${round > 1 ? '（補正後）' : ''}`,
    subtitle: `${fiscalYearWareki(bundle.call.fiscalYear)} ${bundle.call.programmeName}（${bundle.course.name}）`,
    number,
    date: day,
    footer: `${title}　受付 ${wareki(day)} ${tokyoTime(submittedAt)}`,
    sections: contentOf(title, bundle, assessment),
  };
}

/** The application as it stands at `at`: every page says that it has not been handed in. */
export function draftDocument(
  given: Omit<PrintedApplication, 'submittedAt' | 'round'> & { readonly at: Date },
): PrintedDocument {
  const { title, number, at, bundle, assessment } = given;
  const day = tokyoDate(at);
  return {
    title: '助成金交付申請書（下書き）',
    subtitle: `${fiscalYearWareki(bundle.call.fiscalYear)} ${bundle.call.programmeName}（${bundle.course.name}）`,
    number: ['下書き・未提出', number].filter(Boolean).join('　'),
    date: day,
    footer: `${title}　下書き（${wareki(day)} ${tokyoTime(at).slice(0, 5)}現在）`,
    watermark: '下書き',
    sections: contentOf(title, bundle, assessment),
  };
}

const contentOf = (title: string, bundle: ApplicationBundle, assessment: Assessment): DocumentSection[] => [
  overviewSection(title, bundle, assessment),
  ...assessment.tasks.flatMap((task) => taskSections(task, bundle)),
  ...budgetSections(bundle, assessment),
  attachmentSection(bundle),
  signatureSection(bundle),
];

function overviewSection(title: string, bundle: ApplicationBundle, { totals }: Assessment): DocumentSection {
  const names = bundle.partners.map(
    (partner) => `${partner.name}（${partner.typeLabel}）${partner.lead ? '＝代表団体' : ''}`,
  );
  return {
    heading: '申請の内容',
    rows: [
      ['事業の名前', title],
      ['申請する団体', names.join('\n')],
      ['コース', bundle.course.name],
      ['事業費の総額', formatYen(totals.expense)],
      ['申請する助成金', formatYen(totals.requested)],
    ],
  };
}

function taskSections(task: Task, bundle: ApplicationBundle): DocumentSection[] {
  const { section, partner } = task;
  if (section.kind !== 'form') return [];
  const values = valuesOf(bundle.sections, section.id, partner?.id ?? null);
  return withHeading(taskName(task), answers(section, values, partner?.lead ?? false));
}

/** Questions in their order; each table stands by itself, the questions between tables together. */
function answers(section: ApplicationSection, values: Values, lead: boolean): DocumentSection[] {
  const parts: { rows?: [string, string][]; paragraphs?: string[]; table?: DocumentSection['table'] }[] = [];
  for (const asked of askedOf(section, lead).filter((each) => each.show?.(values) ?? true)) {
    if (isRowsField(asked))
      parts.push({ paragraphs: [`【${asked.title}】`], table: tableOf(asked, rowsOf(values[asked.id])) });
    else if (parts.at(-1)?.rows) parts.at(-1)?.rows?.push([asked.title, printedAnswer(asked, values)]);
    else parts.push({ rows: [[asked.title, printedAnswer(asked, values)]] });
  }
  return parts;
}

function withHeading(heading: string, parts: readonly DocumentSection[]): DocumentSection[] {
  const [first, ...rest] = parts;
  return first?.rows ? [{ heading, ...first }, ...rest] : [{ heading }, ...parts];
}

const tableOf = (rows: RowsField, list: readonly Values[]) => ({
  columns: rows.columns.map((column) => ({ label: column.title })),
  rows: list.map((row) => rows.columns.map((column) => printedAnswer(column, row))),
});

function budgetSections(bundle: ApplicationBundle, { budget, totals }: Assessment): DocumentSection[] {
  const nameOf = (id: string) => bundle.partners.find((partner) => partner.id === id)?.name ?? '';
  const costs = costsOf(bundle.call.costs);
  const rows = budget.lines.map((line) => [
    costCategory(line.category, costs)?.title ?? '',
    `${line.item}${line.eligible ? '' : '（対象外）'}`,
    `${formatYen(line.unitPrice)}×${line.quantity}${line.unit}`,
    formatYen(lineAmount(line)),
    nameOf(line.organisationId),
  ]);
  const incomes = budget.incomes.map((income) => [
    incomeSources.find((source) => source.value === income.source)?.label ?? '',
    `${income.label}${income.earmarked ? '（この事業だけに使う収入）' : ''}`,
    formatYen(income.amount),
    nameOf(income.organisationId),
  ]);
  return [
    {
      heading: '予算　支出',
      table: {
        columns: columns('経費区分', '内容', '単価×数量', '金額', '団体'),
        rows,
        total: ['合計', '', '', formatYen(totals.expense), ''],
      },
    },
    {
      heading: '予算　収入',
      table: {
        columns: columns('種類', '内容', '金額', '団体'),
        rows: [['助成金', bundle.call.programmeName, formatYen(totals.requested), ''], ...incomes],
        total: ['合計', '', formatYen(totals.incomeTotal), ''],
      },
    },
  ];
}

const columns = (...labels: string[]) =>
  labels.map((label) => ({ label, kind: label === '金額' ? ('yen' as const) : ('text' as const) }));

const attachmentSection = (bundle: ApplicationBundle): DocumentSection => ({
  heading: '添付書類',
  rows: bundle.attachments.map((each): [string, string] => [
    bundle.call.form.attachments.find((rule) => rule.id === each.kind)?.title ?? each.kind,
    each.name,
  ]),
});

const signatureSection = (bundle: ApplicationBundle): DocumentSection => ({
  heading: '団体の同意',
  paragraphs: ['次の団体の代表者が、この内容で申請することに同意しました。'],
  signatures: bundle.partners.map((partner) => {
    const agreement = bundle.agreements.find((each) => each.organisationId === partner.id);
    const at = agreement ? new Date(agreement.agreedAt) : null;
    return {
      organisation: partner.name,
      role: '代表者',
      name: agreement?.personName ?? '',
      signed: at ? signedWords(at, agreement?.signedOn ?? null) : null,
    };
  }),
});

/** A signature on paper has a day, one given here a moment. */
const signedWords = (at: Date, signedOn: string | null): string =>
  signedOn ? `${wareki(signedOn)}　書面による` : `${wareki(tokyoDate(at))} ${tokyoTime(at).slice(0, 5)}`;
