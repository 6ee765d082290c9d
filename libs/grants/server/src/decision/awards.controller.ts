import {
  csvEncodingOf,
  csvOf,
  csvType,
  fileNames,
  NotFound,
  refuse,
  RefusalFilter,
  type TableColumn,
  visitor,
} from '@musubi/platform/server';
import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AwardQueries } from './award.queries.js';
import type { AwardList, AwardRow } from './award.types.js';

/** The list of one call's awards as open data: one header row, one award a line, amounts without a unit. */
@Controller('open-data/awards')
@UseFilters(RefusalFilter)
export class AwardsController {
  constructor(private readonly awards: AwardQueries) {}

  @Get(':callId.csv')
  async csv(
    @Res() reply: FastifyReply,
    @Param('callId') callId: string,
    @Query('encoding') given?: string,
  ): Promise<void> {
    const list = await this.awards.list(visitor('open-data'), callId);
    if (!list) return refuse(new NotFound());
    const encoding = csvEncodingOf(given);
    reply.header('cache-control', 'public, max-age=300');
    reply.header('content-disposition', `attachment; ${fileNames(`交付決定一覧_${list.fiscalYear}.csv`)}`);
    await reply.type(csvType(encoding)).send(Readable.from(csvOf(columnsOf(list), list.rows, encoding)));
  }
}

const columnsOf = ({ fiscalYear, programme }: AwardList): TableColumn<AwardRow>[] => [
  { title: '受付番号', value: (row) => row.number },
  { title: '年度', value: () => fiscalYear },
  { title: '制度名', value: () => programme },
  { title: 'コース', value: (row) => row.course },
  { title: '事業名', value: (row) => row.title },
  { title: '団体名', value: (row) => row.partners.join('、') },
  { title: '交付決定額（円）', value: (row) => BigInt(row.amount) },
  { title: '決定日', value: (row) => row.decidedOn },
];
