import { applicantWords, editableStates } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { Db, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** The content of an application as a whole: whether it may change now, and its version. */
@Injectable()
export class ApplicationContent {
  constructor(private readonly db: Db) {}

  /** Marks the content as changed: agreements to the version before no longer count. Refuses outside editable states. */
  async changed(applicationId: string): Promise<number> {
    const row = await this.db.one<{ state: string; contentVersion: number }>(
      `select state, content_version as "contentVersion" from application where id = $1 for update`,
      [applicationId],
    );
    const state = row?.state ?? '';
    refuseReason(
      (editableStates as readonly string[]).includes(state)
        ? null
        : reason('notEditable', `いまは「${applicantWords(state)}」のため、内容を変えられません。`, { state }),
    );
    await this.db.query(
      `update application set content_version = content_version + 1, updated_at = now() where id = $1`,
      [applicationId],
    );
    return (row?.contentVersion ?? 0) + 1;
  }
}
