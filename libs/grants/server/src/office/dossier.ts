import { type Rubric, scoreWords } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  csvOf,
  Db,
  type DocumentSection,
  FileStore,
  isId,
  NotFound,
  Params,
  PdfPrinter,
  Permit,
  refuse,
  type TableColumn,
  tokyoText,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { awardPapers, awardRecord, type AwardRecord } from './dossier-award.js';
import { TimelineQueries } from './timeline.queries.js';
import type { TimelineEntry } from './timeline.types.js';
import { plainName, type ZipEntry, type ZipNote, zipOf } from './zip.js';

interface FileFact {
  readonly fileId: string | null;
  readonly name: string;
  readonly organisation?: string;
}

interface Sheet {
  readonly reviewerId: string;
  readonly scores: { criterion: string; score: number; reason: string }[];
  readonly comment: string;
}

interface Facts {
  id: string;
  number: string;
  title: string;
  call: string;
  rubric: Rubric;
  content: unknown;
  submissions: { round: number; fileId: string | null }[];
  attachments: FileFact[];
  letters: FileFact[];
  sheets: Sheet[];
  reviewerIds: string[];
  reviewerNames: string[];
}

/** Attachments, files that answer questions of the form, and what was handed in later on request. */
const documentsJson = `(select coalesce(json_agg(json_build_object('fileId', f.id, 'name', f.name,
    'organisation', coalesce(o.name, '共通')) order by f.rank, f.at), '[]') from (
  select 1 as rank, a.id as at, a.file_id as id, a.name, a.organisation_id from application_attachment a
   where a.application_id = t.id and a.removed_at is null
  union all select 2, x.id, x.id, x.name, s.organisation_id from application_section s
   join file_object x on x.subject_type = 'ApplicationSection' and x.subject_id = s.id where s.application_id = t.id
  union all select 3, d.id, d.file_id, d.name, q.organisation_id from document_request q
   join late_document d on d.request_id = q.id where q.application_id = t.id) f
  left join organisation o on o.id = f.organisation_id)`;

export interface Dossier {
  readonly name: string;
  pieces(): AsyncGenerator<Buffer>;
}

/**
 * One application as an archive that can be kept or handed over: what was handed in, documents, reviews, letters,
 * history, and a list with the hash of every file. Reviewers are A, B, C in it: an archive leaves the house.
 */
@Injectable()
export class DossierMaker {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly files: FileStore,
    private readonly pdf: PdfPrinter,
    private readonly clock: Clock,
    private readonly timeline: TimelineQueries,
  ) {}

  /** Refuses unless the actor is of the office and the application was handed in. */
  async of(actor: Actor, id: string): Promise<Dossier> {
    this.permit.check(actor, 'pipeline:read');
    const facts = isId(id) ? await this.facts(actor, id) : null;
    if (!facts) return refuse(new NotFound());
    const history = anonymous(await this.timeline.all(actor, id), facts);
    const entries = [...this.filesOf(facts), ...this.made(facts, history)];
    entries.push(...this.afterAward(facts, await awardRecord(this.db, id)));
    return {
      name: dossierName(facts),
      pieces: () => zipOf(entries, async (notes) => manifest(notes), this.clock.now()),
    };
  }

  private stored(path: string, fileId: string | null): ZipEntry {
    const read = async (id: string) =>
      this.files.get(id).then(
        (file) => file.bytes,
        () => null,
      );
    return { path, packed: true, bytes: async () => (fileId ? read(fileId) : null) };
  }

  private filesOf(facts: Facts): ZipEntry[] {
    return [
      ...facts.submissions.map(({ round, fileId }) => this.stored(`1_申請書/申請書_${round}回目.pdf`, fileId)),
      ...facts.attachments.map((each, place) => this.stored(`2_添付書類/${numbered(each, place)}`, each.fileId)),
      ...facts.letters.map((each) => this.stored(`4_通知書/${plainName(each.name)}.pdf`, each.fileId)),
    ];
  }

  private afterAward(facts: Facts, record: AwardRecord): ZipEntry[] {
    return [
      ...awardPapers(record).map(({ title, sections }): ZipEntry => ({
        path: `6_交付のあと/${title}.pdf`,
        packed: true,
        bytes: () => this.print(facts, title, sections),
      })),
      ...record.receipts.map((each, place) => this.stored(`6_交付のあと/領収書/${numbered(each, place)}`, each.fileId)),
    ];
  }

  private made(facts: Facts, history: readonly TimelineEntry[]): ZipEntry[] {
    const json = JSON.stringify(facts.content, null, 2);
    return [
      { path: '1_申請書/申請内容.json', bytes: async () => Buffer.from(json) },
      { path: '3_審査/審査票.pdf', packed: true, bytes: () => this.print(facts, '審査票', reviewSections(facts)) },
      { path: '5_経過/経過.csv', bytes: () => whole(csvOf(historyColumns, history)) },
      { path: '5_経過/経過.pdf', packed: true, bytes: () => this.print(facts, '経過', [historySection(history)]) },
    ];
  }

  private print(facts: Facts, title: string, sections: readonly DocumentSection[]): Promise<Buffer> {
    const date = tokyoDate(this.clock.now());
    return this.pdf.document({
      title,
      subtitle: `${facts.call}　${facts.title}`,
      number: facts.number,
      date,
      sections,
    });
  }

  private facts(actor: Actor, id: string): Promise<Facts | null> {
    const params = new Params([id]);
    return this.db.one<Facts>(
      `select t.id, t.number, t.title, k.title as call, k.rubric, t.reviewer_ids as "reviewerIds",
          (select content from application_submission s where s.application_id = t.id order by round desc limit 1) as content,
          (select coalesce(json_agg(json_build_object('round', s.round, 'fileId', s.pdf_file_id) order by s.round), '[]')
             from application_submission s where s.application_id = t.id) as submissions,
          ${documentsJson} as attachments,
          (select coalesce(json_agg(json_build_object('fileId', l.pdf_file_id, 'name', l.number || '_' || (l.content->>'title')) order by l.id), '[]')
             from letter l where l.application_id = t.id) as letters,
          (select coalesce(json_agg(json_build_object('reviewerId', r.reviewer_id, 'scores', r.scores, 'comment', r.comment)
             order by r.submitted_at), '[]') from review r where r.application_id = t.id and r.submitted_at is not null) as sheets,
          (select coalesce(json_agg(p.name order by array_position(t.reviewer_ids, p.id)), '[]') from person p where p.id = any(t.reviewer_ids)) as "reviewerNames"
       from application t join call k on k.id = t.call_id
       where t.id = $1 and t.submitted_at is not null and ${this.permit.where(actor, 'application:read', 't', params)}`,
      params.values,
    );
  }
}

