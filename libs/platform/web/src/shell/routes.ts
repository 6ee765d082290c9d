import type { RouteObject } from 'react-router';

/**
 * A page that is loaded when it is first visited:
 * `page('/postings/:id', () => import('./PostingPage.js').then((m) => m.PostingPage))`.
 */
export function page(path: string, load: () => Promise<React.ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}
