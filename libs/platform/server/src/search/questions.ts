import { readingKey, searchKey, storableText } from '@musubi/platform/model';
import type { SearchDb } from './search-types.js';

const longest = 40;

/**
 * Counts a question that found something, so that frequent ones can be suggested. Who asked is not kept; long ones,
 * and such with figures (addresses, telephone numbers), are not kept at all. What was asked once only is forgotten by
 * `forgetQuestions`.
 */
export async function countQuestion(db: SearchDb, typed: string, today: string): Promise<void> {
  const text = storableText(typed).trim().replace(/\s+/g, ' ');
  const key = searchKey(text);
  if (key.length < 2 || key.length > longest || /\d{3}|@|[-"「]/u.test(key)) return;
  await db.query(
    `insert into search_question (key, text, reading, asked, days, last_on) values ($1, $2, $3, 1, 1, $4::date)
     on conflict (key) do update set asked = search_question.asked + 1,
       days = search_question.days + (search_question.last_on <> excluded.last_on)::int,
       last_on = excluded.last_on`,
    [key, text, readingKey(text), today],
  );
}

/** Rare questions after a month, all others after a year without being asked. */
export async function forgetQuestions(db: SearchDb, today: string): Promise<void> {
  await db.query(`delete from search_question where last_on < $1::date - case when asked < 5 then 30 else 365 end`, [
    today,
  ]);
}