export const dossierName = ({ number, title }: { number: string; title: string }): string =>
  `${plainName(`${number}_${title}`)}.zip`;

const numbered = ({ name, organisation = '' }: FileFact, place: number): string =>
  plainName(`${String(place + 1).padStart(2, '0')}_${organisation}_${name}`);

const letterOf = (place: number): string => `審査員${String.fromCharCode(65 + place)}`;

/** Names of reviewers in the history become the letters of their sheets. */
function anonymous(history: readonly TimelineEntry[], { reviewerNames }: Facts): TimelineEntry[] {
  const place = (name: string | null) => (name === null ? -1 : reviewerNames.indexOf(name));
  const hidden = /reviewer|personId/i;
  return history.map((entry) => ({
    ...entry,
    person: place(entry.person) < 0 ? entry.person : letterOf(place(entry.person)),
    changes: entry.changes.filter(({ label }) => !hidden.test(label)),
  }));
}

const titleIn = (rubric: Rubric, id: string): string => rubric.criteria.find((each) => each.id === id)?.title ?? id;

function reviewSections(facts: Facts): DocumentSection[] {
  if (facts.sheets.length === 0) return [{ paragraphs: ['提出された審査票はありません。'] }];
  return facts.sheets.map((sheet, place) => ({
    heading: letterOf(Math.max(facts.reviewerIds.indexOf(sheet.reviewerId), place)),
    table: {
      columns: [{ label: '審査基準' }, { label: '点', kind: 'number' }, { label: '評価' }, { label: '理由', share: 3 }],
      rows: sheet.scores.map(({ criterion, score, reason }) => [
        ...[titleIn(facts.rubric, criterion), String(score), scoreWords[score] ?? '', reason],
      ]),
    },
    paragraphs: sheet.comment ? [`総評：${sheet.comment}`] : [],
  }));
}

const changeText = (entry: TimelineEntry): string =>
  entry.changes.map(({ label, before, after }) => `${label}：${before} → ${after}`).join('／');
const whoText = (entry: TimelineEntry): string => entry.person ?? 'システム';

const historyColumns: TableColumn<TimelineEntry>[] = [
  { title: '日時', value: (entry) => entry.at },
  { title: '操作した人', value: whoText },
  { title: '所属する団体', value: (entry) => entry.organisations.join('、') },
  { title: '代理の事情', value: (entry) => entry.onBehalf },
  { title: '内容', value: (entry) => entry.title },
  { title: '変更の前と後', value: changeText },
];

/** A cell as long as a page could not be printed. */
const shortened = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…（つづきは 経過.csv）` : text);

const historySection = (history: readonly TimelineEntry[]): DocumentSection => ({
  table: {
    columns: [
      { label: '日時', share: 1.2 },
      { label: '操作した人' },
      { label: '内容', share: 1.4 },
      { label: '変更の前と後', share: 2.4 },
    ],
    rows: history.map((entry) => [tokyoText(entry.at), whoText(entry), entry.title, shortened(changeText(entry))]),
  },
});

const manifestColumns: TableColumn<ZipNote>[] = [
  { title: 'ファイル', value: (note) => note.path },
  { title: '大きさ（バイト）', value: (note) => note.size },
  { title: 'SHA-256', value: (note) => note.sha256 ?? 'ファイルが見つかりません' },
];

const manifest = (notes: readonly ZipNote[]): ZipEntry => ({
  path: '目録.csv',
  bytes: () => whole(csvOf(manifestColumns, notes)),
});

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
