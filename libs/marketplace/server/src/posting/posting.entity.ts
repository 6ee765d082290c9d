import type {
  DayPart,
  PostingContent,
  PostingImage,
  PostingKind,
  PostingResource,
  PostingState,
  Reach,
  Weekday,
} from '@musubi/marketplace/model';
import type { LocalDate } from '@musubi/platform/model';
import { VersionedEntity } from '@musubi/platform/server';
import { Column, Entity } from 'typeorm';

/**
 * A posting (掲載). The content columns are what everybody sees; `draft` holds the form's values while its owner writes
 * or changes it, and is copied into the columns when they publish.
 */
@Entity('posting')
export class Posting extends VersionedEntity implements PostingContent {
  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('text', { default: 'draft' })
  state: PostingState;

  @Column('text')
  kind: PostingKind;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { default: '' })
  body: string;

  @Column('text', { array: true, default: '{}' })
  fields: string[];

  @Column('integer', { array: true, default: '{}' })
  sdgs: number[];

  @Column('text', { array: true, default: '{}' })
  resourceKinds: string[];

  @Column('jsonb', { default: '[]' })
  resources: PostingResource[];

  @Column('text', { default: 'city' })
  reach: Reach;

  @Column('text', { array: true, default: '{}' })
  wards: string[];

  @Column('text', { default: '' })
  placeHint: string;

  @Column('date', { nullable: true })
  periodFrom: LocalDate | null;

  @Column('date', { nullable: true })
  periodTo: LocalDate | null;

  @Column('text', { array: true, default: '{}' })
  weekdays: Weekday[];

  @Column('text', { array: true, default: '{}' })
  dayParts: DayPart[];

  @Column('date', { nullable: true })
  deadline: LocalDate | null;

  /** Last day it is shown, in Tokyo. */
  @Column('date', { nullable: true })
  endsOn: LocalDate | null;

  @Column('text', { default: '' })
  forWhom: string;

  @Column('text', { array: true, default: '{}' })
  wantedTypes: string[];

  @Column('text', { default: '' })
  conditions: string;

  @Column('boolean', { default: false })
  quietAfterwards: boolean;

  @Column('jsonb', { default: '[]' })
  images: PostingImage[];

  @Column('jsonb', { nullable: true })
  draft: Record<string, unknown> | null;

  @Column('timestamptz', { nullable: true })
  draftSavedAt: Date | null;

  /** First time it was public; null = never yet. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Why staff returned or hid it: shown to the owner. */
  @Column('text', { nullable: true })
  staffNote: string | null;

  /** What the owner wrote when it was fulfilled or withdrawn. */
  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column('uuid', { nullable: true })
  copiedFrom: string | null;

  /** Made by the client for one click: a repeated request finds the posting of the first. */
  @Column('uuid', { nullable: true, unique: true })
  requestKey: string | null;

  /** Where an imported posting comes from. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  sourceId: string | null;

  @Column('text', { nullable: true })
  sourceHash: string | null;
}
