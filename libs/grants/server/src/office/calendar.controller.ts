import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { calendarFile, calendarKind } from '@musubi/grants/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Config, Db, NotFound, refuse, RefusalFilter } from '@musubi/platform/server';
import type { FastifyReply } from 'fastify';
import { CalendarQueries } from './calendar.queries.js';
import { feedHash } from './issue-calendar-feed.js';

/** The feed for calendar programs: who knows the secret address reads what its owner may read now. */
@Controller('office/calendar')
@UseFilters(RefusalFilter)
export class CalendarController {
  constructor(
    private readonly db: Db,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get(':file')
  async feed(@Res() reply: FastifyReply, @Param('file') file: string): Promise<void> {
    const owner = await this.ownerOf(file.replace(/\.ics$/, ''));
    const now = this.clock.now();
    const today = tokyoDate(now);
    const entries = await this.calendar.between(owner, addDays(today, -31), addDays(today, 366));
    const base = this.config.http.baseUrl;
    const events = entries.map((entry) => ({
      id: entry.id,
      startsAt: new Date(entry.at),
      wholeDay: !calendarKind(entry.kind).timed,
      title: `${calendarKind(entry.kind).title}：${[entry.number, entry.title].filter(Boolean).join(' ')}`,
      url: entry.applicationId
        ? `${base}/staff/grants/applications/${entry.applicationId}`
        : `${base}/staff/grants?call=${entry.callId}`,
    }));
    reply.header('cache-control', 'private, max-age=900');
    await reply.type('text/calendar; charset=utf-8').send(calendarFile(events, now, '助成金の期限'));
  }

  /** Somebody who has left the office, or was given a new address, reads nothing any more. */
  private async ownerOf(token: string): Promise<Actor> {
    const person = await this.db.one<Pick<Actor, 'personId' | 'name' | 'roles'>>(
      `select p.id as "personId", p.name, p.roles from calendar_feed f join person p on p.id = f.person_id
       where f.token_hash = $1 and p.anonymised_at is null and p.roles && '{staff,admin}'::text[]`,
      [feedHash(token)],
    );
    return person ? { ...person, memberships: [], requestId: 'calendar-feed' } : refuse(new NotFound());
  }
}
