import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { isImportKind } from '@musubi/identity/model';
import {
  type Actor,
  Db,
  Events,
  FileStore,
  Jobs,
  newId,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
} from '@musubi/platform/server';
import { ImportRun } from './import-run.entity.js';
import { importJob } from './import-jobs.js';

@InputType()
export class CheckImportInput {
  @Field(() => ID, { description: 'of `POST /imports/files`' })
  fileId: string;

  @Field({ description: '`organisations` or `places`' })
  kind: string;

  @Field({ defaultValue: false, description: 'leaves out organisations outside the city' })
  onlyCity: boolean;
}

@ObjectType()
export class CheckImportOk {
  @Field(() => ID)
  id: string;
}

/** Has a file read and compared with what is stored. Nothing is written but the record of the run itself. */
@UseCase({ input: CheckImportInput, ok: CheckImportOk, permission: 'import:check' })
@Injectable()
export class CheckImport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly files: FileStore,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  run(actor: Actor, input: CheckImportInput): Promise<CheckImportOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'import:check');
      const kind = isImportKind(input.kind) ? input.kind : refuseKind();
      const file = (await this.files.find(input.fileId)) ?? refuse(new NotFound('ファイルが見つかりませんでした。'));
      const run = new ImportRun();
      const { name, size } = file;
      Object.assign(run, { id: newId(), kind, state: 'checking', via: 'page', fileName: name, fileSize: size });
      Object.assign(run, { fileId: file.id, onlyCity: input.onlyCity, startedBy: actor.personId });
      await this.files.attach(actor, [file.id], { type: 'ImportRun', id: run.id }, { field: 'fileId' });
      await this.db.repo(ImportRun).save(run);
      await this.events.record({
        name: 'ImportUploaded',
        subject: { type: 'ImportRun', id: run.id },
        actor,
        after: { kind, fileName: name },
      });
      await this.jobs.add(importJob.task, { id: run.id }, importJob.options);
      return { id: run.id };
    });
  }
}

function refuseKind(): never {
  refuseIssues([{ field: 'kind', code: 'invalid', message: '取りこむものの種類を選んでください。' }]);
  throw new Error('refused');
}
