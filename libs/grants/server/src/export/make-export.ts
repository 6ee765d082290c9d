import { exportDays } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Config,
  csvOf,
  Db,
  FileStore,
  Mailer,
  Refusal,
  type TableColumn,
  Task,
  type TaskHandler,
  xlsxOf,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { DossierMaker, dossierName } from '../office/dossier.js';
import { PipelineQueries, viewFrom } from '../office/pipeline.queries.js';
import { fileColumns } from '../office/pipeline-table.js';
import { type ZipEntry, type ZipNote, zipOf } from '../office/zip.js';
import { OfficeExport } from './export.entity.js';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  dossiers: 'application/zip',
} as const;

export const makeExportTask = 'make-export';

/** Rows between two notes of how far it is. */
const step = 250;

/**
 * Makes a large export, as the person who asked for it and with what that person may read now. May run again after a
 * crash: it begins anew, and the file is named once.
 */
@Task(makeExportTask)
@Injectable()
export class MakeExport implements TaskHandler {
  constructor(
    private readonly db: Db,
    private readonly pipeline: PipelineQueries,
    private readonly dossiers: DossierMaker,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run({ id }: { id: string }): Promise<void> {
    const asked = await this.db.repo(OfficeExport).findOneBy({ id });
    if (!asked || asked.state === 'removed') return;
    const owner = await this.ownerOf(asked.personId);
    if (!owner) return this.end(asked.id, 'failed', null);
    if (asked.state !== 'ready') {
      const pieces = asked.kind === 'dossiers' ? await this.archive(owner, asked) : this.table(owner, asked);
      const subject = { type: 'OfficeExport', id: asked.id };
      const file = await this.files.putPieces(pieces, { name: asked.name, type: types[asked.kind], subject });
      await this.end(asked.id, 'ready', file.id);
    }
    await this.tell(owner, asked);
  }

  private table(owner: Actor, { id, kind, query, encoding }: OfficeExport): AsyncGenerator<Buffer> {
    const view = viewFrom(query);
    const columns = fileColumns(new URLSearchParams(query).has('all') ? 'all' : view.columns);
    const rows = this.counted(id, this.pipeline.all(owner, view));
    return kind === 'csv' ? csvOf(columns, rows, encoding) : xlsxOf('申請', columns, rows);
  }

  private async *counted<T>(id: string, rows: AsyncIterable<T>): AsyncGenerator<T> {
    let done = 0;
    for await (const row of rows) {
      if (done % step === 0) await this.progress(id, done);
      done += 1;
      yield row;
    }
    await this.progress(id, done);
  }

  /** One archive of archives: one dossier at a time is in memory. */
  private async archive(owner: Actor, asked: OfficeExport): Promise<AsyncGenerator<Buffer>> {
    const ids = asked.applicationIds.length > 0 ? asked.applicationIds : await this.idsOf(owner, asked.query);
    const named = await this.db.query<{ id: string; number: string; title: string }>(
      `select id, number, title from application where id = any($1::uuid[]) and number is not null order by number`,
      [ids],
    );
    const entries = named.map((each, place): ZipEntry => ({
      path: dossierName(each),
      packed: true,
      bytes: async () => {
        await this.progress(asked.id, place);
        return this.dossier(owner, each.id);
      },
    }));
    return zipOf(
      entries,
      async (notes) => ({ path: '目録.csv', bytes: () => whole(csvOf(listColumns, notes)) }),
      this.clock.now(),
    );
  }

  /** Null when it may not be read any more: the list of the archive says so. */
  private async dossier(owner: Actor, id: string): Promise<Buffer | null> {
    try {
      return await whole((await this.dossiers.of(owner, id)).pieces());
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  private async idsOf(owner: Actor, query: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const row of this.pipeline.all(owner, viewFrom(query))) ids.push(row.id);
    return ids;
  }

  private progress(id: string, done: number): Promise<unknown> {
    return this.db.query(
      `update office_export set state = 'running', done = least($2, total), version = version + 1, updated_at = now()
        where id = $1 and state in ('waiting', 'running')`,
      [id, done],
    );
  }

  private async end(id: string, state: 'ready' | 'failed', fileId: string | null): Promise<void> {
    const now = this.clock.now();
    await this.db.query(
      `update office_export set state = $2, done = case when $2 = 'ready' then total else done end, file_id = $3,
         finished_at = $4, remove_after = $5, version = version + 1, updated_at = now() where id = $1`,
      [id, state, fileId, now, new Date(now.getTime() + exportDays * 86_400_000)],
    );
  }

  private async tell(owner: Actor & { email: string | null }, { id, name }: OfficeExport): Promise<void> {
    if (!owner.email) return;
    await this.mailer.send({
      key: `export-ready:${id}`,
      to: owner.email,
      subject: `「${name}」の書き出しが終わりました`,
      text: `${owner.name} 様\n\n「${name}」の書き出しが終わりました。次のページの「書き出す」から${exportDays}日のあいだダウンロードできます。\n\n${this.config.http.baseUrl}/staff/grants\n`,
    });
  }

  /** Somebody who has left the office gets nothing any more. */
  private async ownerOf(personId: string): Promise<(Actor & { email: string | null }) | null> {
    const person = await this.db.one<Pick<Actor, 'personId' | 'name' | 'roles'> & { email: string | null }>(
      `select id as "personId", name, roles, case when email_confirmed_at is not null then email end as email
         from person where id = $1 and anonymised_at is null and roles && '{staff,admin}'::text[]`,
      [personId],
    );
    return person && { ...person, memberships: [], requestId: 'export' };
  }
}

const listColumns: TableColumn<ZipNote>[] = [
  { title: 'ファイル', value: (note) => note.path },
  { title: '大きさ（バイト）', value: (note) => note.size },
  { title: 'SHA-256', value: (note) => note.sha256 ?? '作れませんでした' },
];

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
