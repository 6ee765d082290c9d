import { useEffect, useRef, useState } from 'react';

/** Long enough that a fast typist asks once, short enough that nobody waits. */
const pauseMs = 120;

export interface Offers<T> {
  readonly offered: readonly T[];
  readonly loading: boolean;
  readonly onType: (text: string) => void;
}

/**
 * Offers for what is typed; those for the letters before stay until the new ones are there.
 * @param ask keeps its identity between renderings.
 */
export function useOffers<T>(ask: (text: string) => Promise<readonly T[]>): Offers<T> {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ text: string; offered: readonly T[] }>({ text: '', offered: [] });
  const latest = useRef('');
  const something = typed.trim() !== '';
  useEffect(() => {
    latest.current = typed;
    if (typed.trim() === '') return;
    const timer = setTimeout(() => {
      void ask(typed).then((offered) => {
        if (latest.current === typed) setAnswer({ text: typed, offered });
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [ask, typed]);
  return { offered: something ? answer.offered : [], loading: something && answer.text !== typed, onType: setTyped };
}
