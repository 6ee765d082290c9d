import {
  isReviewPolicy,
  postingLifecycle,
  type PostingMove,
  publishesAtOnce,
  type ReviewPolicy,
  valuesOf,
} from '@musubi/marketplace/model';
import { tokyoDate, type Values } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  InvalidInput,
  organisationsOf,
  refuse,
  refuseReason,
  SearchIndex,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { documentOf, type PostingOwner } from './posting-document.js';
import { Posting } from './posting.entity.js';
import { storable } from './storable-text.js';

/** What else the record of a change says. */
export interface ChangeNote {
  readonly before?: object;
  readonly after?: object;
  readonly data?: object;
}

/** Everything that must happen together when a posting changes: state, row, search document, event. */
@Injectable()
export class PostingChanges {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly index: SearchIndex,
  ) {}

  get today(): string {
    return tokyoDate(this.clock.now());
  }

  now(): Date {
    return this.clock.now();
  }

  /** Refuses with WrongState unless the lifecycle lets `move` happen now; then makes it and records it. */
  async move(actor: Actor, posting: Posting, move: PostingMove, note: ChangeNote = {}): Promise<void> {
    const facts = { ...posting, publishesAtOnce: await this.publishesAtOnce(posting) };
    refuseReason(postingLifecycle.refusal(facts, move, this.clock.now()));
    const before = posting.state;
    posting.state = postingLifecycle.after(move);
    await this.store(posting);
    await this.record(actor, posting, postingLifecycle.moves[move].emits, {
      ...note,
      before: { state: before, ...note.before },
      after: { state: posting.state, ...note.after },
    });
  }

  /** Saves the row and keeps the search index in step with it. */
  async store(posting: Posting): Promise<void> {
    await this.db.repo(Posting).save(posting);
    if (posting.state === 'published') await this.index.put(documentOf(posting, await this.ownerOf(posting)));
    else await this.index.remove('posting', posting.id);
  }

  async record(actor: Actor, posting: Posting, name: string, note: ChangeNote = {}): Promise<void> {
    await this.events.record({
      name,
      subject: { type: 'Posting', id: posting.id },
      actor,
      organisationIds: [posting.organisationId],
      onBehalf: actsForOthers(actor, posting.organisationId) ? 'staff' : undefined,
      ...note,
    });
  }

  /** Whether the city's policy lets this posting's organisation publish without a first look. */
  async publishesAtOnce(posting: Posting): Promise<boolean> {
    const row = await this.db.one<{ verified: boolean; published: number; review: string | null }>(
      `select o.verified_at is not null as verified,
              (select count(*)::int from posting p where p.organisation_id = o.id and p.published_at is not null and p.id <> $2) as published,
              (select review from posting_policy order by created_at desc limit 1) as review
       from organisation o where o.id = $1`,
      [posting.organisationId, posting.id],
    );
    const policy: ReviewPolicy = row?.review && isReviewPolicy(row.review) ? row.review : 'firstOfUnverified';
    return publishesAtOnce(policy, { verified: row?.verified ?? false, publishedBefore: row?.published ?? 0 });
  }

  private async ownerOf(posting: Posting): Promise<PostingOwner> {
    const owner = await this.db.one<PostingOwner>(
      `select name, name_kana as "nameKana", short_name as "shortName", type, verified_at is not null as verified
       from organisation where id = $1`,
      [posting.organisationId],
    );
    if (!owner) throw new Error(`posting ${posting.id} belongs to no organisation`);
    return owner;
  }
}

/** Somebody of the city writes for an organisation they do not belong to (代理入力). */
const actsForOthers = (actor: Actor, organisationId: string): boolean =>
  actor.personId !== null && !organisationsOf(actor).includes(organisationId);

/** The values the editor shows: what is being written, else what is public. */
export const editedValues = (posting: Posting): Values => posting.draft ?? valuesOf(posting);

/** Refuses with Conflict, carrying the stored values, when the editor did not start from the stored version. */
export function checkVersion(posting: Posting, version: number | null | undefined): void {
  if (version !== null && version !== undefined && version !== posting.version)
    refuse(new Conflict({ version: posting.version, values: editedValues(posting) }));
}

/** A reason people will read: refused when it is too short to help or too long to read. */
export function checkReason(field: string, text: string): string {
  const reason = storable(text).trim();
  const length = [...reason].length;
  const issue = (message: string) => refuse(new InvalidInput([{ field, code: 'invalid', message }]));
  if (length < 5) return issue('理由は5字以上で入力してください。相手に表示されます。');
  if (length > 500) return issue(`理由は500字以内で入力してください（いま${length}字です）。`);
  return reason;
}

/** An optional note of the owner. */
export function checkNote(field: string, text: string | null | undefined): string | null {
  const note = storable(text ?? '').trim();
  const length = [...note].length;
  if (length > 500)
    refuse(
      new InvalidInput([
        { field, code: 'invalid', message: `メモは500字以内で入力してください（いま${length}字です）。` },
      ]),
    );
  return note || null;
}
