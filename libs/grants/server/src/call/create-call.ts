import {
  type CallFormSetting,
  defaultEligibility,
  defaultFormSetting,
  defaultRubric,
  numberPrefix,
  sectionsOf,
  usualSchedule,
} from '@musubi/grants/model';
import { addDays, fiscalYear, fiscalYearWareki, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Config,
  Db,
  Events,
  isId,
  NotFound,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Programme } from '../programme/programme.entity.js';
import { CallForms } from './call-forms.js';
import { Call } from './call.entity.js';

@InputType()
export class CreateCallInput {
  @Field(() => ID)
  programmeId: string;

  /** A call whose settings, form, rubric and limits are taken over, its dates moved on by whole years. */
  @Field(() => ID, { nullable: true })
  copyOf: string | null;
}

@ObjectType()
export class CreateCallOk {
  @Field(() => ID)
  id: string;
}

/** A new call, unpublished: as usual, or as last year. */
@UseCase({ input: CreateCallInput, ok: CreateCallOk, permission: 'call:manage' })
@Injectable()
export class CreateCall {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly forms: CallForms,
  ) {}

  run(actor: Actor, input: CreateCallInput): Promise<CreateCallOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'call:manage');
      const programme = isId(input.programmeId)
        ? await this.db.repo(Programme).findOneBy({ id: input.programmeId })
        : null;
      if (!programme) return refuse(new NotFound('この助成制度は見つかりませんでした。'));
      const call = input.copyOf ? await this.copy(programme, input.copyOf) : await this.fresh(programme);
      call.numberPrefix = await this.freePrefix(call.numberPrefix);
      await this.db.repo(Call).save(call);
      await this.forms.first(call, actor, this.clock.now());
      await this.events.record({
        name: 'CallCreated',
        subject: { type: 'Call', id: call.id },
        actor,
        after: { title: call.title, numberPrefix: call.numberPrefix, copiedFrom: call.copiedFrom },
      });
      return { id: call.id };
    });
  }

  private async fresh(programme: Programme): Promise<Call> {
    const { opensOn, closesOn, decisionOn } = usualSchedule(tokyoDate(this.clock.now()));
    const year = fiscalYear(opensOn);
    const { department, telephone, email } = this.config.city;
    return Object.assign(new Call(), blank, {
      programmeId: programme.id,
      title: `${fiscalYearWareki(year)} ${programme.name} 募集`,
      about: programme.summary,
      fiscalYear: year,
      numberPrefix: numberPrefix(year, programme.code),
      opensAt: tokyoInstant(opensOn, '09:00'),
      closesAt: tokyoInstant(closesOn, '17:00'),
      consultationBy: tokyoInstant(addDays(closesOn, -7), '17:00'),
      decisionOn,
      courseIds: await this.coursesOf(programme),
      form: defaultFormSetting,
      eligibility: [...defaultEligibility],
      rubric: defaultRubric,
      contact: { office: department, tel: telephone, email },
    });
  }

  /** As many whole years on as bring it into the next round: last year's 1 May becomes this year's. */
  private async copy(programme: Programme, id: string): Promise<Call> {
    const source = isId(id) ? await this.db.repo(Call).findOneBy({ id, programmeId: programme.id }) : null;
    if (!source) return refuse(new NotFound('写す公募が見つかりませんでした。'));
    const years = Math.max(1, fiscalYear(tokyoDate(this.clock.now())) - source.fiscalYear);
    const year = source.fiscalYear + years;
    const instant = (at: Date) => later(at, years);
    const date = (on: string | null) => on && laterDay(on, years);
    return Object.assign(new Call(), source, blankOf(), {
      id: new Call().id,
      title: retitled(source.title, source.fiscalYear, year, programme.name),
      fiscalYear: year,
      numberPrefix: numberPrefix(year, programme.code),
      opensAt: instant(source.opensAt),
      closesAt: instant(source.closesAt),
      consultationBy: source.consultationBy && instant(source.consultationBy),
      correctionOn: date(source.correctionOn),
      interviewOn: date(source.interviewOn),
      interviewUntil: date(source.interviewUntil),
      decisionOn: date(source.decisionOn),
      award: source.award && {
        ...source.award,
        interimDueOn: (source.award.interimDueOn ?? []).map((on) => laterDay(on, years)),
        finalDueOn: date(source.award.finalDueOn ?? null),
      },
      form: newForm(source.form),
      copiedFrom: source.id,
    });
  }

  private async coursesOf(programme: Programme): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('select id from course where programme_id = $1 order by place', [
      programme.id,
    ]);
    return rows.map((row) => row.id);
  }

  /** `R8-PPJ`, or `R8-PPJ-2` for the second call of a year. Serialised, so that two at once do not meet. */
  private async freePrefix(wanted: string): Promise<string> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('call-prefix', 0))`);
    const rows = await this.db.query<{ prefix: string }>(
      `select number_prefix as prefix from call where number_prefix = $1 or number_prefix like $1 || '-%'`,
      [wanted],
    );
    const used = new Set(rows.map((row) => row.prefix));
    let place = 1;
    while (used.has(place === 1 ? wanted : `${wanted}-${place}`)) place += 1;
    return place === 1 ? wanted : `${wanted}-${place}`;
  }
}

const blank = {
  ...{ lastSerial: 0, unitYen: 1000n, deduct: 'earmarked', budgetYen: null, costs: null, doubleFunding: 'forbidden' },
  ...{ award: null, published: false, testMode: false, consultationDays: 2, copiedFrom: null },
  ...{ correctionOn: null, interviewOn: null, interviewUntil: null },
} as const;

/** What a copy does not take over. */
const blankOf = () => ({
  ...{ version: undefined, createdAt: undefined, updatedAt: undefined },
  ...{ lastSerial: 0, published: false, testMode: false, awardsOn: null },
});

/** The form as it is asked now; what was asked before has no answers here. */
const newForm = (form: CallFormSetting): CallFormSetting => ({
  version: 1,
  attachments: form.attachments,
  sections: sectionsOf(form).map((section) => ({ ...section, retired: [] })),
  retiredSections: [],
});

const laterDay = (day: string, years: number): string => tokyoDate(later(tokyoInstant(day, '12:00'), years));

function later(at: Date, years: number): Date {
  const day = tokyoDate(at);
  const leap = day.slice(5) === '02-29' ? '02-28' : day.slice(5);
  const moved = `${Number(day.slice(0, 4)) + years}-${leap}`;
  return new Date(tokyoInstant(moved).getTime() + (at.getTime() - tokyoInstant(day).getTime()));
}

const retitled = (title: string, from: number, to: number, name: string): string =>
  title.includes(fiscalYearWareki(from))
    ? title.replace(fiscalYearWareki(from), fiscalYearWareki(to))
    : `${fiscalYearWareki(to)} ${name} 募集`;
