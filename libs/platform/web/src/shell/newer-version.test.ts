import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { followNewerVersions } from './newer-version.js';

describe('a page left open over an update', () => {
  afterEach(() => sessionStorage.clear());

  it('loads anew once, and lets a second failure be seen', () => {
    const reload = jest.fn();
    const stop = followNewerVersions(reload);
    const missing = () => new Event('vite:preloadError', { cancelable: true });
    const first = missing();
    window.dispatchEvent(first);
    expect(first.defaultPrevented).toBe(true);
    const second = missing();
    window.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
    stop();
  });
});
