import { createHash } from 'node:crypto';
import {
  Db,
  Scheduled,
  type ScheduledWork,
  type SearchDocument,
  SearchIndex,
  type SearchKind,
} from '@musubi/platform/server';
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
    const there = await this.db.query<{ id: string; kind: SearchKind; print: string }>(
      `select subject_id as id, kind, md5(kind || title || body || path) as print from search_document
       where path like '/guide#%'`,
    );
    const prints = new Set(there.map(({ print }) => print));
    const changed = documents.filter((each) => !prints.has(printOf(each)));
    const gone = there.filter(({ id, kind }) => !documents.some((each) => each.subjectId === id && each.kind === kind));
    if (changed.length === 0 && gone.length === 0) return;
    await this.db.transaction(async () => {
      await this.index.putMany(changed);
      for (const { id, kind } of gone) await this.index.remove(kind, id);
    });
  }
}

const printOf = ({ kind, title, body, path }: SearchDocument): string =>
  createHash('md5').update(`${kind}${title}${body}${path}`).digest('hex');
