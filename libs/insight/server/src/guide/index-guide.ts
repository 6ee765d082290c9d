import { createHash } from 'node:crypto';
import { Db, Scheduled, type ScheduledWork, SearchIndex } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { guideDocuments } from './guide-documents.js';

/** The guide's texts change with a new version of the program only: put into the search when they are not there as they are. */
@Scheduled('index-guide', '*/10 * * * *')
@Injectable()
export class IndexGuide implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
  ) {}

  async run(): Promise<void> {
    const documents = guideDocuments();
    const there = await this.db.query<{ id: string; print: string }>(
      `select subject_id as id, md5(title || body || coalesce(path, '')) as print from search_document where kind = 'guide'`,
    );
    const prints = new Map(there.map(({ id, print }) => [id, print]));
    const printOf = (text: string) => createHash('md5').update(text).digest('hex');
    const changed = documents.filter(
      (each) => prints.get(each.subjectId) !== printOf(`${each.title}${each.body}${each.path ?? ''}`),
    );
    const gone = [...prints.keys()].filter((id) => !documents.some((each) => each.subjectId === id));
    if (changed.length === 0 && gone.length === 0) return;
    await this.db.transaction(async () => {
      await this.index.putMany(changed);
      for (const id of gone) await this.index.remove('guide', id);
    });
  }
}
