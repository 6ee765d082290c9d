import { afterEach, describe, expect, it } from '@jest/globals';
import { formatsIn } from './format.js';
import { chooseLanguage, currentLanguage } from './language.js';
import { defineMessages, messagesNow } from './messages.js';

const catalogue = defineMessages({
  ja: { title: '掲載', left: (days: number) => `あと${days}日` },
  'ja-easy': { left: (days: number) => `あと ${days}日（にち）` },
  en: { title: 'Posting' },
});

describe('message catalogues', () => {
  afterEach(() => chooseLanguage('ja'));

  it('falls back to Japanese text by text', () => {
    expect(catalogue.in('en').title).toBe('Posting');
    expect(catalogue.in('en').left(3)).toBe('あと3日');
    expect(catalogue.in('ja-easy').title).toBe('掲載');
  });

  it('remembers the language in a cookie and tells the page', () => {
    chooseLanguage('en');
    expect(currentLanguage()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    expect(document.cookie).toContain('musubi_lang=en');
    expect(messagesNow(catalogue).title).toBe('Posting');
    chooseLanguage('ja-easy');
    expect(document.documentElement.lang).toBe('ja');
  });
});

describe('formats', () => {
  const now = new Date('2026-11-23T03:00:00Z');

  it('writes days and times of Tokyo', () => {
    const ja = formatsIn('ja');
    expect(ja.dateWithEra('2026-11-22T15:30:00Z')).toBe('2026年11月23日（令和8年）');
    expect(ja.dateTime('2026-11-23T05:32:00Z')).toBe('2026年11月23日 14:32');
    expect(ja.shortDate('2026-11-23')).toBe('11月23日（月）');
    expect(formatsIn('en').date('2026-11-23')).toBe('23 November 2026');
  });

  it('counts days as the calendar does', () => {
    expect(formatsIn('ja').relative('2026-11-20T02:00:00Z', now)).toBe('3日前');
    expect(formatsIn('ja').daysLeft('2026-11-26', now)).toBe(3);
    expect(formatsIn('ja').daysLeft('2026-11-23', now)).toBe(0);
  });

  it('writes exact yen', () => {
    expect(formatsIn('ja').yen('12345678901')).toBe('12,345,678,901円');
    expect(formatsIn('en').yen('1500000')).toBe('¥1,500,000');
  });
});
