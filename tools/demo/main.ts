import 'reflect-metadata';
import { demoPassword } from '@musubi/identity/server';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { BreakSilence } from '@musubi/grants/server';
import { IndexGuide } from '@musubi/insight/server';
import { Clock, Config, Db, programModule, refreshStatistics } from '@musubi/platform/server';
import { hash } from '@node-rs/argon2';
import { NestFactory } from '@nestjs/core';
import { contexts } from '../../apps/api/src/contexts.js';
import type { DemoLogin } from '../start/launch.js';
import { openDesk, prepareCall } from './consult.js';
import { DemoClock } from './demo-clock.js';
import { lastYear, thisYear } from './decide.js';
import { prepareFestival } from './festival.js';
import { introduce } from './introduce.js';
import { lookAround } from './look-around.js';
import { partnerUp } from './partner.js';
import { postAll } from './post.js';
import { settlePeople } from './settle-people.js';
import { cast } from './town/cast.js';
import { Town } from './town.js';

/**
 * Loads the demo town unless it is there: invented organisations that live through the past months by the program's own
 * mutations, so that every audit row, search entry and mail is as real as theirs would be. It is one transaction: a
 * start that is killed in the middle leaves nothing behind.
 */
export async function seedDemo(config: Config, log: (line: string) => void): Promise<readonly DemoLogin[]> {
  const values = [
    { provide: Config, useValue: config },
    { provide: Clock, useValue: new DemoClock() },
  ];
  const program = programModule({ contexts, database: config.database, graphql: false, values });
  const app = await NestFactory.createApplicationContext(program, { logger: ['error', 'warn'], abortOnError: false });
  try {
    const there = await app.get(Db).one('select 1 from person where demo_label is not null limit 1');
    if (!there) {
      const town = new Town(app);
      await app.get(Db).transaction(() => live(town, log));
      // What the worker would do within the hour: guide texts in the search, frequencies, readings for suggestions.
      await app.get(IndexGuide).run();
      await app.get(Db).transaction(() => refreshStatistics(app.get(Db), new Date()));
      await lookAround(town);
    }
  } finally {
    await app.close();
  }
  return cast.map(({ label, email }) => ({ role: label, email, password: demoPassword }));
}

/** The town's life so far. */
async function live(town: Town, log: (line: string) => void): Promise<void> {
  const passwordHash = await hash(demoPassword);
  town.clock.daysAgo(800);
  await settlePeople(town, passwordHash);
  log('organisations');
  await past(town);
  log('last year');
  const postings = await postAll(town);
  await prepareFestival(town, await introduce(town, postings));
  log('postings and introductions');
}

/** Last year's partnerships, call and decisions, then what they apply for now. */
async function past(town: Town): Promise<void> {
  town.clock.daysAgo(380);
  const today = tokyoDate(town.clock.now());
  const partnerships = await partnerUp(town, addDays(today, 145), addDays(today, 445));
  await lastYear(town, partnerships);
  await thisYear(town, partnerships);
  await openDesk(town, partnerships);
  await prepareCall(town);
  // What the worker did every morning: nobody who waits is left without a word.
  town.clock.daysAgo(2);
  await town.get(BreakSilence).run();
}
