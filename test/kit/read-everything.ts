import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

const deepest = 5;

/** Everything a type offers, down to a depth; fields that need arguments are asked at the root only. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((each) => `... on ${each.name} ${objectSelection(each, depth)}`)
      .join(' ')} }`;
  return isObjectType(named) ? objectSelection(named, depth) : '';
}

function objectSelection(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type)))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      const leaf = !isObjectType(inner) && !isUnionType(inner);
      if (leaf) return [field.name];
      return depth < deepest ? [`${field.name} ${selection(field.type, depth + 1)}`] : [];
    });
  return `{ ${['__typename', ...parts].join(' ')} }`;
}

/** A value for an argument: ids as given, other things harmless. */
function valueFor(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, id);
  if (isListType(type)) return [valueFor(type.ofType, id)];
  if (!isScalarType(type)) return undefined;
  const samples: Record<string, unknown> = {
    ID: id,
    String: id,
    Int: 1,
    Float: 1,
    Boolean: true,
    LocalDate: '2026-11-24',
  };
  return samples[type.name];
}

export interface ReadEverything {
  readonly field: string;
  readonly document: string;
  variables(id: string): Record<string, unknown>;
}

/** One query per root field of the committed schema, with all that can be asked below it. */
export function everyQuery(): ReadEverything[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => {
    const needed = field.args.filter(
      (arg) => isNonNullType(arg.type) || ['ID', 'String'].includes(getNamedType(arg.type).name),
    );
    const head = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const args = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    return {
      field: field.name,
      document: `query${head ? `(${head})` : ''} { ${field.name}${args ? `(${args})` : ''} ${selection(field.type)} }`,
      variables: (id) =>
        Object.fromEntries(
          needed.map((arg) => [arg.name, valueFor(arg.type, id)]).filter(([, value]) => value !== undefined),
        ),
    };
  });
}
