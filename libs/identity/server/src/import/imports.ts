import { Injectable, Logger } from '@nestjs/common';
import { importLifecycle, type ImportProgress } from '@musubi/identity/model';
import { type Actor, bufferSource, Clock, Db, Events, FileStore, Jobs, TabularError } from '@musubi/platform/server';
import { indexJob } from './import-jobs.js';
import { ImportRun } from './import-run.entity.js';
import { type ImportOrder, type ImportResult, runImport } from './run-import.js';

/** Most bytes of an uploaded file once it is decompressed. Larger ones are imported by the command. */
const maxUnpacked = 1 << 30;

const maxOnDisk = 64 * 2 ** 30;

export interface DiskOrder extends Pick<ImportOrder, 'kind' | 'source' | 'onlyCity' | 'progress'> {
  readonly dryRun: boolean;
}

/** Somebody asked the import to end. */
export class ImportStopped extends Error {}

/** Carries runs through: the check that writes nothing, and the import itself. */
@Injectable()
export class Imports {
  private readonly log = new Logger('imports');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  /** Does what the run's state asks for; nothing when it was done already, discarded, or is unknown. */
  async carryOn(id: string): Promise<void> {
    const run = await this.db.repo(ImportRun).findOneBy({ id });
    if (!run || (run.state !== 'checking' && run.state !== 'importing')) return;
    try {
      await this.work(run);
    } catch (error) {
      await this.giveUp(run, error);
    }
  }

  /**
   * Imports a file from disk at once, for the command. The run is kept in the history like any other.
   * @throws TabularError when the file cannot be read; nothing is written then
   */
  async fromDisk(order: DiskOrder): Promise<ImportResult> {
    const { kind, source, onlyCity, dryRun, progress } = order;
    const run = Object.assign(new ImportRun(), { kind, state: 'importing', via: 'command', fileName: source.name });
    Object.assign(run, { fileSize: source.size, onlyCity, startedAt: this.clock.now(), samples: [], reasons: [] });
    if (!dryRun) await this.db.repo(ImportRun).save(run);
    const write = dryRun ? null : { runId: run.id, now: this.clock.now() };
    const finish = dryRun ? undefined : (result: ImportResult) => this.finish(run.id, result);
    try {
      return await runImport(this.db, { kind, source, onlyCity, maxBytes: maxOnDisk, write, progress, finish });
    } catch (error) {
      if (!dryRun) await this.giveUp(run, error);
      throw error;
    }
  }

  private async work(run: ImportRun): Promise<void> {
    const { bytes } = await this.files.get(run.fileId!);
    const importing = run.state === 'importing';
    const { rejected } = await runImport(this.db, {
      kind: run.kind,
      source: bufferSource(run.fileName, bytes),
      onlyCity: run.onlyCity,
      maxBytes: maxUnpacked,
      write: importing ? { runId: run.id, now: this.clock.now() } : null,
      progress: (progress) => this.tell(run.id, progress),
      finish: (result) => (importing ? this.finish(run.id, result) : this.offer(run.id, result)),
    });
    await rejected.remove();
  }

  /** Outside the import's own transaction, so that everybody sees it. */
  private async tell(id: string, progress: ImportProgress): Promise<void> {
    const { rows } = await this.db.pool.query<{ stop_requested: boolean }>(
      'update import_run set progress = $2, updated_at = now() where id = $1 returning stop_requested',
      [id, progress],
    );
    if (rows[0]?.stop_requested) throw new ImportStopped();
  }

  private async offer(id: string, result: ImportResult): Promise<void> {
    const run = await this.locked(id);
    if (run.state !== 'checking') throw new ImportStopped();
    const { detected, samples, counts, reasons } = result;
    Object.assign(run, { detected, samples, counts, reasons, progress: null, state: importLifecycle.after('offer') });
    run.rejectedFileId = await this.keepRejected(run, result);
    await this.db.repo(ImportRun).save(run);
  }

  private async finish(id: string, result: ImportResult): Promise<void> {
    const run = await this.locked(id);
    const { detected, samples, counts, reasons, toIndex } = result;
    Object.assign(run, { detected, samples, counts, reasons, toIndex, progress: null });
    run.rejectedFileId = await this.keepRejected(run, result);
    run.state = importLifecycle.after('finish');
    run.finishedAt = this.clock.now();
    await this.db.repo(ImportRun).save(run);
    await this.events.record({
      name: 'ImportFinished',
      subject: { type: 'ImportRun', id },
      actor: actorOf(run),
      after: { kind: run.kind, fileName: run.fileName, counts },
    });
    if (toIndex > 0) await this.jobs.add(indexJob.task, { id }, indexJob.options);
  }

  private async keepRejected(run: ImportRun, { rejected }: ImportResult): Promise<string | null> {
    const bytes = await rejected.bytes();
    if (!bytes) return null;
    const name = `${run.fileName.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '')}_取りこめなかった行.csv`;
    const subject = { type: 'ImportRun', id: run.id };
    return (await this.files.put(bytes, { name, type: 'text/csv', subject, uploadedBy: run.startedBy })).id;
  }

  private async giveUp(run: ImportRun, error: unknown): Promise<void> {
    const stopped = error instanceof ImportStopped;
    if (!stopped && !(error instanceof TabularError)) this.log.error(error);
    await this.db.transaction(async () => {
      const now = await this.locked(run.id);
      if (now.state !== 'checking' && now.state !== 'importing') return;
      now.state = importLifecycle.after(stopped ? 'stop' : 'fail');
      now.problem = stopped ? null : sentenceOf(error);
      now.problemLine = error instanceof TabularError ? error.line : null;
      now.finishedAt = this.clock.now();
      await this.db.repo(ImportRun).save(now);
      const name = stopped ? 'ImportStopped' : 'ImportFailed';
      const after = { problem: now.problem };
      await this.events.record({ name, subject: { type: 'ImportRun', id: run.id }, actor: actorOf(now), after });
    });
  }

  private async locked(id: string): Promise<ImportRun> {
    return this.db.repo(ImportRun).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

/** The worker acts for whoever said yes. */
export const actorOf = (run: ImportRun): Actor => ({
  personId: run.startedBy,
  name: null,
  roles: ['staff'],
  memberships: [],
  requestId: `import ${run.id}`,
});

const sentenceOf = (error: unknown): string =>
  error instanceof TabularError
    ? error.message
    : '途中で問題が起きたため、何も書きこまずに終わりました。時間をおいて、もう一度お試しください。';
