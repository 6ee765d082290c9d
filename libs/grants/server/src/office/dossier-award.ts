import {
  actualBudget,
  type AwardChangeKind,
  type BudgetPart,
  type ChangeContent,
  changedFields,
  changeKinds,
  changeLifecycle,
  type ChangeState,
  costCategory,
  type CostCategory,
  costsOf,
  type CostSetting,
  finalReportLifecycle,
  type FinalReportState,
  incomeSources,
  inspectionChecks,
  type InspectionContent,
  inspectionWays,
  interimFields,
  interimLifecycle,
  type InterimState,
  lineAmount,
  type PaymentKind,
  paymentKinds,
  paymentLifecycle,
  type PaymentState,
  printedAnswer,
  readBudget,
  resultFields,
  rowsOf,
} from '@musubi/grants/model';
import { type FormField, formatYen, isEmpty, tokyoDate, type Values, wareki } from '@musubi/platform/model';
import { type Db, type DocumentSection, tokyoText } from '@musubi/platform/server';

interface ReceiptFact {
  readonly fileId: string;
  readonly name: string;
  readonly organisation: string;
}

interface Part {
  readonly section: 'results' | 'costs';
  readonly organisation: string | null;
  readonly values: Values;
}

/** What has come after the award of an application, as far as anything has. */
export interface AwardRecord {
  readonly costs: readonly CostSetting[] | null;
  readonly report: { readonly state: FinalReportState; readonly at: string; readonly by: string } | null;
  readonly parts: readonly Part[];
  readonly receipts: readonly ReceiptFact[];
  readonly interims: readonly {
    readonly dueOn: string;
    readonly state: InterimState;
    readonly values: Values;
    readonly at: string;
    readonly by: string | null;
    readonly note: string | null;
  }[];
  readonly changes: readonly {
    readonly kind: AwardChangeKind;
    readonly state: ChangeState;
    readonly content: ChangeContent;
    readonly at: string;
    readonly by: string | null;
    readonly decidedAt: string | null;
    readonly note: string | null;
    readonly joiningName: string | null;
    readonly leavingName: string | null;
  }[];
  readonly payments: readonly {
    readonly kind: PaymentKind;
    readonly state: PaymentState;
    readonly yen: string;
    readonly reason: string;
    readonly invoice: string | null;
    readonly dueOn: string | null;
    readonly movedOn: string | null;
  }[];
  readonly inspection: (InspectionContent & { readonly inspectorName: string | null }) | null;
}

const name = (id: string) => `(select o.name from organisation o where o.id = ${id})`;
const all = (columns: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]') from ${from})`;

/** For who may read the application: bank details are not among it, and what is still being written neither. */
export async function awardRecord(db: Db, applicationId: string): Promise<AwardRecord> {
  const found = await db.one<AwardRecord>(
    `select k.costs,
       (select json_build_object('state', f.state, 'at', f.submitted_at, 'by', coalesce(f.submitted_by_name, ''))
          from final_report f where f.application_id = t.id and f.submitted_at is not null) as report,
       ${all(`'section', p.section, 'organisation', ${name('p.organisation_id')}, 'values', p.values`, 'report_part p join final_report f on f.id = p.report_id and f.submitted_at is not null where f.application_id = t.id', 'p.id')} as parts,
       ${all(`'fileId', r.file_id, 'name', r.name, 'organisation', ${name('r.organisation_id')}`, 'receipt r where r.application_id = t.id and r.removed_at is null', 'r.organisation_id, r.id')} as receipts,
       ${all(`'dueOn', i.due_on, 'state', i.state, 'values', i.values, 'at', i.submitted_at, 'by', i.submitted_by_name, 'note', i.note`, 'interim_report i where i.application_id = t.id', 'i.due_on')} as interims,
       ${all(`'kind', c.kind, 'state', c.state, 'content', c.content, 'at', c.requested_at, 'by', c.requested_by_name, 'decidedAt', c.decided_at, 'note', c.decision_note, 'joiningName', ${name('c.joining_id')}, 'leavingName', ${name('c.leaving_id')}`, 'change_request c where c.application_id = t.id', 'c.requested_at')} as changes,
       ${all(`'kind', g.kind, 'state', g.state, 'yen', g.amount_yen::text, 'reason', g.reason, 'invoice', g.invoice_number, 'dueOn', g.due_on, 'movedOn', g.moved_on`, 'grant_payment g where g.application_id = t.id', 'g.id')} as payments,
       (select json_build_object('checks', n.checks, 'lines', n.lines, 'note', n.note, 'inspectedOn', n.inspected_on, 'how', n.how,
          'inspectorName', n.inspector_name) from inspection n where n.application_id = t.id) as inspection
     from application t join call k on k.id = t.call_id where t.id = $1`,
    [applicationId],
  );
  if (!found) throw new Error('the application is gone');
  return found;
}

