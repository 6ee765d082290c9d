import { applicantWords, correctionRefusal, editableStates, type SectionId } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { Clock, Db, NotFound, refuse, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { correctionOf } from './application-assessment.js';
import type { BundleCorrection } from './application-bundle.js';

export interface ContentStanding {
  readonly state: string;
  readonly contentVersion: number;
  readonly corrections: readonly BundleCorrection[];
}

/** The content of an application as a whole: whether it may change now, and its version. */
@Injectable()
export class ApplicationContent {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Locks the application of a part before the part itself: the order everybody keeps, so that nobody deadlocks. */
  async hold(partId: string): Promise<void> {
    await this.db.query(
      `select 1 from application where id = (select application_id from application_section where id::text = $1) for update`,
      [partId],
    );
  }

  /**
   * Marks the content as changed: agreements to the version before no longer count. Refuses outside editable states,
   * and while returned outside the sections asked for and their deadlines.
   * @param section what changed; null when it is no section (partners).
   */
  async changed(applicationId: string, section: SectionId | null = null): Promise<number> {
    const row = await this.writable(applicationId, section);
    if (section && row.state === 'returned') await this.noteCorrected(applicationId, section);
    await this.db.query(
      `update application set content_version = content_version + 1, updated_at = now() where id = $1`,
      [applicationId],
    );
    return row.contentVersion + 1;
  }

  /** Refuses unless the content may change now; the same rule without a change. */
  async writable(applicationId: string, section: string | null): Promise<ContentStanding> {
    const row = await this.db.one<ContentStanding>(
      `select a.state, a.content_version as "contentVersion",
              (select coalesce(json_agg(json_build_object('section', k.section, 'note', k.note, 'dueAt', k.due_at,
                 'correctedAt', k.corrected_at)), '[]')
                 from application_correction k where k.application_id = a.id and k.closed_at is null) as corrections
         from application a where a.id = $1 for update`,
      [applicationId],
    );
    const state = row?.state ?? '';
    refuseReason(
      (editableStates as readonly string[]).includes(state)
        ? null
        : reason('notEditable', `いまは「${applicantWords(state)}」のため、内容を変えられません。`, { state }),
    );
    if (row && section && state === 'returned')
      refuseReason(correctionRefusal(row.corrections.map(correctionOf), section, this.clock.now()));
    return row ?? refuse(new NotFound());
  }

  private async noteCorrected(applicationId: string, section: string): Promise<void> {
    await this.db.query(
      `update application_correction set corrected_at = $3, version = version + 1, updated_at = now()
        where application_id = $1 and section = $2 and closed_at is null`,
      [applicationId, section, this.clock.now()],
    );
  }
}
