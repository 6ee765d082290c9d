import { CreateDateColumn, PrimaryColumn, UpdateDateColumn, VersionColumn, type ValueTransformer } from 'typeorm';
import { newId } from './id.js';

/** What every row that people change has: a key given by code, a version for optimistic locking, two instants. */
export abstract class VersionedEntity {
  @PrimaryColumn('uuid')
  id: string = newId();

  @VersionColumn({ default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}

/** Whole yen: `bigint` in PostgreSQL and in code; the driver itself would hand over a string. */
export const yenColumn: ValueTransformer = {
  to: (amount: bigint | null | undefined) => (amount === null || amount === undefined ? amount : amount.toString()),
  from: (text: string | null) => (text === null ? null : BigInt(text)),
};
