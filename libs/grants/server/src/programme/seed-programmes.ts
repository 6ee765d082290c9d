import {
  type CallFormSetting,
  defaultEligibility,
  defaultFormSetting,
  defaultRubric,
  type EligibilitySetting,
  numberPrefix,
  type Programme as ProgrammeData,
  type Rubric,
  seededProgrammes,
} from '@musubi/grants/model';
import { addDays, fiscalYear, fiscalYearWareki, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import { type City, Clock, Db, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Programmes, courses and this fiscal year's open call. Running it again changes nothing that is there. */
@Injectable()
export class SeedProgrammes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  run(city: Pick<City, 'department' | 'telephone' | 'email'>): Promise<void> {
    return this.db.transaction(async () => {
      for (const [place, programme] of seededProgrammes.entries()) await this.programme(programme, place);
      await this.openCall(city);
    });
  }

  private async programme(programme: ProgrammeData, place: number): Promise<void> {
    await this.db.query(
      `insert into programme (id, code, name, kind, summary, description, since_year, until_year, place)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (code) do nothing`,
      [
        newId(),
        ...[programme.code, programme.name, programme.kind, programme.summary, programme.description],
        ...[programme.since, programme.until, place],
      ],
    );
    for (const [rank, course] of programme.courses.entries())
      await this.db.query(
        `insert into course (id, programme_id, code, name, summary, rate_numerator, rate_denominator, category_rates, cap_yen, place)
         select $1, g.id, $3, $4, $5, $6, $7, $8, $9, $10 from programme g where g.code = $2
         on conflict (programme_id, code) do nothing`,
        [
          newId(),
          programme.code,
          ...[course.code, course.name, course.summary],
          ...[Number(course.rate.numerator), Number(course.rate.denominator)],
          JSON.stringify(course.categoryRates, (_key, each: unknown) => fractionPair(each)),
          ...[course.cap.toString(), rank],
        ],
      );
  }

  /** One call of the current programme per fiscal year, open for another month from today when it is made. */
  private async openCall(city: Pick<City, 'department' | 'telephone' | 'email'>): Promise<void> {
    const today = tokyoDate(this.clock.now());
    const year = fiscalYear(today);
    const call = callOf(today, year, city);
    await this.db.query(
      `insert into call (id, programme_id, title, about, fiscal_year, number_prefix, last_serial, opens_at, closes_at,
         consultation_by, correction_on, interview_on, interview_until, decision_on, course_ids, unit_yen, deduct, budget_yen,
         form, eligibility, rubric, contact, published)
       select $1, g.id, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12,
              (select array_agg(k.id order by k.place) from course k where k.programme_id = g.id),
              1000, 'earmarked', $13, $14, $15, $16, $17, true
         from programme g where g.code = 'PPJ'
       on conflict (number_prefix) do nothing`,
      [
        newId(),
        ...[call.title, call.about, year, call.prefix, call.opensAt, call.closesAt, call.consultationBy],
        ...[call.correctionOn, call.interviewOn, call.interviewUntil, call.decisionOn],
        ...[call.budgetYen, json(call.form), json(call.eligibility), json(call.rubric), json(call.contact)],
      ],
    );
    await this.db.query(
      `insert into call_form_version (id, call_id, number, form, published_at)
       select $1, c.id, (c.form->>'version')::int, c.form, c.created_at from call c where c.number_prefix = $2
       on conflict (call_id, number) do nothing`,
      [newId(), call.prefix],
    );
  }
}

interface SeededCall {
  readonly form: CallFormSetting;
  readonly eligibility: readonly EligibilitySetting[];
  readonly rubric: Rubric;
}

function callOf(today: string, year: number, city: Pick<City, 'department' | 'telephone' | 'email'>) {
  const lastDay = addDays(today, 25);
  return {
    title: `${fiscalYearWareki(year)} 地域づくりパートナープロジェクト推進助成事業 募集`,
    about:
      '町内会、NPO、企業、学校などが組んで取り組む、地域の課題を解決する事業を募集します。申請の前に、事前相談を受けてください。',
    prefix: numberPrefix(year, 'PPJ'),
    opensAt: tokyoInstant(addDays(today, -14), '09:00'),
    closesAt: tokyoInstant(lastDay, '17:00'),
    consultationBy: tokyoInstant(addDays(today, 18), '17:00'),
    correctionOn: addDays(lastDay, 14),
    interviewOn: addDays(lastDay, 35),
    interviewUntil: addDays(lastDay, 36),
    decisionOn: addDays(lastDay, 55),
    budgetYen: '12000000',
    form: defaultFormSetting,
    eligibility: defaultEligibility,
    rubric: defaultRubric,
    contact: { office: city.department, tel: city.telephone, email: city.email },
  } satisfies SeededCall & Record<string, unknown>;
}

const json = (value: unknown): string => JSON.stringify(value);

const fractionPair = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value
    ? [Number(value.numerator), Number(value.denominator)]
    : value;
