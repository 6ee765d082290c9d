import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { PipelineView } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  csvEncodingOf,
  csvOf,
  csvType,
  Permit,
  RefusalFilter,
  xlsxOf,
} from '@musubi/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from './attachment.js';
import { DossierMaker } from './dossier.js';
import { PipelineQueries, viewFrom } from './pipeline.queries.js';
import { fileColumns } from './pipeline-table.js';

type Request = FastifyRequest & { readonly actor: Actor };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files for the office: the view as a table, an application as a dossier. Nothing of it is kept by browsers on the way. */
@Controller('office')
@UseFilters(RefusalFilter)
export class OfficeFilesController {
  constructor(
    private readonly pipeline: PipelineQueries,
    private readonly dossiers: DossierMaker,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  /** The view of the page's own query string; `encoding=shift_jis`; `all=1` for every column. Streamed. */
  @Get('applications.csv')
  async csv(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    this.permit.check(request.actor, 'pipeline:read');
    const { view, columns, encoding } = this.asked(request);
    attachment(reply, this.name('csv'), csvType(encoding));
    await reply.send(Readable.from(csvOf(columns, this.pipeline.all(request.actor, view), encoding)));
  }

  @Get('applications.xlsx')
  async xlsx(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    this.permit.check(request.actor, 'pipeline:read');
    const { view, columns } = this.asked(request);
    attachment(reply, this.name('xlsx'), xlsx);
    await reply.send(Readable.from(xlsxOf('申請', columns, this.pipeline.all(request.actor, view))));
  }

  /** Everything of one application: form, documents, reviews, letters, history, with a list of hashes. Streamed. */
  @Get('applications/:id/dossier.zip')
  async dossier(@Req() request: Request, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const dossier = await this.dossiers.of(request.actor, id);
    attachment(reply, dossier.name, 'application/zip');
    await reply.send(Readable.from(dossier.pieces()));
  }

  private asked(request: Request): {
    view: PipelineView;
    columns: ReturnType<typeof fileColumns>;
    encoding: ReturnType<typeof csvEncodingOf>;
  } {
    const query = request.url.split('?')[1] ?? '';
    const params = new URLSearchParams(query);
    const view = viewFrom(query);
    return {
      view,
      columns: fileColumns(params.has('all') ? 'all' : view.columns),
      encoding: csvEncodingOf(params.get('encoding')),
    };
  }

  private name(ending: string): string {
    return `申請一覧_${tokyoDate(this.clock.now())}.${ending}`;
  }
}
