import {
  draftIssues,
  fieldIssue,
  type FieldIssue,
  type Form,
  type FormField,
  formIssues,
  type FormPage,
  isEmpty,
  isShown,
  pageIssues,
  type Values,
} from '@musubi/platform/model';
import type { ActionError, ActionResult } from '../graphql/use-action.js';
import { dropLocalCopy, type LocalCopy, readLocalCopy, writeLocalCopy } from './local-copy.js';
import { merge, sameValue } from './merge.js';

export type SaveStatus =
  | { readonly kind: 'idle' | 'saving' | 'conflict' | 'signIn' }
  /** `left`: how many answers could not be saved with the rest. */
  | { readonly kind: 'saved'; readonly at: Date; readonly left: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Whose text stays; `both`: one's own and then theirs, to go on from. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Answers that two people changed: both texts, until one is chosen. */
export interface FormConflict {
  readonly theirs: Values;
  readonly version: number;
  readonly fields: readonly string[];
  /** Who saved theirs, where it is known. */
  readonly by?: string | null;
}

export interface FormSnapshot {
  readonly values: Values;
  readonly version: number;
  readonly status: SaveStatus;
  readonly issues: readonly FieldIssue[];
  /** Counts presses of the main button, so that the error summary takes the focus again. */
  readonly attempt: number;
  /** When the restored local copy was typed. */
  readonly restoredAt: Date | null;
  readonly conflict: FormConflict | null;
  /** Something is not saved on the server. */
  readonly dirty: boolean;
}

export interface Saved {
  readonly version?: number | null;
  /** What was left out, and why: it stays on the screen and in the local copy, marked. `values` are what the server has. */
  readonly left?: { readonly values: Values; readonly issues: readonly FieldIssue[] };
}

export interface FormOptions {
  readonly form: Form;
  /** Values as the server has them. Read once; another row needs another `localKey`. */
  readonly initial: Values;
  readonly version?: number;
  /** Names the local copy, e.g. `posting:<id>`; null keeps nothing (login, passwords). */
  readonly localKey: string | null;
  /** Autosave. Gives the new version, or why not (a `Conflict` is resolved with `reload`). `saved` is what the server has. */
  readonly save?: (values: Values, version: number, saved: Values) => Promise<ActionResult<Saved>>;
  /** The row as it is now, to show both texts after a conflict. */
  readonly reload?: () => Promise<{ readonly values: Values; readonly version: number; readonly by?: string | null }>;
  /** Milliseconds of quiet before autosave. */
  readonly autosaveAfter?: number;
}

const retryAfterMs = 8000;

/** The local copy, if it says something the server does not. */
function restorable({ localKey, initial }: FormOptions): LocalCopy | null {
  const copy = localKey ? readLocalCopy(localKey) : null;
  return copy && !sameValue({ ...initial, ...copy.values }, initial) ? copy : null;
}

/**
 * A form that loses nothing: what is typed goes to this device at once and to the server shortly after; a conflict, an
 * ended session or a broken line leave every value where it is.
 */
export class FormStore {
  private snapshot: FormSnapshot;
  private saved: Values;
  /** Values of which the server has taken all it can. */
  private tried: Values | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private options: FormOptions) {
    const copy = restorable(options);
    this.saved = copy?.base ?? options.initial;
    this.snapshot = {
      values: { ...options.initial, ...copy?.values },
      version: copy?.version ?? options.version ?? 0,
      status: { kind: 'idle' },
      issues: [],
      attempt: 0,
      restoredAt: copy ? new Date(copy.at) : null,
      conflict: null,
      dirty: copy !== null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): FormSnapshot => this.snapshot;

  /** The callbacks of the latest render. */
  renew(options: FormOptions): void {
    this.options = options;
  }

  set(id: string, value: unknown): void {
    const values = { ...this.snapshot.values, [id]: value };
    const issues = this.snapshot.issues.filter((issue) => issue.field !== id || this.issueOf(id, values) !== null);
    this.change({ values, issues, dirty: true });
    this.keep();
    this.schedule(this.options.autosaveAfter ?? 1200);
  }

  /** A field was left: says at once what cannot be right, but does not nag about what is still empty. */
  leave(id: string): void {
    if (isEmpty(this.snapshot.values[id])) return;
    const others = this.snapshot.issues.filter((issue) => issue.field !== id);
    const issue = this.issueOf(id, this.snapshot.values);
    this.change({ issues: issue ? [...others, issue] : others });
  }

  /** Checks a page (or all of them); false shows the error summary. */
  check(pageId?: string): boolean {
    const { form } = this.options;
    const page = form.pages.find((each) => each.id === pageId);
    const { values, attempt } = this.snapshot;
    const issues = page ? pageIssues(page, values) : formIssues(form, values);
    this.change({ issues, attempt: attempt + 1 });
    return issues.length === 0;
  }

  /** A refusal of the server: issues go to their fields, an ended session keeps everything. */
  refuse(error: ActionError): void {
    const issues = error.issues.length
      ? error.issues
      : error.field
        ? [{ field: error.field, code: error.code, message: error.message }]
        : [];
    this.change({
      issues,
      attempt: this.snapshot.attempt + 1,
      status: error.type === 'SignInNeeded' ? { kind: 'signIn' } : this.snapshot.status,
    });
    this.keep();
  }

  /** Saves what is not saved yet; true when the server has everything. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (!this.options.save || !this.snapshot.dirty) return true;
    if (this.snapshot.conflict || sameValue(this.tried, this.snapshot.values)) return false;
    this.running = this.saveOnce();
    const done = await this.running;
    this.running = null;
    return done;
  }

  private async saveOnce(): Promise<boolean> {
    const { values, version } = this.snapshot;
    this.change({ status: { kind: 'saving' } });
    const result = await this.options.save!(values, version, this.saved);
    if (result.ok) return this.afterSave(values, result.data.version ?? version, result.data.left);
    return this.afterRefusedSave(result.error);
  }

  private afterSave(values: Values, version: number, left: Saved['left']): boolean {
    // What was left out before is said no more.
    const { values: stored, issues } = left ?? { values, issues: this.tried ? [] : this.snapshot.issues };
    this.saved = stored;
    this.tried = left ? values : null;
    const status: SaveStatus = { kind: 'saved', at: new Date(), left: left ? issues.length : 0 };
    this.change({ version, restoredAt: null, status, issues });
    if (!sameValue(this.snapshot.values, values)) this.schedule(this.options.autosaveAfter ?? 1200);
    return this.settle();
  }

  /** The local copy goes once the server has everything. */
  private settle(): boolean {
    const dirty = !sameValue(this.snapshot.values, this.saved);
    this.change({ dirty });
    if (dirty) this.keep();
    else if (this.options.localKey) dropLocalCopy(this.options.localKey);
    return !dirty;
  }

  private async afterRefusedSave(error: ActionError): Promise<boolean> {
    this.keep();
    if (error.type === 'SignInNeeded') this.change({ status: { kind: 'signIn' } });
    else if (error.type === 'Conflict' && this.options.reload) return this.meetConflict(error);
    else {
      this.change({
        status: { kind: 'failed', message: error.message },
        issues: error.issues.length ? error.issues : this.snapshot.issues,
      });
      if (error.type === 'Network') this.schedule(retryAfterMs);
    }
    return false;
  }

  /** What only one side changed is merged; the rest is shown to the person. */
  private async meetConflict(error: ActionError): Promise<boolean> {
    const latest = await this.options.reload!().catch(() => null);
    if (!latest) {
      this.change({ status: { kind: 'failed', message: error.message } });
      return false;
    }
    const { values, conflicts } = merge(this.saved, this.snapshot.values, latest.values);
    if (conflicts.length > 0) {
      this.change({
        status: { kind: 'conflict' },
        conflict: { theirs: latest.values, version: latest.version, by: latest.by ?? null, fields: conflicts },
      });
      return false;
    }
    this.saved = latest.values;
    this.change({ values, version: latest.version });
    return this.saveOnce();
  }

  /** The person chose, field by field, whose text stays. */
  async resolve(choice: Readonly<Record<string, Choice>>): Promise<boolean> {
    const { conflict, values } = this.snapshot;
    if (!conflict) return true;
    const merged: Record<string, unknown> = { ...merge(this.saved, values, conflict.theirs).values };
    for (const id of conflict.fields) merged[id] = chosen(choice[id], values[id], conflict.theirs[id]);
    this.saved = conflict.theirs;
    this.change({ values: merged, version: conflict.version, conflict: null, dirty: true });
    this.keep();
    return this.saveNow();
  }

  /** Back to what the server had. */
  discardRestored(): void {
    const { initial, version = 0, localKey } = this.options;
    clearTimeout(this.timer);
    if (localKey) dropLocalCopy(localKey);
    this.saved = initial;
    this.change({ values: initial, version, restoredAt: null, dirty: false, issues: [], status: { kind: 'idle' } });
  }

  /** Another action of this page has moved the row on: what is typed goes on from its new version. */
  adopt(version: number): void {
    this.change({ version });
  }

  /** What was saved has been thrown away: the form shows `values`, and the next save starts from `version`. */
  reset(values: Values, version: number): void {
    this.finish();
    this.saved = values;
    this.change({ values, version, issues: [], conflict: null, status: { kind: 'idle' } });
  }

  /** All is done (submitted): the local copy goes. */
  finish(): void {
    clearTimeout(this.timer);
    if (this.options.localKey) dropLocalCopy(this.options.localKey);
    this.change({ dirty: false, restoredAt: null });
  }

  /** Saves at the next quiet moment; also after a restored copy, or when the line is back. */
  schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.options.save) this.timer = setTimeout(() => void this.saveNow(), delay);
  }

  private issueOf(id: string, values: Values): FieldIssue | null {
    const field = this.fields().find((each) => each.id === id);
    return field && isShown(field, values) ? fieldIssue(field, values) : null;
  }

  private fields(): FormField[] {
    return this.options.form.pages.flatMap((page: FormPage) => page.fields);
  }

  private keep(): void {
    const { localKey, form } = this.options;
    if (!localKey) return;
    const secret = new Set(
      form.pages
        .flatMap((page) => page.fields)
        .filter((each) => each.kind === 'password')
        .map((each) => each.id),
    );
    const open = Object.fromEntries(Object.entries(this.snapshot.values).filter(([id]) => !secret.has(id)));
    writeLocalCopy(localKey, {
      values: open,
      base: this.saved,
      version: this.snapshot.version,
      at: new Date().toISOString(),
    });
  }

  private change(part: Partial<FormSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** Of texts, `both` is one below the other; an empty one adds nothing. */
function chosen(choice: Choice | undefined, mine: unknown, theirs: unknown): unknown {
  if (choice === 'both') return [mine, theirs].filter(Boolean).join('\n\n');
  return choice === 'theirs' ? theirs : mine;
}

/** Issues of a half-filled form, for a list of what is left. */
export const openIssues = (form: Form, values: Values) => ({
  missing: formIssues(form, values),
  wrong: draftIssues(form, values),
});
