import type { GatewayInterface, GatewayExecutor } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isInputObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';

const mostCompiled = 1000;

/**
 * Executes operations through graphql-jit (about 7 % faster than graphql-js on a list page) by way of Apollo's
 * gateway hook. What it cannot compile runs on graphql-js.
 */
export class JitGateway implements GatewayInterface {
  private readonly compiled = new Map<string, CompiledQuery | null>();
  private schema: GraphQLSchema | null = null;
  private tell: ((schemas: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | null = null;

  /** Captures the schema: given to Nest as `transformSchema`. */
  readonly capture = (schema: GraphQLSchema): GraphQLSchema => {
    this.schema = schema;
    return schema;
  };

  async load(): Promise<{ schema: GraphQLSchema; executor: GatewayExecutor }> {
    const schema = this.schema;
    if (!schema) throw new Error('the schema was not captured before Apollo started');
    this.tell?.({ apiSchema: schema, coreSupergraphSdl: '' });
    return { schema, executor: (request) => this.run(schema, request as never) as never };
  }

  onSchemaLoadOrUpdate(tell: (schemas: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void): () => void {
    this.tell = tell;
    return () => {
      this.tell = null;
    };
  }

  async stop(): Promise<void> {
    this.compiled.clear();
  }

  private async run(schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
    const variables = request.request.variables ?? {};
    const query = this.queryOf(schema, request);
    const result = query
      ? await query.query(undefined, request.contextValue ?? request.context, variables)
      : await execute({
          schema,
          document: request.document,
          variableValues: variables,
          operationName: request.operationName,
          contextValue: request.contextValue ?? request.context,
        });
    // Nothing was executed: the variables did not fit, which is the sender's error and not ours.
    const code = result.data === undefined ? 'BAD_USER_INPUT' : undefined;
    return { data: result.data, errors: result.errors?.map((error) => asGraphqlError(error, code)) } as ExecutionResult;
  }

  private queryOf(schema: GraphQLSchema, request: Request): CompiledQuery | null {
    const key = `${request.queryHash}:${request.operationName ?? ''}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (this.compiled.size >= mostCompiled) this.compiled.clear();
    const made = suits(schema, request.operation)
      ? compileQuery(schema, request.document, request.operationName ?? undefined)
      : null;
    const query = made && isCompiledQuery(made) ? made : null;
    this.compiled.set(key, query);
    return query;
  }
}

interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName?: string | null;
  readonly queryHash: string;
  readonly context?: unknown;
  readonly contextValue?: unknown;
  readonly request: { readonly variables?: Record<string, unknown> };
}

/** graphql-jit ignores the defaults of input fields, so whatever takes an input object runs on graphql-js: all mutations. */
function suits(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  const types = (operation.variableDefinitions ?? []).map((each) => typeFromAST(schema, each.type as NamedTypeNode));
  return (
    operation.operation === OperationTypeNode.QUERY &&
    !types.some((type) => type && isInputObjectType(getNamedType(type)))
  );
}

/** Apollo masks whatever is no GraphQLError of its own graphql; keep message, place and cause. */
function asGraphqlError(error: GraphQLError, code?: string): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  const extensions = code ? { ...error.extensions, code } : error.extensions;
  return new GraphQLError(error.message, { nodes, source, positions, path, originalError, extensions });
}
