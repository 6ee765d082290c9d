import { visitor } from '@musubi/platform/server';
import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { AwardQueries } from './award.queries.js';

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** The list of awards as open data: UTF-8 with BOM, one header row, one award a line, amounts without a unit. */
@Controller('open-data/awards')
export class AwardsController {
  constructor(private readonly awards: AwardQueries) {}

  @Get(':callId.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async csv(@Param('callId') callId: string): Promise<string> {
    const list = await this.awards.list(visitor('open-data'), callId);
    if (!list) throw new NotFoundException();
    const rows = list.rows.map((row) =>
      [
        ...[row.number, list.fiscalYear, list.programme, row.course, oneLine(row.title), row.partners.join('、')],
        ...[row.amount, row.decidedOn],
      ].map(String),
    );
    const columns = ['受付番号', '年度', '制度名', 'コース', '事業名', '団体名', '交付決定額', '決定日'];
    return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows' });
  }
}
