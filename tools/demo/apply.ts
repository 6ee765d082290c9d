import { FileStore, PdfPrinter } from '@musubi/platform/server';
import type { DemoProject } from './town/projects.js';
import type { Town } from './town.js';

interface Part {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
}

export interface ApplyOptions {
  readonly partnershipId: string;
  readonly callId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Stops before the last part is filled in: a draft to go on with. */
  readonly draft?: boolean;
}

/** Writes a joint application as its partners would, and hands it in. Answers its id. */
export async function apply(town: Town, project: DemoProject, options: ApplyOptions): Promise<string> {
  const [lead = ''] = project.partners;
  const actor = town.person(`${lead}:representative`);
  await town.act(town.person('staff'), 'recordPriorConsultation', {
    partnershipId: options.partnershipId,
    heldOn: dayOf(town),
    note: '事業の組み立てと予算の考え方を相談しました（見本）。',
  });
  const course = await town.db.one<{ id: string }>(
    `select c.id from course c join call k on c.id = any(k.course_ids) where k.id = $1 and c.code = $2`,
    [options.callId, project.course],
  );
  const { id } = await town.act(actor, 'startApplication', {
    partnershipId: options.partnershipId,
    callId: options.callId,
    courseId: course?.id,
  });
  await fillTogether(town, project, id, options);
  for (const key of project.partners) await fillOwn(town, project, id, key);
  if (options.draft) return id;
  for (const key of project.partners) await fill(town, key, id, 'pledges', key, pledges);
  for (const kind of ['bylaws', 'roster', 'accounts']) await attach(town, lead, id, kind);
  await handIn(town, project, id);
  return id;
}

const pledges = { otherFunding: 'no', noAntisocial: true, taxPaid: true, truth: true, disclosure: true };
const overview = {
  baseInCity: 'yes',
  hasBylaws: 'yes',
  hasRoster: 'yes',
  keepsAccounts: 'yes',
  holdsGeneralMeeting: 'yes',
};
const documents: Readonly<Record<string, string>> = { bylaws: '規約', roster: '会員名簿', accounts: '決算書と予算書' };

const dayOf = (town: Town): string => town.clock.now().toISOString().slice(0, 10);

async function fillTogether(
  town: Town,
  project: DemoProject,
  id: string,
  { startsOn, endsOn }: ApplyOptions,
): Promise<void> {
  const [lead = ''] = project.partners;
  const { title, problem, purpose, beneficiaries, collaboration, activities, outcome } = project;
  await fill(town, lead, id, 'purpose', null, { title, problem, purpose, beneficiaries, collaboration });
  await fill(town, lead, id, 'activities', null, {
    ...{
      summary: activities,
      details: `${activities}\n毎月の定例会で進み具合を確かめ、うまくいかないことはその場で直します。`,
      startsOn,
      endsOn,
      outcome,
    },
    ...{
      measure: '参加した人の数、聞き取り、写真の記録',
      future: '会費と協賛を組み合わせ、2年目は助成なしで半分の規模から続けます。',
    },
  });
  const roles: object[] = [];
  for (const [place, [key, role]] of project.roles.entries())
    roles.push({ id: `r${place}`, who: await nameOf(town, key), role, resources: '', person: '代表' });
  await fill(town, lead, id, 'structure', null, {
    coordination: '月1回の定例会と、連絡用のグループで相談します。',
    roles,
  });
  await fill(town, lead, id, 'schedule', null, {
    steps: [
      { id: 's1', when: '1か月目', what: '顔合わせ、役割の確認、参加者の募集', who: '' },
      { id: 's2', when: '2〜4か月目', what: '活動のはじまり、毎月のふり返り', who: '' },
      { id: 's3', when: '終わりの月', what: '報告会と、来年の相談', who: '' },
    ],
  });
}

async function nameOf(town: Town, key: string): Promise<string> {
  return (
    (await town.db.one<{ name: string }>('select name from organisation where id = $1', [town.organisation(key)]))
      ?.name ?? ''
  );
}

async function fillOwn(town: Town, project: DemoProject, id: string, key: string): Promise<void> {
  const [lead] = project.partners;
  await fill(town, key, id, 'organisation', key, { representative: '代表 見本', ...(key === lead ? overview : {}) });
  const lines = project.costs
    .filter(([payer]) => payer === key)
    .map(([, category, item, unitPrice, quantity, unit], place) => ({
      id: `l${place}`,
      category,
      item,
      unitPrice: String(unitPrice),
      quantity,
      unit,
    }));
  const total = project.costs.reduce((sum, [, , , unitPrice, quantity]) => sum + unitPrice * quantity, 0);
  const own = {
    requested: String(project.requested),
    incomes: [{ id: 'i1', source: 'own', label: '積立金と会費', amount: String(total - project.requested) }],
  };
  await fill(town, key, id, 'budget', key, { lines, ...(key === lead ? own : {}) });
}

async function fill(
  town: Town,
  who: string,
  applicationId: string,
  section: string,
  organisation: string | null,
  values: object,
): Promise<void> {
  const part = await town.db.one<Part>(
    `select id, version, values from application_section where application_id = $1 and section = $2 and organisation_id is not distinct from $3`,
    [applicationId, section, organisation && town.organisation(organisation)],
  );
  if (!part) throw new Error(`demo town: no part ${section}`);
  await town.act(town.person(`${who}:representative`), 'saveApplicationSection', {
    id: part.id,
    version: part.version,
    values: { ...part.values, ...values },
  });
}

async function attach(town: Town, key: string, applicationId: string, kind: string): Promise<void> {
  const actor = town.person(`${key}:representative`);
  const name = documents[kind] ?? kind;
  const file = await town.get(FileStore).put(await sampleDocument(town, name), {
    name: `${name}.pdf`,
    type: 'application/pdf',
    uploadedBy: actor.personId,
    organisationId: town.organisation(key),
  });
  await town.act(actor, 'attachToApplication', {
    id: applicationId,
    organisationId: town.organisation(key),
    kind,
    fileId: file.id,
  });
}

const printed = new Map<string, Buffer>();

/** A sample document of a name is the same for everybody: printed once. */
async function sampleDocument(town: Town, name: string): Promise<Buffer> {
  const sections = [{ paragraphs: ['この書類は見本です。実在の団体のものではありません。'] }];
  const known = printed.get(name) ?? (await town.get(PdfPrinter).document({ title: `${name}（見本）`, sections }));
  printed.set(name, known);
  return known;
}

async function handIn(town: Town, project: DemoProject, id: string): Promise<void> {
  const [lead = ''] = project.partners;
  const { contentVersion } = (await town.db.one<{ contentVersion: number }>(
    'select content_version as "contentVersion" from application where id = $1',
    [id],
  ))!;
  for (const key of project.partners)
    await town.act(town.person(`${key}:representative`), 'agreeToApplication', {
      id,
      organisationId: town.organisation(key),
      contentVersion,
    });
  await town.act(town.person(`${lead}:representative`), 'submitApplication', { id, contentVersion });
}
