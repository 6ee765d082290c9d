import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { refuse } from '../refusal/refusal.js';
import { InvalidInput } from '../refusal/user-error.js';

const mostPerPage = 50;

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

/** `first` rows (1 to 50, 20 unless told) after a cursor. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number | null;
}

/** The Relay connection type of a node type: `PostingConnection`, `PostingEdge`. */
export function connectionOf<Node>(node: Type<Node>): Type<Connection<Node>> {
  const name = node.name;
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field()
    cursor: string;

    @Field(() => node)
    node: Node;
  }
  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { nullable: true })
    totalCount?: number | null;
  }
  return NodeConnection as unknown as Type<Connection<Node>>;
}

/** How many rows to ask of the database: one more than a page, to know whether a next page exists. */
export const pageSize = (args: PageArgs): number => Math.min(Math.max(args.first, 1), mostPerPage);

/** Few ask for the cursor of every row: it is made when it is read. */
class PageEdge<Node> {
  constructor(
    readonly node: Node,
    private readonly keyOf: (row: Node) => readonly unknown[],
  ) {}

  get cursor(): string {
    return encodeCursor(this.keyOf(this.node));
  }
}

/**
 * A page from `rows` fetched with `limit pageSize + 1`.
 * @param keyOf the sort key of a row, what the next page continues after.
 */
export function pageOf<Node>(
  rows: readonly Node[],
  args: PageArgs,
  keyOf: (row: Node) => readonly unknown[],
  totalCount: number | null = null,
): Connection<Node> {
  const size = pageSize(args);
  const edges = rows.slice(0, size).map((node) => new PageEdge(node, keyOf));
  return { edges, totalCount, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

export const encodeCursor = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor of `length` parts; null when there is no cursor. Refuses a forged or foreign cursor. */
export function decodeCursor(cursor: string | null | undefined, length: number): unknown[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length) return key;
  } catch {
    // falls through to the refusal
  }
  return refuse(
    new InvalidInput([
      { field: 'after', code: 'cursor', message: '続きの位置が正しくありません。一覧を最初から開き直してください。' },
    ]),
  );
}
