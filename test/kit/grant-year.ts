import { SeedProgrammes } from '@musubi/grants/server';
import { type Actor, newId } from '@musubi/platform/server';
import { actor, type Answer, type TestApi } from './api.js';
import { allYes, bank, partsOf, results, uploaded } from './award-stage.js';
import { attached, city, contentVersion, fill } from './grants.js';
import { fullSheet } from './seed-grants.js';

/** What one partnership of the year plans, in yen. Costs: rent by the lead, printing by the partner. */
export interface Plan {
  readonly rent: number;
  readonly printing: number;
  /** A donation for this project only. */
  readonly earmarked: number;
  readonly requested: number;
}

export interface Group {
  readonly lead: { readonly id: string; readonly who: Actor };
  readonly partner: { readonly id: string; readonly who: Actor };
  readonly plan: Plan;
  readonly applicationId: string;
}

/** The year of a city: its seeded programme, office, committee, and whoever applies. Everything happens through the API. */
export class GrantYear {
  readonly staff = actor({ roles: ['staff'], name: '職員 見本' });
  readonly accountant = actor({ roles: ['accountant'], name: '会計 見本' });
  readonly reviewers: Actor[] = [];
  callId = '';
  private courseId = '';

  constructor(readonly api: TestApi) {}

  /** Fails the test unless the mutation answers Ok. */
  async does(who: Actor, name: string, input: object, ok = '__typename'): Promise<Answer> {
    const answer = await this.api.mutate(who, name, input, ok);
    if (!answer.__typename.endsWith('Ok')) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer;
  }

  on(day: string, time = '12:00:00'): void {
    this.api.clock.set(`${day}T${time}+09:00`);
  }

  async begin(day: string): Promise<void> {
    this.on(day);
    await this.api.app.get(SeedProgrammes).run(city);
    const [call] = await this.api.sql<{ id: string }>('select id from call limit 1');
    const [course] = await this.api.sql<{ id: string }>(`select id from course where code = 'survey'`);
    this.callId = call?.id ?? '';
    this.courseId = course?.id ?? '';
    for (const name of ['審査 一郎', '審査 二子', '審査 三郎'])
      this.reviewers.push(await this.person(name, ['reviewer']));
  }

  async person(name: string, roles: Actor['roles'] = []): Promise<Actor> {
    const id = newId();
    await this.api.sql(
      `insert into person (id, email, email_key, name, roles, email_confirmed_at) values ($1, $2, $2, $3, $4, now())`,
      [id, `${id}@example.jp`, name, roles],
    );
    return actor({ personId: id, name, roles: [...roles] });
  }

  async organisation(name: string, type: string): Promise<{ id: string; who: Actor }> {
    const id = newId();
    await this.api.sql(
      `insert into organisation (id, type, name, name_kana, name_key, founded_year, member_count, wards, activities, contact_address, contact_tel, contact_name)
       values ($1, $2, $3, 'みほん', $3, 1990, 60, '{04104}', '毎月の活動', '太白区見本1-2-3', '022-000-1111', '見本')`,
      [id, type, name],
    );
    const person = await this.person(`${name} 代表`);
    await this.api.sql(
      `insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, 'representative')`,
      [newId(), id, person.personId],
    );
    return { id, who: { ...person, memberships: [{ organisationId: id, role: 'representative' }] } };
  }

  /** Two partners with a plan, consulted, with everything filled in, agreed and handed in. */
  async applies(number: number, plan: Plan): Promise<Group> {
    const lead = await this.organisation(`見本${number}丁目町内会`, 'neighbourhood');
    const partner = await this.organisation(`見本${number}の会`, 'npo');
    const partnershipId = await this.partnership(number, lead.id, partner.id, lead.who);
    await this.does(this.staff, 'recordPriorConsultation', { partnershipId, heldOn: '2026-05-14', note: '相談した' });
    const started = await this.does(
      lead.who,
      'startApplication',
      { partnershipId, callId: this.callId, courseId: this.courseId },
      'id',
    );
    const group = { lead, partner, plan, applicationId: started['id'] as string };
    await this.write(group);
    await this.handIn(group, 'submitApplication');
    return group;
  }

