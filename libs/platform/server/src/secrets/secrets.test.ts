import { describe, expect, test } from '@jest/globals';
import { Config } from '../config/config.js';
import { Secrets } from './secrets.js';

const DATABASE_URL = 'postgres://musubi@localhost/musubi';
const keyed = (fill: string) =>
  new Secrets(Config.from({ DATABASE_URL, SECRETS_KEY: Buffer.alloc(32, fill).toString('base64') }));

describe('secrets', () => {
  const value = { number: '1234567', holder: 'ミホン　髙' };

  test('open at their place with their key, and say nothing meanwhile', () => {
    const sealed = keyed('a').seal(value, 'bank-account:1');
    expect(sealed).not.toContain('1234567');
    expect(keyed('a').open(sealed, 'bank-account:1')).toEqual(value);
    expect(keyed('a').seal(value, 'bank-account:1')).not.toBe(sealed);
  });

  test('stay shut for another key, another place and a changed bit', () => {
    const sealed = keyed('a').seal(value, 'bank-account:1');
    expect(() => keyed('b').open(sealed, 'bank-account:1')).toThrow();
    expect(() => keyed('a').open(sealed, 'bank-account:2')).toThrow();
    expect(() => keyed('a').open(`v0${sealed.slice(2)}`, 'bank-account:1')).toThrow('unknown version');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => keyed('a').open(changed, 'bank-account:1')).toThrow();
  });
});
