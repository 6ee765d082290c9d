import { directRows, type ExportKind, isExportKind, mostDossiers } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  csvEncodingOf,
  Db,
  Events,
  InvalidInput,
  isId,
  Jobs,
  LimitReached,
  Permit,
  refuse,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PipelineQueries, viewFrom } from '../office/pipeline.queries.js';
import { OfficeExport } from './export.entity.js';
import { makeExportTask } from './make-export.js';

@InputType()
export class StartExportInput {
  /** `xlsx`, `csv` or `dossiers`. */
  @Field()
  kind: string;

  /** The query string of the view; `all=1` for every column, `encoding=shift_jis` for older programs. */
  @Field({ defaultValue: '' })
  query: string;

  /** For `dossiers`: these instead of the view's. */
  @Field(() => [ID], { nullable: true })
  applicationIds?: string[] | null;
}

@ObjectType()
export class StartExportOk {
  /** Small: fetch it from here at once. */
  @Field(() => String, { nullable: true })
  url: string | null;

  /** Large: it is being made; see `officeExports`. */
  @Field(() => ID, { nullable: true })
  exportId: string | null;
}

/** Takes a table or dossiers out: small tables at once, the rest in the background. */
@UseCase({ input: StartExportInput, ok: StartExportOk, permission: 'export:start' })
@Injectable()
export class StartExport {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly pipeline: PipelineQueries,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: StartExportInput): Promise<StartExportOk> {
    this.permit.check(actor, 'export:start');
    const { kind, query } = input;
    if (!isExportKind(kind)) return refuse(new InvalidInput([unknownKind]));
    const ids = idsOf(input);
    const total = ids.length > 0 ? ids.length : await this.pipeline.count(actor, viewFrom(query));
    if (total === 0) return refuse(new InvalidInput([nothing]));
    if (kind === 'dossiers') refuseTooMany(total);
    else if (total <= directRows) return { url: `/office/applications.${kind}?${query}`, exportId: null };
    return { url: null, exportId: await this.later(actor, { kind, query, ids, total }) };
  }

  private later(
    actor: Actor,
    { kind, query, ids, total }: { kind: ExportKind; query: string; ids: string[]; total: number },
  ): Promise<string> {
    return this.db.transaction(async () => {
      const made = Object.assign(new OfficeExport(), {
        ...{
          personId: actor.personId as string,
          kind,
          query: query.slice(0, 4000),
          applicationIds: ids,
          total,
          done: 0,
        },
        ...{ encoding: csvEncodingOf(new URLSearchParams(query).get('encoding')), state: 'waiting' as const },
        ...{ name: nameOf(kind, tokyoDate(this.clock.now())), fileId: null, finishedAt: null, removeAfter: null },
      });
      await this.db.repo(OfficeExport).save(made);
      await this.events.record({
        name: 'ExportStarted',
        subject: { type: 'OfficeExport', id: made.id },
        actor,
        after: { kind, query: made.query, total },
      });
      await this.jobs.add(makeExportTask, { id: made.id }, { key: `${makeExportTask}:${made.id}` });
      return made.id;
    });
  }
}

const idsOf = ({ kind, applicationIds }: StartExportInput): string[] =>
  kind === 'dossiers' ? [...new Set((applicationIds ?? []).filter(isId))] : [];

function refuseTooMany(total: number): void {
  if (total > mostDossiers)
    refuse(new LimitReached(`一度にまとめられるのは${mostDossiers}件までです。条件でしぼってください。`));
}

const nameOf = (kind: ExportKind, day: string): string =>
  kind === 'dossiers' ? `申請一式_${day}.zip` : `申請一覧_${day}.${kind}`;

const unknownKind = { field: 'kind', code: 'invalid', message: '書き出しの種類を選んでください。' };
const nothing = { field: 'query', code: 'invalid', message: '書き出す申請がありません。' };