  /** Both agree to the content as it is; the lead hands it in. */
  async handIn({ applicationId: id, lead, partner }: Group, how: 'submitApplication' | 'resubmitApplication') {
    const version = await contentVersion(this.api, id);
    for (const { id: organisationId, who } of [lead, partner])
      await this.does(who, 'agreeToApplication', { id, organisationId, contentVersion: version });
    await this.does(lead.who, how, { id, contentVersion: version });
  }

  private async partnership(number: number, leadId: string, partnerId: string, by: Actor): Promise<string> {
    const id = newId();
    const title = `見本の事業${number}`;
    await this.api.sql(
      `insert into partnership (id, state, title, lead_organisation_id, organisation_ids, started_by)
       values ($1, 'active', $2, $3, $4, $5)`,
      [id, title, leadId, [leadId, partnerId], by.personId],
    );
    const sections = {
      purpose: {
        ...{ title, problem: '困っている人がいる。', purpose: '困りごとを減らす。', activities: '毎週集まる。' },
        ...{ beneficiaries: '住民 100人', startsOn: '2026-09-01', endsOn: '2027-02-28' },
      },
      roles: [
        { id: 'r1', organisationId: leadId, what: '場所を用意する', dueOn: '2026-10-01' },
        { id: 'r2', organisationId: partnerId, what: '案内をつくる', dueOn: '2026-10-01' },
      ],
      resources: [{ id: 's1', organisationId: leadId, kind: 'people', what: '手伝う人', amount: '6人' }],
      costs: [],
    };
    for (const [name, content] of Object.entries(sections))
      await this.api.sql(
        `insert into partnership_section (id, partnership_id, section, content) values ($1, $2, $3, $4)`,
        [newId(), id, name, JSON.stringify(content)],
      );
    return id;
  }

  private async write({ applicationId, lead, partner, plan }: Group): Promise<void> {
    const at = (section: string, organisationId?: string) => ({ applicationId, section, organisationId });
    const yes = Object.fromEntries(
      ['baseInCity', 'hasBylaws', 'hasRoster', 'keepsAccounts', 'holdsGeneralMeeting'].map((each) => [each, 'yes']),
    );
    const pledges = { otherFunding: 'no', noAntisocial: true, taxPaid: true, truth: true, disclosure: true };
    await fill(this.api, lead.who, at('organisation', lead.id), yes);
    await fill(this.api, partner.who, at('organisation', partner.id), { representative: '代表 見本' });
    await fill(this.api, lead.who, at('purpose'), { collaboration: '合わさると届く。' });
    await fill(this.api, partner.who, at('activities'), {
      ...{ summary: '毎週集まる。', outcome: '100人が来る。', measure: '人数', future: '会費で続ける。' },
    });
    await fill(this.api, lead.who, at('structure'), { coordination: '月1回の定例会' });
    await fill(this.api, lead.who, at('budget', lead.id), {
      requested: String(plan.requested),
      lines: [costLine('a', 'rent', plan.rent)],
      incomes: incomes(plan, plan.rent + plan.printing - plan.requested - plan.earmarked),
    });
    await fill(this.api, partner.who, at('budget', partner.id), { lines: [costLine('b', 'printing', plan.printing)] });
    for (const { id, who } of [lead, partner]) await fill(this.api, who, at('pledges', id), pledges);
    for (const kind of ['bylaws', 'roster', 'accounts']) await attached(this.api, applicationId, lead.id, kind);
  }

