import { type Actor, Db, isId, NotFound, Params, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { OfficeExport } from './export.entity.js';
import type { ExportLine } from './export.types.js';

/** What somebody of the office is having made, or has had made lately. */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** One's own, the newest first. */
  mine(actor: Actor): Promise<ExportLine[]> {
    this.permit.check(actor, 'export:start');
    const params = new Params();
    return this.db.query<ExportLine>(
      `select t.id, t.name, t.kind, t.state, t.total, t.done, t.created_at as "startedAt", t.finished_at as "finishedAt",
              t.remove_after as "removeAfter"
         from office_export t where ${this.permit.where(actor, 'export:read', 't', params)}
        order by t.created_at desc, t.id desc limit 20`,
      params.values,
    );
  }

  /** A finished one, for the download: who may read it is asked again now. */
  async ready(actor: Actor, id: string): Promise<OfficeExport & { fileId: string }> {
    this.permit.check(actor, 'export:start');
    const found = isId(id) ? await this.db.repo(OfficeExport).findOneBy({ id }) : null;
    if (!found?.fileId || found.state !== 'ready' || !this.permit.can(actor, 'export:read', found))
      return refuse(
        new NotFound('書き出したファイルが見つかりません。保存の期間が過ぎたときは、もう一度書き出してください。'),
      );
    return { ...found, fileId: found.fileId };
  }
}
