import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import {
  Config,
  csvEncodingOf,
  csvOf,
  csvType,
  fileNames,
  NotFound,
  refuse,
  RefusalFilter,
  type TableColumn,
} from '@musubi/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { awardColumns, awardRecords, threeSixtyColumns, threeSixtyPackage } from './award-files.js';
import { AwardQueries } from './award.queries.js';
import type { Award } from './award.types.js';

interface OpenFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const minutes = 10;

/** Open data for everybody: no login, from any site, kept by caches for ten minutes and asked for again with an ETag. */
@Controller('open-data')
@UseFilters(RefusalFilter)
export class OpenDataController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly config: Config,
  ) {}

  /** `awards.csv` (`?encoding=shift_jis`), `awards.json`, `360giving.csv`, `360giving.json`; `?year=2026` for one fiscal year. */
  @Get(':file')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
    @Query('year') year?: string,
    @Query('encoding') encoding?: string,
  ): Promise<void> {
    const make = Object.hasOwn(this.files, file) ? this.files[file] : undefined;
    if (!make) return refuse(new NotFound());
    const awards = await this.awards.all(/^\d{4}$/.test(year ?? '') ? Number(year) : null);
    const { type, bytes } = await make(awards, encoding);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    reply.header('etag', etag).header('cache-control', `public, max-age=${minutes * 60}`);
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    reply.header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    reply.header('content-disposition', `${type.includes('csv') ? 'attachment' : 'inline'}; ${fileNames(file)}`);
    await reply.type(type).send(bytes);
  }

  private readonly files: Readonly<Record<string, (awards: Award[], encoding?: string) => Promise<OpenFile>>> = {
    'awards.csv': (awards, encoding) => this.csv(awardColumns(this.config.city), awards, encoding),
    'awards.json': (awards) => this.json(awardRecords(awards, this.config.city)),
    '360giving.csv': (awards, encoding) => this.csv(threeSixtyColumns(this.config.city), awards, encoding),
    '360giving.json': (awards) => this.json(threeSixtyPackage(awards, this.config.city)),
  };

  private async csv(columns: TableColumn<Award>[], awards: Award[], given?: string): Promise<OpenFile> {
    const encoding = csvEncodingOf(given);
    const pieces: Buffer[] = [];
    for await (const piece of csvOf(columns, awards, encoding)) pieces.push(piece);
    return { type: csvType(encoding), bytes: Buffer.concat(pieces) };
  }

  private json(value: object): Promise<OpenFile> {
    return Promise.resolve({ type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(value)) });
  }
}
