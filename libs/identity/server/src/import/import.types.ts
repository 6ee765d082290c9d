import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, JsonScalar, Versioned } from '@musubi/platform/server';

@ObjectType()
export class ImportDetected {
  @Field({ description: '`csv`, `jsonl`, `json` or `geojson`' })
  format: string;

  @Field(() => String, { nullable: true })
  compression: string | null;

  @Field()
  encoding: string;

  @Field()
  bom: boolean;

  @Field(() => String, { nullable: true })
  delimiter: string | null;

  @Field()
  hasHeader: boolean;

  @Field(() => [String])
  columns: string[];

  @Field(() => [String], { description: 'columns of the file that are not used' })
  unused: string[];

  @Field({ description: '`houjin`, `list`, `rs`, `towns` or `wards`' })
  source: string;
}

@ObjectType()
export class ImportCountsType {
  @Field(() => Int)
  rows: number;

  @Field(() => Int)
  taken: number;

  @Field(() => Int)
  rejected: number;

  @Field(() => Int)
  skipped: number;

  @Field(() => Int)
  merged: number;

  @Field(() => Int)
  created: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  unchanged: number;
}

@ObjectType()
export class ImportReason {
  @Field({ description: '`rejected` or `skipped`' })
  kind: string;

  @Field()
  code: string;

  @Field(() => String, { nullable: true })
  column: string | null;

  @Field()
  message: string;

  @Field(() => Int)
  count: number;

  @Field(() => [Int])
  lines: number[];
}

@ObjectType()
export class ImportProgressType {
  @Field()
  phase: string;

  @Field(() => Int)
  rows: number;

  @Field(() => Float, { description: '0–1 of the whole work' })
  fraction: number;

  @Field(() => Int, { description: 'rows per second' })
  rate: number;

  @Field(() => Int, { nullable: true })
  secondsLeft: number | null;
}

@ObjectType('ImportRun')
export class ImportRunType extends Versioned {
  @Field()
  kind: string;

  @Field()
  state: string;

  @Field({ description: '`page` or `command`' })
  via: string;

  @Field()
  fileName: string;

  @Field(() => Float, { nullable: true })
  fileSize: number | null;

  @Field()
  onlyCity: boolean;

  @Field(() => ImportDetected, { nullable: true })
  detected: ImportDetected | null;

  @Field(() => [JsonScalar], { description: 'the first rows as they will be stored' })
  samples: object[];

  @Field(() => ImportCountsType, { nullable: true })
  counts: ImportCountsType | null;

  @Field(() => [ImportReason])
  reasons: ImportReason[];

  @Field(() => ImportProgressType, { nullable: true })
  progress: ImportProgressType | null;

  @Field()
  stopRequested: boolean;

  @Field(() => ID, { nullable: true })
  rejectedFileId: string | null;

  @Field(() => String, { nullable: true, description: 'why the file as a whole could not be read' })
  problem: string | null;

  @Field(() => Int, { nullable: true })
  problemLine: number | null;

  @Field(() => Int, { description: 'organisations that search had to take up, and how many it still has to' })
  toIndex: number;

  @Field(() => Int)
  indexLeft: number;

  @Field(() => String, { nullable: true })
  startedByName: string | null;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt: Date | null;
}

export const ImportRunConnection = connectionOf(ImportRunType);
