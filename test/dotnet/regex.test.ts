import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { escapePattern, getRegex, NetRegex, RegexOptions, unescapePattern } from '../../src/dotnet/regex/index.ts';
import { NetException } from '../../src/errors/exceptions.ts';

/** The message of the exception that building a pattern throws. */
function errorOf(pattern: string): string {
  try {
    new NetRegex(pattern);
  } catch (e) {
    if (e instanceof NetException) return e.message;
    throw e;
  }
  return '';
}

describe('matching', () => {
  it.each<[subject: string, pattern: string, expected: string | null, options?: number]>([
    ['price: 100 USD', '\\d+(?= USD)', '100'],
    ['ab12', '(?<!b)\\d', '2'],
    ['abba', '(?<x>a)(?<y>b)\\k<y>\\k<x>', 'abba'],
    ['abcd', '[a-z-[bc]]+', 'a'],
    ['aab', '(?>a+)b', 'aab'],
    ['aaa', '(?>a+)a', null],
    ['--x', '(?(?=--)--\\w|\\w)', '--x'],
    ['xay', '(x)?a(?(1)y|z)', 'xay'],
    ['az', '(x)?a(?(1)y|z)', 'az'],
    ['(a(b)c', '\\((?>[^()]+|\\((?<d>)|\\)(?<-d>))*(?(d)(?!))\\)', '(b)'],
    ['a\nb', 'a.b', null],
    ['a\nb', 'a.b', 'a\nb', RegexOptions.Singleline],
    ['one\ntwo\n', '^t\\w+$', 'two', RegexOptions.Multiline],
    ['line\n', 'line$', 'line'],
    ['line\n', 'line\\z', null],
    ['a b', 'a b # text', null, RegexOptions.IgnorePatternWhitespace],
    ['ab', 'a b # text', 'ab', RegexOptions.IgnorePatternWhitespace],
    ['ÀÉ', 'àé', 'ÀÉ', RegexOptions.IgnoreCase],
    ['\u212a', 'k', '\u212a', RegexOptions.IgnoreCase],
    ['ſ', 's', null, RegexOptions.IgnoreCase],
    ['٣', '\\d', '٣'],
    ['٣', '\\d', null, RegexOptions.ECMAScript],
    ['é', '\\w', 'é'],
    ['λ', '\\p{IsGreek}', 'λ'],
    ['x λ', '\\P{IsBasicLatin}', 'λ'],
    ['aa', '(b)?\\1a', null],
    ['12 34', '\\d+', '34', RegexOptions.RightToLeft],
    ['a1', '(?i:A)1', 'a1'],
    ['a{x}', 'a{x}', 'a{x}'],
    ['a{,3}', 'a{,3}', 'a{,3}'],
    ['\t\u0007', '\\t\\a', '\t\u0007'],
    ['aXbX', '(?-i)x', null],
  ])('%j against %j gives %j', (subject, pattern, expected, options = 0) => {
    const match = new NetRegex(pattern, options).match(subject);
    expect(match.success ? match.value : null).toBe(expected);
  });

  it('keeps what a group captured at each turn of a loop', () => {
    const match = new NetRegex('(?:([a-z])(\\d))+').match('a1b2c3');
    expect(match.group(1).captures.items.map((c) => `${c.value}@${c.index}`)).toEqual(['a@0', 'b@2', 'c@4']);
    expect(match.group(2).value).toBe('3');
    expect(match.group(2).index).toBe(5);
  });

  it('keeps the last capture of a branch that a later turn did not take, as JavaScript does not', () => {
    expect(new NetRegex('(?:(a)|b)+').match('ab').group(1).value).toBe('a');
  });

  it('numbers unnamed groups before named ones', () => {
    const regex = new NetRegex('(?<n>a)(b)(?<m>c)(?<9>d)');
    expect(regex.groupNames).toEqual(['0', '1', 'n', 'm', '9']);
    const match = regex.match('abcd');
    expect(regex.tree.groupNumbers.map((n) => match.group(n).value)).toEqual(['abcd', 'b', 'a', 'c', 'd']);
  });

  it('goes on behind an empty match', () => {
    expect(
      getRegex('x*')
        .matches('axb')
        .items.map((m) => `${m.index}:${m.value}`),
    ).toEqual(['0:', '1:x', '2:', '3:']);
  });

  it('gives up when the time is over', () => {
    const regex = new NetRegex('(a+)+$', 0, 30);
    expect(() => regex.isMatch(`${'a'.repeat(40)}b`)).toThrow(NetException);
  });
});

