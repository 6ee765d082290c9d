import { useCallback } from 'react';
import { createSearchParams, type NavigateOptions, useSearchParams } from 'react-router';

/**
 * The page's address as its state: what follows the `?`, and a way to change it. A filter that stands in the address
 * shows its new state at once; the router's own hook would show it after the next page is made ready.
 */
export function useAddress(): [
  URLSearchParams,
  (
    next: URLSearchParams | Record<string, string>,
    options?: Pick<NavigateOptions, 'replace' | 'preventScrollReset'>,
  ) => void,
] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (next: URLSearchParams | Record<string, string>, options: NavigateOptions = {}) =>
      setParams(createSearchParams(next), { ...options, flushSync: true }),
    [setParams],
  );
  return [params, set];
}
