import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { type Actor, FileStore, RefusalFilter } from '@musubi/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../office/attachment.js';
import { ExportQueries } from './export.queries.js';

/** Downloads of what was made in the background. */
@Controller('office/exports')
@UseFilters(RefusalFilter)
export class ExportController {
  constructor(
    private readonly exports: ExportQueries,
    private readonly files: FileStore,
  ) {}

  @Get(':id')
  async download(
    @Req() request: FastifyRequest & { readonly actor: Actor },
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    const ready = await this.exports.ready(request.actor, id);
    const file = await this.files.find(ready.fileId);
    const pieces = await this.files.stream(ready.fileId);
    attachment(reply, ready.name, file?.type ?? 'application/octet-stream');
    await reply.send(pieces);
  }
}
