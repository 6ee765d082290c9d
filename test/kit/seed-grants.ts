import { defaultFormSetting, defaultRubric } from '@musubi/grants/model';
import { type Actor, newId } from '@musubi/platform/server';
import { actor, type TestApi } from './api.js';

/** One call with an application as far along as a test needs it, and everybody who has to do with it. */
export interface GrantStage {
  readonly callId: string;
  readonly applicationId: string;
  readonly lead: { readonly id: string; readonly representative: Actor };
  readonly partner: { readonly id: string; readonly representative: Actor };
  readonly reviewers: readonly Actor[];
  readonly staff: Actor;
  /** Another application of the same call, in the same state. */
  another(parts?: { requestedYen?: bigint; state?: string }): Promise<string>;
  version(applicationId?: string): Promise<number>;
  state(applicationId?: string): Promise<string>;
}

const isJson = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

const insert = async (api: TestApi, table: string, row: Record<string, unknown>): Promise<string> => {
  const full = { id: newId(), ...row };
  const names = Object.keys(full);
  const values = Object.values(full).map((value) => (isJson(value) ? JSON.stringify(value) : value));
  await api.sql(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    values,
  );
  return full.id;
};

async function person(api: TestApi, name: string, roles: Actor['roles'] = []): Promise<Actor> {
  const id = newId();
  const email = `${id}@sample.example.jp`;
  await insert(api, 'person', { id, name, email, email_key: email, roles: [...roles], email_confirmed_at: new Date() });
  return actor({ personId: id, name, roles: [...roles] });
}

async function organisation(api: TestApi, name: string, type: string): Promise<{ id: string; representative: Actor }> {
  const id = await insert(api, 'organisation', { name, name_key: name, type });
  const who = await person(api, `${name} 代表`);
  await insert(api, 'membership', { organisation_id: id, person_id: who.personId, role: 'representative' });
  return { id, representative: { ...who, memberships: [{ organisationId: id, role: 'representative' }] } };
}

let calls = 0;

async function call(api: TestApi): Promise<{ callId: string; courseId: string; prefix: string }> {
  const code = `T${(calls += 1)}${newId().slice(-6)}`;
  const programme = await insert(api, 'programme', {
    code,
    name: '地域づくり見本助成事業',
    kind: 'subsidy',
    summary: '見本',
    description: '見本',
    since_year: 2022,
    place: 1,
  });
  const courseId = await insert(api, 'course', {
    programme_id: programme,
    code: 'practice',
    name: '協働実践',
    summary: '見本',
    rate_numerator: 9,
    rate_denominator: 10,
    category_rates: {},
    cap_yen: '1500000',
    place: 1,
  });
  const callId = await insert(api, 'call', {
    ...{
      programme_id: programme,
      title: '令和8年度 見本の公募',
      about: '見本',
      fiscal_year: 2026,
      number_prefix: `R8-${code}`,
      last_serial: 0,
    },
    ...{
      opens_at: new Date('2026-10-01T00:00:00+09:00'),
      closes_at: new Date('2026-12-25T17:00:00+09:00'),
      course_ids: [courseId],
    },
    ...{
      unit_yen: '1000',
      deduct: 'earmarked',
      budget_yen: '3000000',
      form: defaultFormSetting,
      rubric: defaultRubric,
      published: true,
    },
    ...{ contact: { office: '見本課', tel: '022-000-0000', email: 'office@sample.example.jp' } },
    eligibility: { list: [] },
  });
  await api.sql(`update call set eligibility = '[]' where id = $1`, [callId]);
  return { callId, courseId, prefix: `R8-${code}` };
}

/** A call and an application in `state` (default `submitted`), with three committee members. */
export async function grantStage(api: TestApi, state = 'submitted'): Promise<GrantStage> {
  const { callId, courseId, prefix } = await call(api);
  const lead = await organisation(api, '見本町内会', 'neighbourhood');
  const partner = await organisation(api, '見本こども食堂', 'npo');
  const reviewers = [
    await person(api, '審査 一郎', ['reviewer']),
    await person(api, '審査 二子', ['reviewer']),
    await person(api, '審査 三郎', ['reviewer']),
  ];
  const staff = await person(api, '職員 見本', ['staff']);
  let serial = 0;
  const another: GrantStage['another'] = async ({ requestedYen = 1_000_000n, state: own = state } = {}) => {
    serial += 1;
    const id = await insert(api, 'application', {
      ...{
        call_id: callId,
        course_id: courseId,
        partnership_id: newId(),
        lead_organisation_id: lead.id,
        organisation_ids: [lead.id, partner.id],
      },
      ...{
        title: `見守り茶の間${serial}`,
        state: own,
        form_version: 1,
        content_version: 1,
        serial,
        number: `${prefix}-${String(serial).padStart(4, '0')}`,
      },
      ...{
        submitted_at: new Date(Date.UTC(2026, 10, 1, 0, serial)),
        correction_sections: [],
        requested_yen: String(requestedYen),
        expense_yen: String(requestedYen * 2n),
      },
      ...{ reviewer_ids: [], conflict_ids: [], started_by: lead.representative.personId },
    });
    await insert(api, 'application_section', {
      application_id: id,
      section: 'activities',
      organisation_ids: [lead.id, partner.id],
      values: { startsOn: '2027-01-10', endsOn: '2027-03-20' },
    });
    await insert(api, 'application_submission', {
      ...{
        application_id: id,
        round: 1,
        content_version: 1,
        content_hash: 'sample',
        content: { sections: [{ secret: '申請の中身' }] },
      },
      ...{ submitted_at: new Date('2026-11-01T00:00:00Z'), submitted_by: lead.representative.personId },
    });
    return id;
  };
  const applicationId = await another();
  const column = async <T>(name: string, id: string): Promise<T> =>
    (await api.sql<{ value: T }>(`select ${name} as value from application where id = $1`, [id]))[0]!.value;
  return {
    ...{ callId, applicationId, lead, partner, reviewers, staff, another },
    version: (id = applicationId) => column<number>('version', id),
    state: (id = applicationId) => column<string>('state', id),
  };
}

/** Assigns all three reviewers and opens the review. */
export async function openReview(api: TestApi, stage: GrantStage, applicationId = stage.applicationId): Promise<void> {
  const reviewerIds = stage.reviewers.map((each) => each.personId);
  await api.mutate(stage.staff, 'assignReviewers', { id: applicationId, reviewerIds });
  await api.mutate(stage.staff, 'openReview', { id: applicationId });
}

export const fullSheet = (score = 4) =>
  defaultRubric.criteria.map(({ id }) => ({ criterion: id, score, reason: 'よく書けている' }));

/** Declares no interest and hands a sheet in. */
export async function review(api: TestApi, who: Actor, applicationId: string, score = 4): Promise<void> {
  await api.mutate(who, 'declareInterest', { applicationId, interest: 'none' });
  await api.mutate(who, 'submitReview', { applicationId, scores: fullSheet(score), comment: '' });
}
