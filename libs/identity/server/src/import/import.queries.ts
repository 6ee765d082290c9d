import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Connection,
  Db,
  decodeCursor,
  isId,
  type PageArgs,
  pageOf,
  pageSize,
  Permit,
} from '@musubi/platform/server';
import type { ImportRunType } from './import.types.js';

const columns = `
  run.id, run.version, run.kind, run.state, run.via, run.file_name as "fileName", run.file_size::float8 as "fileSize",
  run.only_city as "onlyCity", run.detected, run.samples, run.counts, run.reasons, run.progress,
  run.stop_requested as "stopRequested", run.rejected_file_id as "rejectedFileId", run.problem,
  run.problem_line as "problemLine", run.to_index as "toIndex", run.created_at as "createdAt",
  run.started_at as "startedAt", run.finished_at as "finishedAt", person.name as "startedByName",
  case when run.to_index = 0 then 0 else
    (select count(*)::int from imported_organisation i where i.run_id = run.id and not i.indexed) end as "indexLeft"`;

@Injectable()
export class ImportQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Null for those who may not see imports. */
  one(actor: Actor, id: string): Promise<ImportRunType | null> {
    const params: unknown[] = [isId(id) ? id : null];
    const allowed = this.permit.where(actor, 'import:read', 'run', params);
    return this.db.one<ImportRunType>(
      `select ${columns} from import_run run left join person on person.id = run.started_by
       where run.id = $1::uuid and ${allowed}`,
      params,
    );
  }

  /** Newest first: keys sort by time. */
  async list(actor: Actor, args: PageArgs): Promise<Connection<ImportRunType>> {
    const params: unknown[] = [decodeCursor(args.after, 1)?.[0] ?? null];
    const allowed = this.permit.where(actor, 'import:read', 'run', params);
    const rows = await this.db.query<ImportRunType>(
      `select ${columns} from import_run run left join person on person.id = run.started_by
       where ${allowed} and ($1::uuid is null or run.id < $1::uuid)
       order by run.id desc limit ${pageSize(args) + 1}`,
      params,
    );
    return pageOf(rows, args, (row) => [row.id]);
  }
}
