import { organisationTypes, type OrganisationType } from '@musubi/identity/model';
import { type Actor, Permit, RefusalFilter } from '@musubi/platform/server';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExposureQueries } from './exposure.queries.js';

type Request = FastifyRequest & { readonly actor: Actor };

const columns = ['organisation_id', 'name', 'type', 'wards', 'joined_on', 'shown', 'from', 'to'];

/** The table behind the staff page, whole: one row an organisation. */
@Controller('matching')
@UseFilters(RefusalFilter)
export class ExposureController {
  constructor(
    private readonly permit: Permit,
    private readonly queries: ExposureQueries,
  ) {}

  @Get('exposure.csv')
  async csv(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    this.permit.check(request.actor, 'exposure:read');
    const { from, to, rows } = await this.queries.rows();
    const lines = rows.map((row) => ({
      ...{ organisation_id: row.id, name: row.name.replace(/\s+/g, ' '), wards: row.wards.join(' '), shown: row.shown },
      ...{ type: organisationTypes[row.type as OrganisationType] ?? row.type },
      ...{ joined_on: row.since.toISOString().slice(0, 10), from, to },
    }));
    const text = stringify(lines, {
      header: true,
      columns,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="exposure-${to}.csv"`)
      .header('cache-control', 'no-store')
      .send(text);
  }
}
