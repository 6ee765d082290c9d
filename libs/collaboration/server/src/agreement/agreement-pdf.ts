import {
  type AgreementContent,
  costCategoryLabel,
  costTotal,
  planResourceKindLabel,
} from '@musubi/collaboration/model';
import { formatYen, seireki, tokyoDate, tokyoTime, wareki } from '@musubi/platform/model';
import {
  Db,
  type DocumentSection,
  FileStore,
  PdfPrinter,
  type PrintedDocument,
  type PrintedSignature,
  type StoredFile,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { AgreementSignature, AgreementVersion } from './agreement.entity.js';

/** The signed agreement on paper, made once and kept. */
@Injectable()
export class AgreementPdf {
  constructor(
    private readonly db: Db,
    private readonly files: FileStore,
    private readonly printer: PdfPrinter,
  ) {}

  /** Prints it the first time it is asked for. Null when there is no such version in force. */
  async fileOf(versionId: string): Promise<StoredFile | null> {
    const version = await this.db.repo(AgreementVersion).findOneBy({ id: versionId });
    if (!version?.concludedAt) return null;
    const kept = version.pdfFileId ? await this.files.find(version.pdfFileId) : null;
    return kept ?? this.print(version);
  }

  private async print(version: AgreementVersion): Promise<StoredFile> {
    const signatures = await this.db.repo(AgreementSignature).findBy({ agreementVersionId: version.id });
    const bytes = await this.printer.document(agreementDocument(version, signatures));
    return this.db.transaction(async () => {
      const file = await this.files.put(bytes, {
        name: `協働協定書（第${version.number}版）.pdf`,
        type: 'application/pdf',
        subject: { type: 'AgreementVersion', id: version.id },
      });
      await this.db.query('update agreement_version set pdf_file_id = $2 where id = $1', [version.id, file.id]);
      return file;
    });
  }
}

/** The agreement as it is printed: purpose, roles, resources, costs, then who signed and when. */
export function agreementDocument(
  version: Pick<AgreementVersion, 'content' | 'number' | 'hash' | 'concludedAt'>,
  signatures: readonly Pick<AgreementSignature, 'organisationId' | 'personName' | 'signedAt'>[],
): PrintedDocument {
  const { content, number, hash, concludedAt } = version;
  return {
    title: '協働協定書',
    subtitle: content.purpose.title,
    number: `第${number}版`,
    ...(concludedAt ? { date: tokyoDate(concludedAt) } : {}),
    sections: [...planSectionsOf(content), signing(content, signatures)],
    footer: `内容の照合番号 ${hash.slice(0, 16)}`,
  };
}

function planSectionsOf(content: AgreementContent): DocumentSection[] {
  const { purpose, partners } = content;
  const parties = partners.map((each) => `「${each.name}」`).join('、');
  const period = `${day(purpose.startsOn)}から${day(purpose.endsOn)}まで`;
  const rows: [string, string][] = [
    ['地域の課題', purpose.problem],
    ['共有する目的', purpose.purpose],
    ['取り組むこと', purpose.activities],
    ['だれのために', purpose.beneficiaries],
    ['期間', period],
  ];
  const intro = `${parties}は、対等な立場で互いを尊重し、次のとおり協働することに合意しました。`;
  return [
    { paragraphs: [intro] },
    { heading: '１　目的', rows: rows.filter(([, value]) => value !== '') },
    ...tablesOf(content),
  ];
}

function tablesOf(content: AgreementContent): DocumentSection[] {
  const name = (id: string) => content.partners.find((each) => each.organisationId === id)?.name ?? '未定';
  const column = (label: string, share = 1) => ({ label, share });
  const roles = content.roles.map((row) => [name(row.organisationId), row.what, day(row.dueOn)]);
  const resources = content.resources.map((row) => [
    ...[name(row.organisationId), planResourceKindLabel(row.kind), row.what, row.amount],
  ]);
  const costs = content.costs.map((row) => [
    ...[costCategoryLabel(row.category), row.what, name(row.organisationId), formatYen(BigInt(row.amountYen))],
  ]);
  const costColumns = [column('費目'), column('内容', 2), column('負担'), { label: '金額', kind: 'yen' as const }];
  const total = ['合計', '', '', formatYen(costTotal(content.costs))];
  const none = { paragraphs: ['定めていません。'] };
  return [
    {
      heading: '２　役割',
      table: { columns: [column('だれが'), column('何を', 2), column('いつまでに')], rows: roles },
    },
    {
      heading: '３　持ち寄る資源',
      ...(resources.length > 0
        ? {
            table: {
              columns: [column('だれが'), column('種類'), column('内容', 2), column('数量・条件')],
              rows: resources,
            },
          }
        : none),
    },
    { heading: '４　費用', ...(costs.length > 0 ? { table: { columns: costColumns, rows: costs, total } } : none) },
  ];
}

type Signed = Pick<AgreementSignature, 'organisationId' | 'personName' | 'signedAt'>;

function signing({ partners }: AgreementContent, signatures: readonly Signed[]): DocumentSection {
  const lines = partners.map(({ organisationId, name }): PrintedSignature => {
    const signature = signatures.find((each) => each.organisationId === organisationId);
    const signed = signature ? moment(signature.signedAt) : null;
    return { organisation: name, role: '代表者', name: signature?.personName ?? '', signed };
  });
  const words = 'この協定は、各団体の代表者がMusubi上で同じ版の内容に署名したことにより成立しました。';
  return { heading: '５　署名', paragraphs: [words], signatures: lines };
}

const day = (date: string): string => (date ? seireki(date) : '―');
const moment = (at: Date): string => `${wareki(tokyoDate(at))} ${tokyoTime(at).slice(0, 5)}`;
