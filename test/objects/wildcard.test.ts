import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { containsWildcardCharacters, escapeWildcard, getWildcardPattern, unescapeWildcard } from '../../src/objects/wildcard.ts';
import { failure } from './values.ts';

describe('wildcards', () => {
  it.each<[string, string, boolean]>([
    ['abc', 'a*', true],
    ['abc', 'A*C', true],
    ['abc', '?b?', true],
    ['', '*', true],
    ['', '?', false],
    ['a\nb', 'a*b', true],
    ['a*b', 'a`*b', true],
    ['axb', 'a`*b', false],
    ['b', '[a-c]', true],
    ['-', '[a-]', true],
    [']', '[]]', true],
    ['!', '[!a]', true],
    ['a.c', 'a.c', true],
    ['axc', 'a.c', false],
    ['a[b', 'a`[b', true],
    ['', '`', true],
    ['a`', 'a``', true],
  ])('%j -like %j is %s', (text, pattern, result) => expect(getWildcardPattern(pattern).isMatch(text)).toBe(result));
  it('knows case when asked', () => expect(getWildcardPattern('a*', false).isMatch('Abc')).toBe(false));
  it('refuses an open bracket when it is compared', () =>
    expect(failure(() => getWildcardPattern('[a').isMatch('a'))).toBe(
      'RuntimeException: The specified wildcard character pattern is not valid: [a',
    ));
  it('an escaped text matches itself alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const pattern = getWildcardPattern(escapeWildcard(text), false);
        expect(pattern.isMatch(text)).toBe(true);
        expect(pattern.isMatch(other)).toBe(other === text);
        expect(unescapeWildcard(escapeWildcard(text))).toBe(text);
        expect(containsWildcardCharacters(escapeWildcard(text))).toBe(false);
      }),
    );
  });
});