/** A paper of the record: what its file is called, and what it says. */
export interface AwardPaper {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

/** One paper for each kind of thing that there is. */
export function awardPapers(record: AwardRecord): AwardPaper[] {
  const costs = costsOf(record.costs);
  return [
    { title: '変更の申請', sections: record.changes.map((change) => changeSection(change, costs)) },
    { title: '遂行状況報告', sections: record.interims.map(interimSection) },
    { title: '実績報告', sections: record.report ? reportSections(record, record.report, costs) : [] },
    { title: '検査調書', sections: record.inspection ? inspectionSections(record, record.inspection) : [] },
    { title: '支払いと返還', sections: record.payments.map(paymentSection) },
  ].filter((paper) => paper.sections.length > 0);
}

const wordsOf = <State extends string>(
  { states }: { readonly states: Readonly<Record<State, { readonly staff?: string }>> },
  state: State,
): string => states[state].staff ?? state;

type Row = [label: string, value: string];
const moment = (at: string | null): string => (at ? tokyoText(new Date(at)) : '');
const dayOf = (day: string | null): string => (day ? wareki(day) : '');
const given = (rows: readonly Row[]): Row[] => rows.filter(([, value]) => value !== '');
const answers = (fields: readonly FormField[], values: Values): Row[] =>
  fields.filter((field) => !isEmpty(values[field.id])).map((field) => [field.title, printedAnswer(field, values)]);

const changeSection = (change: AwardRecord['changes'][number], costs: readonly CostCategory[]): DocumentSection => ({
  heading: `${changeKinds[change.kind].title}　${wareki(tokyoDate(new Date(change.at)))}`,
  rows: given([
    ['状態', wordsOf(changeLifecycle, change.state)],
    ['申請', [moment(change.at), change.by].filter(Boolean).join('　')],
    ['理由', change.content.reason],
    ...changedFields(change.content, change, costs).map(({ title, before, after }): Row => [
      title,
      `${before} → ${after}`,
    ]),
    ['決定', moment(change.decidedAt)],
    ['条件・理由', change.note ?? ''],
  ]),
});

const interimSection = (interim: AwardRecord['interims'][number]): DocumentSection => ({
  heading: `期限 ${wareki(interim.dueOn)}`,
  rows: given([
    ['状態', wordsOf(interimLifecycle, interim.state)],
    ['報告', [moment(interim.at), interim.by].filter(Boolean).join('　')],
    ...answers(interimFields, interim.values),
    ['事務局から', interim.note ?? ''],
  ]),
});

function reportSections(
  { parts }: AwardRecord,
  report: NonNullable<AwardRecord['report']>,
  costs: readonly CostCategory[],
): DocumentSection[] {
  const results = parts.find(({ section }) => section === 'results')?.values ?? {};
  // On paper a partner goes by its name, so it takes the place of the id.
  const own = parts.flatMap(({ section, organisation, values }) =>
    section === 'costs' ? [{ organisationId: organisation ?? '', values }] : [],
  );
  return [
    {
      heading: '報告',
      rows: [
        ['状態', wordsOf(finalReportLifecycle, report.state)],
        ['報告', `${moment(report.at)}　${report.by}`.trim()],
      ],
    },
    { heading: '成果', rows: answers(resultFields, results) },
    costSection(own, costs),
    incomeSection(own),
  ];
}

function costSection(own: readonly BudgetPart[], costs: readonly CostCategory[]): DocumentSection {
  const rows = own.flatMap((part) => {
    const { lines } = readBudget([part], null);
    return rowsOf(part.values['lines']).flatMap((row, at) => {
      const line = lines[at];
      if (!line || lineAmount(line) === 0n) return [];
      const item = `${line.item}${line.eligible ? '' : '（対象外）'}`;
      const [day, payee] = [String(row['paidOn'] ?? ''), String(row['payee'] ?? '')];
      const category = costCategory(line.category, costs)?.title ?? '';
      return [[day, category, item, payee, formatYen(lineAmount(line)), part.organisationId]];
    });
  });
  const sum = actualBudget(own).lines.reduce((total, line) => total + lineAmount(line), 0n);
  return {
    heading: '支出の実績',
    table: {
      columns: [
        ...[{ label: '支払った日' }, { label: '経費区分' }, { label: '内容', share: 1.6 }, { label: '支払先' }],
        ...[{ label: '金額', kind: 'yen' as const }, { label: '団体' }],
      ],
      rows,
      total: ['合計', '', '', '', formatYen(sum), ''],
    },
  };
}

const incomeSection = (own: readonly BudgetPart[]): DocumentSection => ({
  heading: '助成金以外の収入の実績',
  table: {
    columns: [{ label: '種類' }, { label: '内容', share: 1.6 }, { label: '金額', kind: 'yen' }, { label: '団体' }],
    rows: actualBudget(own)
      .incomes.filter(({ amount }) => amount > 0n)
      .map((income) => [
        incomeSources.find(({ value }) => value === income.source)?.label ?? '',
        ...[income.label, formatYen(income.amount), income.organisationId],
      ]),
  },
});

function inspectionSections({ parts }: AwardRecord, found: NonNullable<AwardRecord['inspection']>): DocumentSection[] {
  const items = parts.flatMap(({ values }) => rowsOf(values['lines']));
  const itemOf = (id: string) => String(items.find((row) => row['id'] === id)?.['item'] ?? '');
  const words = { yes: 'はい', no: 'いいえ' };
  return [
    {
      heading: '検査',
      rows: given([
        ['検査をした日', dayOf(found.inspectedOn)],
        ['方法', inspectionWays.find(({ value }) => value === found.how)?.label ?? ''],
        ['検査した人', found.inspectorName ?? ''],
        ...inspectionChecks.flatMap(({ id, title }): Row[] => {
          const answer = found.checks[id];
          return answer ? [[title, words[answer]]] : [];
        }),
        ['所見', found.note],
      ]),
    },
    ...(found.lines.length === 0
      ? []
      : [
          {
            heading: '支出ごとに認めた額',
            table: {
              columns: [{ label: '支出' }, { label: '認めた額', kind: 'yen' as const }, { label: '理由', share: 2 }],
              rows: found.lines.map(({ lineId, acceptedYen, reason }) => [
                ...[itemOf(lineId), formatYen(BigInt(acceptedYen)), reason],
              ]),
            },
          },
        ]),
  ];
}

const paymentSection = (payment: AwardRecord['payments'][number]): DocumentSection => ({
  heading: paymentKinds[payment.kind],
  rows: given([
    ['状態', wordsOf(paymentLifecycle, payment.state)],
    ['金額', formatYen(BigInt(payment.yen))],
    ['理由', payment.reason],
    ['請求書の番号', payment.invoice ?? ''],
    ['期限', dayOf(payment.dueOn)],
    ['支払いの日', dayOf(payment.movedOn)],
  ]),
});
