import { isOutcome, outcomeWords } from '@musubi/grants/model';
import { formatYen, wareki } from '@musubi/platform/model';
import {
  Db,
  type DocumentSection,
  FileStore,
  type Listener,
  Listens,
  PdfPrinter,
  type RecordedEvent,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Deliberation } from './deliberation.entity.js';

interface Named {
  id: string;
  number: string;
  title: string;
}

/** Prints confirmed minutes once. */
@Listens('MinutesConfirmed')
@Injectable()
export class PrintMinutes implements Listener {
  constructor(
    private readonly db: Db,
    private readonly pdf: PdfPrinter,
    private readonly files: FileStore,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const deliberation = await this.db.repo(Deliberation).findOneBy({ id: event.subject.id });
    if (!deliberation || deliberation.pdfFileId) return;
    const call = await this.db.one<{ title: string }>('select title from call where id = $1', [deliberation.callId]);
    const names = await this.db.query<Named>('select id, number, title from application where call_id = $1', [
      deliberation.callId,
    ]);
    const { minutes } = deliberation;
    const bytes = await this.pdf.document({
      title: '審査会 議事録',
      subtitle: call?.title,
      date: minutes.heldOn ?? undefined,
      sections: [overview(deliberation), proposals(deliberation, names), ...remarks(deliberation, names)],
    });
    await this.db.transaction(async () => {
      const file = await this.files.put(bytes, {
        name: '審査会議事録.pdf',
        type: 'application/pdf',
        subject: { type: 'Deliberation', id: deliberation.id },
      });
      await this.db.query(`update deliberation set pdf_file_id = coalesce(pdf_file_id, $2) where id = $1`, [
        deliberation.id,
        file.id,
      ]);
    });
  }
}

function overview({ minutes, budgetYen }: Deliberation): DocumentSection {
  const names = (present: boolean) =>
    minutes.attendance
      .filter((each) => each.present === present)
      .map((each) => each.name)
      .join('、');
  return {
    heading: '開催の概要',
    rows: [
      [
        '日時',
        [minutes.heldOn ? wareki(minutes.heldOn) : '', [minutes.startsAt, minutes.endsAt].filter(Boolean).join('〜')]
          .join(' ')
          .trim(),
      ],
      ['場所', minutes.place],
      ['進行', minutes.chair],
      ['出席', names(true)],
      ['欠席', names(false) || 'なし'],
      ['予算', budgetYen === null ? '定めなし' : formatYen(budgetYen)],
    ],
  };
}

function proposals({ lines, minutes }: Deliberation, names: readonly Named[]): DocumentSection {
  const nameOf = (id: string) => names.find((each) => each.id === id);
  const granted = lines.filter((line) => line.outcome.startsWith('approved'));
  return {
    heading: '審議の結果',
    paragraphs: minutes.discussion ? minutes.discussion.split('\n').filter(Boolean) : [],
    table: {
      columns: [
        { label: '受付番号' },
        { label: '事業名', share: 3 },
        { label: '結果' },
        { label: '交付額', kind: 'yen' },
      ],
      rows: lines.map((line) => [
        nameOf(line.applicationId)?.number ?? '',
        nameOf(line.applicationId)?.title ?? '',
        isOutcome(line.outcome) ? outcomeWords[line.outcome] : '継続審議',
        line.outcome.startsWith('approved') ? formatYen(BigInt(line.amount)) : '',
      ]),
      total: ['合計', '', '', formatYen(granted.reduce((sum, line) => sum + BigInt(line.amount), 0n))],
    },
  };
}

function remarks({ lines }: Deliberation, names: readonly Named[]): DocumentSection[] {
  const said = lines.filter((line) => [line.remark, line.conditions, line.reason].some((text) => text.trim() !== ''));
  return said.map((line) => {
    const named = names.find((each) => each.id === line.applicationId);
    const rows: [string, string][] = [
      ['意見', line.remark],
      ['条件', line.conditions],
      ['不交付の理由', line.reason],
    ];
    return {
      heading: `${named?.number ?? ''} ${named?.title ?? ''}`,
      rows: rows.filter(([, text]) => text.trim() !== ''),
    };
  });
}
