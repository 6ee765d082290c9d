import { Column, Entity } from 'typeorm';
import type {
  DetectedFile,
  ImportCounts,
  ImportKind,
  ImportProgress,
  ImportState,
  ReasonGroup,
} from '@musubi/identity/model';
import { VersionedEntity } from '@musubi/platform/server';

/** 取りこみ: one file on its way into the database, and afterwards the record of what it did. */
@Entity('import_run')
export class ImportRun extends VersionedEntity {
  @Column('text')
  kind: ImportKind;

  @Column('text')
  state: ImportState;

  /** `page` or `command`. */
  @Column('text')
  via: 'page' | 'command';

  @Column('text')
  fileName: string;

  /** In the file store; null for files that the command read from disk. */
  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('bigint', {
    nullable: true,
    transformer: {
      to: (size: number | null) => size,
      from: (text: string | null) => (text === null ? null : Number(text)),
    },
  })
  fileSize: number | null;

  @Column('boolean', { default: false })
  onlyCity: boolean;

  @Column('jsonb', { nullable: true })
  detected: DetectedFile | null;

  /** The first rows as they will be stored. */
  @Column('jsonb', { default: [] })
  samples: object[];

  @Column('jsonb', { nullable: true })
  counts: ImportCounts | null;

  @Column('jsonb', { default: [] })
  reasons: ReasonGroup[];

  @Column('jsonb', { nullable: true })
  progress: ImportProgress | null;

  @Column('boolean', { default: false })
  stopRequested: boolean;

  @Column('uuid', { nullable: true })
  rejectedFileId: string | null;

  /** Why the file as a whole could not be read, and where. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('integer', { nullable: true })
  problemLine: number | null;

  /** Organisations that this run wrote and that search is to take up. */
  @Column('integer', { default: 0 })
  toIndex: number;

  @Column('uuid', { nullable: true })
  startedBy: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
