import { cacheExchange } from '@urql/exchange-graphcache';
import { type Client, createClient, fetchExchange, type TypedDocumentNode } from 'urql';
import { currentLanguage } from '../i18n/language.js';
import { interfaceTypes } from './interface-types.js';

/** Mutation fields that save a draft only: other views need not be asked again after them. */
const quietFields = new Set<string>();

/** Names the mutation's root fields as quiet (see `useAction`'s `quiet`). */
export function markQuiet(document: TypedDocumentNode<unknown, never>): void {
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const field of definition.selectionSet.selections)
      if (field.kind === 'Field') quietFields.add(field.name.value);
  }
}

/** An object that answers every name with the same value: rules that hold for all types and fields. */
const always = <T>(value: T): Record<string, T> =>
  new Proxy<Record<string, T>>({}, { get: () => value, has: () => true });

const normalised = () =>
  cacheExchange({
    // A type without `id` lives inside its parent.
    keys: always((data: { id?: unknown }) => (typeof data.id === 'string' ? data.id : null)),
    possibleTypes: interfaceTypes,
    updates: {
      // After a change every list may look different: whatever is on the screen is asked again, the rest when needed.
      Mutation: always((_result, _args, cache, info) => {
        if (quietFields.has(info.fieldName)) return;
        for (const field of cache.inspectFields('Query')) cache.invalidate('Query', field.fieldName, field.arguments);
      }),
    },
  });

/** The GraphQL client: session cookie, and a header no foreign site can send (CSRF). */
export function createMusubiClient(url = '/graphql'): Client {
  return createClient({
    url,
    preferGetMethod: false,
    exchanges: [normalised(), fetchExchange],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-musubi-client': 'web', 'accept-language': currentLanguage() === 'en' ? 'en' : 'ja' },
    }),
  });
}
