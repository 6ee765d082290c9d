import { Injectable } from '@nestjs/common';
import { Db, Jobs, Scheduled, Task } from '@musubi/platform/server';
import { importJob, indexJob } from './import-jobs.js';
import { ImportIndexing } from './import-indexing.js';
import { Imports } from './imports.js';

@Task(importJob.task)
@Injectable()
export class RunImportTask {
  constructor(private readonly imports: Imports) {}

  run({ id }: { id: string }): Promise<void> {
    return this.imports.carryOn(id);
  }
}

@Task(indexJob.task)
@Injectable()
export class IndexImportedTask {
  constructor(private readonly indexing: ImportIndexing) {}

  async run(): Promise<void> {
    await this.indexing.takeUp();
  }
}

/**
 * A worker that was killed leaves its job locked for hours. A run that has said nothing for two minutes is given a new
 * job: the transaction of the old one is gone with its connection, so nothing is written twice.
 */
@Scheduled('resume-imports', '* * * * *')
@Injectable()
export class ResumeImports {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
  ) {}

  async run(): Promise<void> {
    const silent = await this.db.query<{ id: string }>(
      `select id from import_run where state in ('checking', 'importing') and updated_at < now() - interval '2 minutes'`,
    );
    for (const { id } of silent) await this.jobs.add(importJob.task, { id }, { maxAttempts: 3, key: `resume ${id}` });
    const waiting = await this.db.one(
      `select 1 as one from imported_organisation where not indexed and imported_at < now() - interval '5 minutes' limit 1`,
    );
    if (waiting) await this.jobs.add(indexJob.task, {}, { maxAttempts: 3, key: 'resume import-index' });
  }
}