describe('mistakes in patterns', () => {
  it.each([
    ['(unclosed', "Invalid pattern '(unclosed' at offset 9. Not enough )'s."],
    ['a)', "Invalid pattern 'a)' at offset 2. Too many )'s."],
    ['*', "Invalid pattern '*' at offset 1. Quantifier '*' following nothing."],
    ['a**', "Invalid pattern 'a**' at offset 3. Nested quantifier '*'."],
    ['[a', "Invalid pattern '[a' at offset 2. Unterminated [] set."],
    ['[z-a]', "Invalid pattern '[z-a]' at offset 4. [x-y] range in reverse order."],
    ['a{3,1}', "Invalid pattern 'a{3,1}' at offset 6. Illegal {x,y} with x > y."],
    ['\\', "Invalid pattern '\\' at offset 1. Illegal \\ at end of pattern."],
    ['\\p{Foo}', "Invalid pattern '\\p{Foo}' at offset 7. Unknown property 'Foo'."],
    ['\\k<x>', "Invalid pattern '\\k<x>' at offset 5. Reference to undefined group name 'x'."],
  ])('%j', (pattern, message) => {
    expect(errorOf(pattern)).toBe(message);
  });
});

describe('replacing and splitting', () => {
  it.each([
    ['2024-05-06', '(\\d+)-(\\d+)-(\\d+)', '$3/$2/$1', '06/05/2024'],
    ['given family', '(?<f>\\w+) (?<l>\\w+)', ['$', '{l}, $', '{f}'].join(''), 'family, given'],
    ['abc', 'b', "[$&|$`|$'|$_|$$]", 'a[b|a|c|abc|$]c'],
    ['abc', '(b)', '$2$1x', 'a$2bxc'],
    ['abc', '', '-', '-a-b-c-'],
    ['ab', '(a)|(b)', '<$1$2>', '<a><b>'],
    ['abab', '(?:(a)|b)+', '$1', 'a'],
    ['a1', '(?<n>\\d)', '$+!', 'a1!'],
  ])('%j with %j by %j', (subject, pattern, replacement, expected) => {
    expect(new NetRegex(pattern).replace(subject, replacement)).toBe(expected);
  });
  it('counts replacements', () => {
    expect(new NetRegex('a').replace('banana', 'o', 2)).toBe('bonona');
    expect(new NetRegex('a').replace('banana', 'o', 1, 2)).toBe('banona');
    expect(new NetRegex('\\d', RegexOptions.RightToLeft).replace('1 2 3', 'x', 2)).toBe('1 x x');
  });
  it('puts captures between the parts', () => {
    expect(getRegex('(\\d)').split('a1b2c3')).toEqual(['a', '1', 'b', '2', 'c', '3', '']);
    expect(getRegex(',').split('a,b,c,d', 2)).toEqual(['a', 'b,c,d']);
  });
  it('escapes and unescapes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapePattern(escapePattern(text)) === text));
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => new NetRegex(`^${escapePattern(text)}\\z`).isMatch(text)));
  });
});

describe('both engines agree', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '[^a]',
    '.',
    '\\w',
    'a+',
    'b*?',
    '(a)',
    '(?:ab|b)',
    '(?=a)',
    '(?<=b)',
    'a{1,2}',
    '\\b',
    '^',
    '$',
  );
  const pattern = fc.array(fc.oneof(atom, fc.constant('|')), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const subject = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), maxLength: 8 });
  it('on matches and their places', () => {
    fc.assert(
      fc.property(pattern, subject, (p, s) => {
        const regex = new NetRegex(p);
        if (regex.facts.needsOwnMatcher) return;
        const js = regex.find(s, 0);
        const own = regex.own.exec(s, 0);
        expect(own && [own.start, own.end]).toEqual(js && [js.index, js.index + js.length]);
        for (const group of regex.tree.groupNumbers.slice(1)) {
          const list = own?.captures.get(group) ?? [];
          const text = list.length > 0 ? s.slice(list[list.length - 2], list[list.length - 1]) : undefined;
          if (js) expect(js.textOf(group)).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
