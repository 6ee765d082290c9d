import { actualBudget, budgetTotals, grantRuleOf, rowsOf } from '@musubi/grants/model';
import { ApplicationBundles, FinalReport, ReportPart } from '@musubi/grants/server';
import { addDays, tokyoDate, type Values } from '@musubi/platform/model';
import { type Actor, FileStore, PdfPrinter } from '@musubi/platform/server';
import type { DemoProject } from './town/projects.js';
import type { Town } from './town.js';

const account = {
  bank: '見本銀行',
  branch: '泉支店',
  kind: 'ordinary',
  number: '0123456',
  holderKana: 'ミホンダンタイ',
};

const leadOf = (town: Town, project: DemoProject): Actor => town.person(`${project.partners[0]}:representative`);

/** A project in full swing: an advance paid, the first interim report confirmed, the second one overdue, a final report begun. */
export async function goesOn(town: Town, project: DemoProject, id: string): Promise<void> {
  const lead = leadOf(town, project);
  await advance(town, project, id, '200000');
  town.clock.daysAgo(100);
  await reportsInterim(town, lead, id, interimDays()[0], {
    done: '道具をそろえ、安全講習を2回ひらきました。竹林の下草刈りを3回、のべ64人で行いました。',
    spent: '231000',
    pace: 'asPlanned',
    next: '伐採と、竹を使った工作の会を2回行います。',
  });
  town.clock.daysAgo(6);
  await town.act(lead, 'startFinalReport', { id });
}

/** The days of the two interim reports of last year's call: some weeks ago, and some days ago. */
export function interimDays(): [string, string] {
  const today = tokyoDate(new Date());
  return [addDays(today, -95), addDays(today, -10)];
}

async function reportsInterim(town: Town, lead: Actor, id: string, dueOn: string, values: Values): Promise<void> {
  const report = await town.act(lead, 'reportInterim', { id, dueOn, values });
  await town.act(town.person('staff'), 'reviewInterim', { id: report.id, confirm: true, note: '' });
}

/** A project that reports in time and now asks for a later end: the office has to decide. */
export async function asksForChange(town: Town, project: DemoProject, id: string): Promise<void> {
  const lead = leadOf(town, project);
  town.clock.daysAgo(100);
  const [first, second] = interimDays();
  const told = {
    ...{ spent: '64000', pace: 'late', next: '2か所目の庭の土づくりを行います。' },
    trouble: '雨が続き、土を入れる日が取れませんでした。',
  };
  await reportsInterim(town, lead, id, first, { ...told, done: '1か所目の庭に苗を植え、食卓の日を2回ひらきました。' });
  town.clock.daysAgo(16);
  await reportsInterim(town, lead, id, second, {
    ...{ ...told, spent: '131000', done: '1か所目の庭で野菜を収穫し、食卓の日を3回ひらきました。' },
  });
  town.clock.daysAgo(3);
  const content = {
    what: '2か所目の庭の開きを春に延ばし、食卓の日の最後の3回をその庭で行います。',
    reason: '土の入れかえに日数がかかり、苗を植えられるのが春になるため。',
    endsOn: addDays(tokyoDate(town.clock.now()), 95),
  };
  await town.act(lead, 'requestChange', { id, kind: 'content', content });
}

/** A project that is over: reported, inspected, settled; the final payment waits for who pays. */
export async function isSettled(town: Town, project: DemoProject, id: string): Promise<void> {
  const lead = leadOf(town, project);
  town.clock.daysAgo(30);
  await town.act(lead, 'startFinalReport', { id });
  await tell(town, project, id);
  await town.act(lead, 'reportFinal', { id });
  town.clock.daysAgo(12);
  const staff = town.person('staff');
  const checks = ['purpose', 'period', 'receipts', 'categories', 'incomes', 'doubleFunding', 'records'];
  await town.act(staff, 'saveInspection', {
    id,
    checks: Object.fromEntries(checks.map((check) => [check, 'yes'])),
    lines: [],
    note: '帳簿と領収書を確認した。',
    inspectedOn: tokyoDate(town.clock.now()),
    how: 'visit',
  });
  await town.act(staff, 'settleApplication', { id, settledYen: await grantOf(town, id) });
  await town.act(lead, 'saveBankAccount', {
    organisationId: town.organisation(project.partners[0] ?? ''),
    values: account,
  });
  const payment = await town.db.one<{ id: string }>(
    `select id from grant_payment where application_id = $1 and kind = 'final'`,
    [id],
  );
  await town.act(lead, 'issueInvoice', { id: payment?.id });
}

