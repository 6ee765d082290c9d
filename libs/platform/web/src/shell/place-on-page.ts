import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Where somebody was when a page was left. */
interface Place {
  readonly y: number;
  /** The link that had the focus. */
  readonly link: string | null;
}

const top: Place = { y: 0, link: null };
const places = new Map<string, Place>();
const mostPlaces = 100;
const patienceMs = 4_000;

/**
 * After a change of page: to its top, with the focus on its main part; back to where one was when it is the way back.
 * Within a page (filters) nothing moves.
 */
export function usePlaceOnPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash, key } = useLocation();
  const back = useNavigationType() === 'POP';
  const before = useRef(pathname);
  // Read before the new page's own scrolling is noted.
  const left = places.get(key);
  useNotedPlaces(key);
  useEffect(() => {
    const moved = before.current !== pathname;
    before.current = pathname;
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) return target.scrollIntoView();
    if (!moved) return;
    main.current?.focus({ preventScroll: true });
    return returnTo(back && left ? left : top, main);
  }, [pathname, hash]);
  return main;
}

/** Notes how far the page was scrolled, and the last link that was used. */
function useNotedPlaces(key: string): void {
  // Before anything is painted: a shorter page scrolls by itself, which says nothing of the one before.
  useLayoutEffect(() => {
    const note = (change: Partial<Place>) => {
      const place = { y: window.scrollY, link: null, ...places.get(key), ...change };
      places.delete(key);
      places.set(key, place);
      if (places.size > mostPlaces) places.delete(places.keys().next().value!);
    };
    const onScroll = () => note({ y: window.scrollY });
    const onUse = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('main a[href]') : null;
      if (link) note({ y: window.scrollY, link: link.getAttribute('href') });
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('click', onUse, { capture: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('click', onUse, { capture: true });
    };
  }, [key]);
}

const interruptions = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Goes back to a place as soon as the page is long enough again and has the link, unless somebody moves before that. */
function returnTo({ y, link }: Place, main: RefObject<HTMLElement | null>): () => void {
  const until = performance.now() + patienceMs;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const name of interruptions) window.removeEventListener(name, stop);
  };
  const attempt = () => {
    window.scrollTo(0, y);
    const there = document.documentElement.scrollHeight - window.innerHeight >= y;
    const used = link ? main.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`) : null;
    const complete = there && (used || !link);
    if (!complete && performance.now() < until) return void (frame = requestAnimationFrame(attempt));
    used?.focus({ preventScroll: true });
    stop();
  };
  for (const name of interruptions) window.addEventListener(name, stop, { passive: true });
  attempt();
  return stop;
}
