import type { ExportKind } from '@musubi/grants/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/** A file for the office that is made in the background. */
@Entity('office_export')
export class OfficeExport extends VersionedEntity {
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: ExportKind;

  /** The query string of the view. */
  @Column('text')
  query: string;

  /** These applications instead of a view's. */
  @Column('uuid', { array: true, default: '{}' })
  applicationIds: string[];

  @Column('text')
  encoding: 'utf-8' | 'shift_jis';

  @Column('text')
  state: 'waiting' | 'running' | 'ready' | 'failed' | 'removed';

  /** Rows or dossiers. */
  @Column('integer', { default: 0 })
  total: number;

  @Column('integer', { default: 0 })
  done: number;

  @Column('text')
  name: string;

  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  removeAfter: Date | null;
}
