import { finalReportLifecycle } from '@musubi/grants/model';
import { isLocalDate, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, LocalDateScalar, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen, ApplicationMoved, moved } from '../screening/application-moved.js';
import { StaffMove } from '../screening/staff-move.js';
import { FinalReport } from './award.entity.js';
import { FinalReports } from './final-reports.js';

@InputType()
export class ReturnFinalReportInput extends ApplicationAsSeen {
  /** What to put right, in words. */
  @Field()
  note: string;

  @Field(() => LocalDateScalar)
  dueOn: string;
}

@ObjectType()
export class ReturnFinalReportOk extends ApplicationMoved {}

/** The office returns a final report: the partners correct it and hand it in again. */
@UseCase({ input: ReturnFinalReportInput, ok: ReturnFinalReportOk, permission: 'application:returnReport' })
@Injectable()
export class ReturnFinalReport {
  constructor(
    private readonly db: Db,
    private readonly moves: StaffMove,
    private readonly reports: FinalReports,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ReturnFinalReportInput): Promise<ReturnFinalReportOk> {
    return this.db.transaction(async () => {
      const note = input.note.trim();
      const application = await this.moves.make(actor, input, {
        move: 'returnReport',
        change: async (each) => {
          refuseIssues(this.issues(note, input.dueOn));
          const { report } = await this.reports.of(each.id);
          report.state = finalReportLifecycle.after('return');
          report.returnNote = note;
          report.returnDueOn = input.dueOn;
          await this.db.repo(FinalReport).save(report);
        },
        data: { note, dueOn: input.dueOn },
      });
      return moved(application);
    });
  }

  private issues(note: string, dueOn: string) {
    const issue = (field: string, message: string) => ({ field, code: 'invalid', message });
    return [
      ...(note === '' ? [issue('note', '直してほしいことを入力してください。')] : []),
      ...([...note].length > 2000 ? [issue('note', '2000字以内で入力してください。')] : []),
      ...(isLocalDate(dueOn) && dueOn >= tokyoDate(this.clock.now())
        ? []
        : [issue('dueOn', '期限は、今日からあとの日にしてください。')]),
    ];
  }
}
