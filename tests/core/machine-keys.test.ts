import { describe, expect, test } from 'vitest';
import { holdsKey, putAlikeKeys, withAlikeKeys } from '../../src/core/text/machine-keys.ts';

describe('hashes and UUIDs', () => {
  test.each([
    ['a trace', '4f2a91c07be3d816', '0f0f0f0f0f0f0f00'],
    ['one that ends in a letter', '4f2a91c07be3d8', '0f0f0f0f0f0f00'],
    ['a hash in capitals', '9E107D9D372BB6826BD8', `${'0F'.repeat(9)}00`],
    ['one that begins with a letter', 'c0ffee12345abc99', 'ff0f0f0f0f0f0f00'],
    [
      'a UUID',
      'job 3f2504e0-4f89-41d3-9a0c-0305e82c3301 done',
      'job 0f0f0f00-0f00-0f00-0f0f-0f0f0f0f0f00 done',
    ],
    [
      'groups that may be numbers in a UUID',
      '31250480-4b89-4123-9a0c-0305e82c3301',
      '31250480-0f00-4123-0f0f-0f0f0f0f0f00',
    ],
    [
      'several, in a path',
      '/a/9e107d9d372bb6826bd8.tmp?t=4f2a91c07be3d816',
      `/a/${'0f'.repeat(9)}00.tmp?t=0f0f0f0f0f0f0f00`,
    ],
  ])('%s', (_, text, alike) => {
    expect(withAlikeKeys(text)).toBe(alike);
    expect(withAlikeKeys(alike)).toBe(alike);
    expect(holdsKey(text)).toBe(true);
    const bytes = new TextEncoder().encode(`"${text}"`);
    const into = new Uint8Array(256);
    expect(putAlikeKeys(bytes, 1, bytes.length - 1, into)).toBe(true);
    expect(new TextDecoder().decode(into.subarray(0, text.length))).toBe(alike);
  });
});

describe('what is left as it is', () => {
  test.each([
    ['a number', '91827364591827364'],
    ['a word', 'deadbeeffacadedecade'],
    ['a short one', '4f2a91c07be3d'],
    ['other letters', '4f2a91c07be3g816'],
    ['both cases', '4f2a91C07be3d816'],
    ['an IBAN of such letters', 'DE89370400440532013000'],
    ['a letter beyond ASCII beside it', '4f2a91c07be3d816ñ'],
    ['a number of two misread digits', '91b2736459B827'],
    ['a UUID of digits', '31250480-4189-4123-9101-030518203301'],
    ['a UUID that goes on', '3f2504e0-4f89-41d3-9a0c-0305e82c3301a'],
    ['numbers with dashes', 'A918-273-645, 528-47-1935'],
    ['nothing', ''],
    ['a long text', `4f2a91c07be3d816 ${'and so on '.repeat(30)}`],
  ])('%s', (_, text) => {
    expect(withAlikeKeys(text)).toBe(text);
    expect(holdsKey(text)).toBe(false);
    const bytes = new TextEncoder().encode(text);
    expect(putAlikeKeys(bytes, 0, bytes.length, new Uint8Array(256))).toBe(false);
  });
});
