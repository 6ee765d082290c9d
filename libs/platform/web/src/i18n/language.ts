import { useSyncExternalStore } from 'react';

/** 日本語 (complete), やさしい日本語 and English (fall back to Japanese text by text). */
export type Language = 'ja' | 'ja-easy' | 'en';

export const languages: readonly { readonly code: Language; readonly name: string; readonly htmlLang: string }[] = [
  { code: 'ja', name: '日本語', htmlLang: 'ja' },
  { code: 'ja-easy', name: 'やさしい日本語', htmlLang: 'ja' },
  { code: 'en', name: 'English', htmlLang: 'en' },
];

const cookieName = 'musubi_lang';
const listeners = new Set<() => void>();

function readCookie(): Language {
  const found = /(?:^|; )musubi_lang=([^;]+)/.exec(globalThis.document?.cookie ?? '')?.[1];
  return languages.find((each) => each.code === found)?.code ?? 'ja';
}

let current: Language = readCookie();

const htmlLang = (language: Language) => languages.find((each) => each.code === language)?.htmlLang ?? 'ja';

/** The language chosen on this device. A cookie, so that letters and mails can follow it. */
export const currentLanguage = (): Language => current;

/** The value for `lang` and `Intl`: easy Japanese is Japanese. */
export const currentLocale = (): string => htmlLang(current);

export function chooseLanguage(language: Language): void {
  current = language;
  document.cookie = `${cookieName}=${language}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = htmlLang(language);
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage, currentLanguage);
