import { decisionLetter, letterNumber } from '@musubi/grants/model';
import { fiscalYear, fiscalYearCode } from '@musubi/platform/model';
import { type Actor, Config, Db, Events } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import { type Decision, Letter } from './decision.entity.js';
import { DecisionFactsOf } from './decision-facts.js';

/** Issues numbered letters: the number is taken inside the transaction of what it announces, so that no number is lost or used twice. */
@Injectable()
export class IssueLetters {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly facts: DecisionFactsOf,
    private readonly config: Config,
  ) {}

  /** The letter of a decision; answers its id. */
  async decision(actor: Actor, application: Application, decision: Decision): Promise<string> {
    const content = decisionLetter(await this.facts.of(application, { ...decision, amount: decision.amountYen }));
    const letters = this.db.repo(Letter);
    const letter = letters.create({
      applicationId: application.id,
      organisationIds: application.organisationIds,
      kind: content.kind,
      number: await this.nextNumber(decision.decidedOn),
      issuedOn: decision.decidedOn,
      content: { ...content },
      pdfFileId: null,
      sentAt: null,
    });
    await letters.save(letter);
    await this.events.record({
      name: 'LetterIssued',
      subject: { type: 'Letter', id: letter.id },
      actor,
      organisationIds: application.organisationIds,
      after: { number: letter.number, kind: letter.kind, applicationId: application.id },
    });
    return letter.id;
  }

  /** Numbers run through a fiscal year of one office: 市協第1号, 市協第2号, … */
  private async nextNumber(issuedOn: string): Promise<string> {
    const { letterPrefix } = this.config.city;
    const code = `${letterPrefix}-${fiscalYear(issuedOn)}`;
    const taken = await this.db.one<{ serial: number }>(
      `insert into letter_series (id, code, last_serial) values (gen_random_uuid(), $1, 1)
       on conflict (code) do update set last_serial = letter_series.last_serial + 1, updated_at = now()
       returning last_serial as serial`,
      [code],
    );
    return letterNumber(`${fiscalYearMark(issuedOn)}${letterPrefix}`, taken?.serial ?? 1);
  }
}

/** 令和8年度 letters start with 8: offices write the year of the era in front, and numbers stay unique over the years. */
const fiscalYearMark = (issuedOn: string): string => fiscalYearCode(fiscalYear(issuedOn)).slice(1);
