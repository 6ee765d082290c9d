import {
  type CallFormSetting,
  checkForm,
  type EligibilitySetting,
  type FormChange,
  formChanges,
} from '@musubi/grants/model';
import type { FieldIssue } from '@musubi/platform/model';
import { Db, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Call, CallFormVersion } from './call.entity.js';

/** The versions of a call's form. The callers hold the lock of the call's row. */
@Injectable()
export class CallForms {
  constructor(private readonly db: Db) {}

  /** The form being worked on; null while there is none. */
  draftOf(callId: string): Promise<CallFormVersion | null> {
    return this.db.repo(CallFormVersion).findOneBy({ callId, publishedAt: IsNull() });
  }

  /** A draft that starts from `form`, one version on. */
  async startDraft(call: Pick<Call, 'id'>, form: CallFormSetting): Promise<CallFormVersion> {
    const row = await this.db.one<{ number: number }>(
      'select coalesce(max(number), 0) + 1 as number from call_form_version where call_id = $1',
      [call.id],
    );
    return Object.assign(new CallFormVersion(), {
      callId: call.id,
      number: row?.number ?? 1,
      form,
      publishedAt: null,
      publishedBy: null,
      publishedByName: null,
    });
  }

  /** Keeps the first version of a new call's form as published: applications are read by it. */
  async first(
    call: Pick<Call, 'id' | 'form'>,
    by: { personId: string | null; name: string | null },
    at: Date,
  ): Promise<void> {
    await this.db.query(
      `insert into call_form_version (id, call_id, number, form, published_at, published_by, published_by_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), call.id, call.form.version, JSON.stringify(call.form), at, by.personId, by.name],
    );
  }
}

/** What has to be put right before the draft can be published, given the form that is in force. */
export const formIssuesOf = (call: Pick<Call, 'form' | 'eligibility'>, draft: CallFormSetting): FieldIssue[] =>
  checkForm(draft, call.form, call.eligibility as readonly EligibilitySetting[]);

export const changesOf = (call: Pick<Call, 'form'>, draft: CallFormSetting): FormChange[] =>
  formChanges(call.form, draft);
