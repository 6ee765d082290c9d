import { isLocalDate, parseYen } from '@musubi/platform/model';
import { GraphQLISODateTime } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const textOf = (node: ValueNode): unknown => ('value' in node ? node.value : null);

/** Whole yen as a decimal string; a bigint in code. */
export const YenScalar: GraphQLScalarType = new GraphQLScalarType({
  name: 'Yen',
  description: 'Whole yen as a decimal string, such as "1500000"',
  serialize: (value) => String(value),
  parseValue: readYen,
  parseLiteral: (node) => readYen(textOf(node)),
});

function readYen(value: unknown): bigint {
  const amount = parseYen(String(value));
  if (amount === null) throw wrong('金額は円単位の整数で入力してください（小数は使えません）。');
  return amount;
}

/** A day in Japan without a time. */
export const LocalDateScalar: GraphQLScalarType = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A day, YYYY-MM-DD',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: readDate,
  parseLiteral: (node) => readDate(textOf(node)),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw wrong('日付は 2026-11-23 のような実在する日付で入力してください。');
}

/** Values of a form on their way through: any JSON object. */
export const JsonScalar: GraphQLScalarType = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value: the values of a form',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
});

function literal(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]));
    case Kind.LIST:
      return node.values.map((each) => literal(each, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
    default:
      return textOf(node);
  }
}

/** An instant. Rows made by PostgreSQL's own JSON functions carry it as text, which Nest's scalar would answer as null. */
export const DateTimeScalar = GraphQLISODateTime as GraphQLScalarType;
DateTimeScalar.serialize = (value) =>
  value === null || value === undefined ? null : new Date(value as string).toISOString();
DateTimeScalar.parseValue = readInstant;
DateTimeScalar.parseLiteral = (node) => readInstant(textOf(node));

function readInstant(value: unknown): Date {
  const instant = new Date(String(value));
  if (Number.isNaN(instant.getTime())) throw wrong('日時の形式が正しくありません。');
  return instant;
}
