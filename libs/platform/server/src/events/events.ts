import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { newId } from '../db/id.js';
import { Jobs } from '../jobs/jobs.js';
import type { Actor } from '../session/actor.js';
import { ListenerNames } from './listeners.js';

export interface DomainEvent {
  /** Past tense, as in `ApplicationSubmitted`. */
  readonly name: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actor: Actor;
  /** Organisations the change concerns: they find it in their history. */
  readonly organisationIds?: readonly string[];
  /** What changed, before and after: only the fields that matter. Amounts of yen as strings. */
  readonly before?: object | null;
  readonly after?: object | null;
  readonly data?: object;
  /** Staff acting for an organisation (代理入力, 紙の申請): how the wish reached them. */
  readonly onBehalf?: string;
}

export const deliverTask = 'deliver-event';

/** Records what happened: audit row and one job per listener, in the transaction of the change itself. */
@Injectable()
export class Events {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly listeners: ListenerNames,
  ) {}

  async record(event: DomainEvent): Promise<void> {
    if (!this.db.inTransaction) throw new Error(`record ${event.name} inside the transaction that makes the change`);
    const id = newId();
    await this.db.query(
      `insert into audit_entry (id, at, event, subject_type, subject_id, actor_person_id, organisation_ids, on_behalf, before, after, data, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        this.clock.now(),
        event.name,
        event.subject.type,
        event.subject.id,
        event.actor.personId,
        event.organisationIds ?? [],
        event.onBehalf ?? null,
        json(event.before),
        json(event.after),
        json(event.data ?? {}),
        event.actor.requestId,
      ],
    );
    for (const listener of this.listeners.of(event.name)) await this.jobs.add(deliverTask, { eventId: id, listener });
  }
}

const json = (value: object | null | undefined): string | null =>
  value === null || value === undefined
    ? null
    : JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? each.toString() : each));