async function advance(town: Town, project: DemoProject, id: string, amount: string): Promise<void> {
  town.clock.daysAgo(220);
  const lead = leadOf(town, project);
  const organisationId = town.organisation(project.partners[0] ?? '');
  await town.act(lead, 'saveBankAccount', { organisationId, values: account });
  const reason = '道具と保険の支払いが、活動のはじめに重なるため。';
  const payment = await town.act(lead, 'requestAdvance', { id, amount: BigInt(amount), reason });
  const on = { id: payment.id };
  const today = tokyoDate(town.clock.now());
  await town.act(town.person('staff'), 'decideAdvance', { ...on, approve: true, note: '', dueOn: addDays(today, 20) });
  await town.act(lead, 'issueInvoice', on);
  await town.act(town.person('accountant'), 'recordPayment', { ...on, paidOn: today });
}

const results: Values = {
  done: '月2回の見守り歩きと、季節ごとの集まりを行いました。',
  results: '顔見知りが増え、夜の道で声をかけ合うようになりました。',
  participants: 412,
  times: 26,
  numbers: '街灯の不具合の連絡 18件',
  collaboration: '学生が参加したことで、昼に働く人も夜に顔を出すようになりました。',
  learned: '雨の日の連絡が遅れました。次からは前日の夕方に決めます。',
  future: '会費と商店会の協賛で、月1回を続けます。',
  quote: '「夜の散歩が楽しみになった」',
  publish: true,
};

/** Everything spent as planned, with a receipt for every line; own money meets the rest. */
async function tell(town: Town, project: DemoProject, id: string): Promise<void> {
  const parts = await town.db.repo(ReportPart).findBy({ applicationId: id });
  const bundle = await town.get(ApplicationBundles).of(id);
  const costs = parts.filter((part) => part.section === 'costs');
  const planned = new Map(
    bundle.sections.filter((part) => part.section === 'budget').map((part) => [part.organisationId, part.values]),
  );
  const linesOf = (part: ReportPart): Values[] =>
    rowsOf(planned.get(part.organisationId)?.lines).map((line) => ({
      ...line,
      paidOn: tokyoDate(town.clock.now()),
      payee: '見本商店',
    }));
  const actual = actualBudget(
    costs.map((part) => ({ organisationId: part.organisationId ?? '', values: { lines: linesOf(part) } })),
  );
  const totals = budgetTotals({ ...actual, requested: BigInt(project.requested) }, grantRuleOf(bundle));
  for (const key of project.partners) {
    const part = costs.find((each) => each.organisationId === town.organisation(key));
    if (part)
      await tellPart(town, key, part, {
        lines: linesOf(part),
        own: key === project.partners[0] ? totals.expense - totals.grant : null,
      });
  }
  const shared = parts.find((part) => part.section === 'results');
  const on = { id: shared?.id, version: shared?.version };
  await town.act(leadOf(town, project), 'saveReportPart', { ...on, values: results });
}

async function tellPart(
  town: Town,
  key: string,
  part: ReportPart,
  { lines, own }: { lines: Values[]; own: bigint | null },
): Promise<void> {
  const who = town.person(`${key}:representative`);
  const incomes = own === null ? [] : [{ id: 'i1', source: 'own', label: '積立金と会費', amount: own.toString() }];
  await town.act(who, 'saveReportPart', { id: part.id, version: part.version, values: { lines, incomes } });
  for (const line of lines)
    await town.act(who, 'attachReceipt', {
      ...{ id: part.applicationId, organisationId: part.organisationId, lineId: line['id'] },
      fileId: await receipt(town, who, String(line['item'])),
    });
}

let paper: Promise<Buffer> | null = null;

async function receipt(town: Town, who: Actor, item: string): Promise<string> {
  paper ??= town
    .get(PdfPrinter)
    .document({ title: '領収書（見本）', sections: [{ paragraphs: ['見本の領収書です。'] }] });
  const file = await town.get(FileStore).put(await paper, {
    ...{ name: `領収書_${item}.pdf`, type: 'application/pdf', uploadedBy: who.personId },
  });
  return file.id;
}

/** What the inspected figures come to. */
async function grantOf(town: Town, id: string): Promise<bigint> {
  const bundle = await town.get(ApplicationBundles).of(id);
  const report = await town.db.repo(FinalReport).findOneByOrFail({ applicationId: id });
  const parts = await town.db.repo(ReportPart).findBy({ reportId: report.id });
  const actual = actualBudget(
    parts.flatMap(({ organisationId, values }) => (organisationId ? [{ organisationId, values }] : [])),
  );
  const row = await town.db.one<{ decided: string }>(
    'select decided_yen::text as decided from application where id = $1',
    [id],
  );
  return budgetTotals({ ...actual, requested: BigInt(row?.decided ?? '0') }, grantRuleOf(bundle)).grant;
}