  /** Accepted, all three reviewers assigned; `conflicted` declares a conflict, the others hand in `score`. */
  async reviewed({ applicationId: id }: Group, score: number, conflicted?: Actor): Promise<void> {
    await this.does(this.staff, 'acceptApplication', { id });
    await this.does(this.staff, 'assignReviewers', { id, reviewerIds: this.reviewers.map((each) => each.personId) });
    await this.does(this.staff, 'openReview', { id });
    for (const reviewer of this.reviewers) {
      const interest = reviewer === conflicted ? 'conflict' : 'none';
      const reason = interest === 'conflict' ? '会員のため' : '';
      await this.does(reviewer, 'declareInterest', { applicationId: id, interest, reason });
      if (interest === 'none')
        await this.does(reviewer, 'submitReview', { applicationId: id, scores: fullSheet(score), comment: '' });
    }
    await this.does(this.staff, 'closeReview', { id });
  }

  /** Asked for, decided, claimed and paid on one day. */
  async advance({ applicationId: id, lead }: Group, amount: number, day: string): Promise<void> {
    this.on(day);
    await this.does(lead.who, 'saveBankAccount', { organisationId: lead.id, values: bank });
    const asked = await this.does(lead.who, 'requestAdvance', { id, amount: String(amount), reason: '会場費' }, 'id');
    const on = { id: asked['id'] };
    await this.does(this.staff, 'decideAdvance', { ...on, approve: true, dueOn: '2026-12-28' });
    await this.pay(lead.who, asked['id'] as string, day);
  }

  async pay(lead: Actor, paymentId: string, day: string): Promise<void> {
    await this.does(lead, 'issueInvoice', { id: paymentId });
    await this.does(this.accountant, 'recordPayment', { id: paymentId, paidOn: day });
  }

  /** The final report of whoever is lead and partner now: actual rent and printing, what was given, the rest own money. */
  async reports(group: Omit<Group, 'plan'>, actual: Plan & { own: number }): Promise<void> {
    const { applicationId: id, lead, partner } = group;
    await this.does(lead.who, 'startFinalReport', { id });
    for (const part of await partsOf(this.api, id)) {
      const on = { id: part.id, version: part.version };
      if (part.section === 'results') await this.does(lead.who, 'saveReportPart', { ...on, values: results });
      else if (part.organisationId === lead.id)
        await this.tells(id, lead, on, [costLine('a', 'rent', actual.rent)], incomes(actual, actual.own));
      else await this.tells(id, partner, on, [costLine('b', 'printing', actual.printing)], []);
    }
    await this.does(lead.who, 'reportFinal', { id });
  }

  private async tells(
    id: string,
    { id: organisationId, who }: Group['lead'],
    on: { id: string; version: number },
    lines: { id: string }[],
    given: object[],
  ): Promise<void> {
    const told = lines.map((line) => ({ ...line, paidOn: '2026-12-10', payee: '見本商店' }));
    await this.does(who, 'saveReportPart', { ...on, values: { lines: told, incomes: given } });
    for (const { id: lineId } of lines)
      await this.does(who, 'attachReceipt', { id, organisationId, lineId, fileId: await uploaded(this.api, who) });
  }

  /** @param cut what is accepted of the rent, when not all */
  async settles({ applicationId: id, lead }: Omit<Group, 'plan' | 'partner'>, settled: number, cut?: number) {
    const lines =
      cut === undefined
        ? []
        : [{ organisationId: lead.id, lineId: 'a', acceptedYen: String(cut), reason: '対象外の日を含むため' }];
    await this.does(this.staff, 'saveInspection', { id, checks: allYes, lines, inspectedOn: '2027-03-20' });
    await this.does(this.staff, 'settleApplication', { id, settledYen: String(settled) });
  }
}

const costLine = (id: string, category: string, price: number) => ({
  ...{ id, category, item: `品目${id}`, unitPrice: String(price), quantity: 1, unit: '式' },
});

const incomes = ({ earmarked }: Pick<Plan, 'earmarked'>, own: number) => [
  { id: 'own', source: 'own', label: '会費', amount: String(own) },
  ...(earmarked > 0
    ? [{ id: 'gift', source: 'donation', label: '寄付', amount: String(earmarked), earmarked: true }]
    : []),
];
