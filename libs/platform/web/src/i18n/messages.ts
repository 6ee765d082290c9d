import { currentLanguage, type Language, useLanguage } from './language.js';

/** A text, or a function of what varies in it (of phrases that may stand on lines of their own). */
type Message = string | ((...args: never[]) => string | readonly string[]);
type Texts = Readonly<Record<string, Message>>;

/** The same keys; a text may differ, a function must take the same arguments. */
type Translation<T extends Texts> = { readonly [K in keyof T]?: T[K] extends string ? string : T[K] };

/** The same keys, every one: for texts that everybody reads, in whichever language. */
export type Whole<T extends Texts> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export interface Catalogue<T extends Texts> {
  readonly in: (language: Language) => T;
}

/**
 * Texts of one context in three languages. Japanese is complete and gives the type; what another language lacks is
 * shown in Japanese. Params are functions: `daysLeft: (days: number) => \`あと${days}日\``.
 */
export function defineMessages<const T extends Texts>(texts: {
  ja: T;
  'ja-easy'?: Translation<T>;
  en?: Translation<T>;
}): Catalogue<Whole<T>> {
  const merged = new Map<Language, Whole<T>>();
  return {
    in(language) {
      const known = merged.get(language);
      if (known) return known;
      const whole = { ...texts.ja, ...(language === 'ja' ? {} : texts[language]) } as Whole<T>;
      merged.set(language, whole);
      return whole;
    },
  };
}

/** The texts in the reader's language; the component follows a change of language. */
export function useMessages<T extends Texts>(catalogue: Catalogue<T>): T {
  return catalogue.in(useLanguage());
}

/** For code outside components (e.g. a network error). */
export const messagesNow = <T extends Texts>(catalogue: Catalogue<T>): T => catalogue.in(currentLanguage());
