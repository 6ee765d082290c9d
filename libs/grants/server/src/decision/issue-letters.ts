import { letterNumber, type LetterKind, type OwnFacts } from '@musubi/grants/model';
import { fiscalYear, fiscalYearCode, type LocalDate, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Config, Db, Events } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import { ComposeLetter } from './compose-letter.js';
import { Letter } from './decision.entity.js';

/**
 * Issues numbered letters: the number is taken inside the transaction of what it announces, so that no number is lost or
 * used twice. Printing and mailing to all partners follow from the event, after the commit.
 *
 *     await this.letters.issue(actor, application, 'settlement', { settledAmount: amountWords(settled), … });
 */
@Injectable()
export class IssueLetters {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly compose: ComposeLetter,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Call inside the transaction, after what the letter announces is saved. Answers the letter's id.
   * @param own the facts of this kind as they are printed (`amountWords`, `wareki`); '' leaves a line out.
   */
  async issue<Kind extends LetterKind>(
    actor: Actor,
    application: Application,
    kind: Kind,
    own: NoInfer<OwnFacts<Kind>>,
    issuedOn: LocalDate = tokyoDate(this.clock.now()),
  ): Promise<string> {
    const content = await this.compose.of(application, kind, own, { on: issuedOn });
    const letters = this.db.repo(Letter);
    const letter = letters.create({
      applicationId: application.id,
      organisationIds: application.organisationIds,
      kind,
      number: await this.nextNumber(issuedOn),
      issuedOn,
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
      after: { number: letter.number, kind, applicationId: application.id },
    });
    return letter.id;
  }

  /** Numbers run through a fiscal year of one office: 8市協第1号, 8市協第2号, … */
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
