import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArgumentsIntoList } from '../src/native/legacy-arguments.ts';
import { LineSplitter } from '../src/native/line-splitter.ts';

function linesOf(chunks: readonly (string | Uint8Array)[]): string[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((c) => splitter.push(typeof c === 'string' ? Buffer.from(c) : c)), ...splitter.end()];
}

describe('lines of a program', () => {
  it.each<[readonly (string | Uint8Array)[], string[]]>([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb\rc\n'], ['a', 'b', 'c']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\r', 'b'],
      ['a', 'b'],
    ],
    [['\n\n'], ['', '']],
    [['no end'], ['no end']],
    [
      ['a', 'b', '\n', 'c'],
      ['ab', 'c'],
    ],
    [['\ufeffx\n'], ['x']],
    [[Uint8Array.of(0xff, 0xfe)], ['\ufffd\ufffd']],
    [[Uint8Array.of(0xc3), Uint8Array.of(0xa9, 10)], ['é']],
    [[], []],
  ])('%j', (chunks, expected) => {
    expect(linesOf(chunks)).toEqual(expected);
  });

  it('are the same however the output is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '😀', 'xyz')), fc.array(fc.nat(40)), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const at = [...new Set(cuts.map((c) => Math.min(c, bytes.length)))].sort((a, b) => a - b);
        const pieces = [...at, bytes.length].map((end, i) => bytes.subarray(i === 0 ? 0 : at[i - 1], end));
        expect(linesOf(pieces)).toEqual(linesOf([bytes]));
      }),
    );
  });
});

describe('one command line as words', () => {
  it.each<[string, string[]]>([
    ['a b', ['a', 'b']],
    ['  "a b"  c ', ['a b', 'c']],
    ['a\\"b', ['a"b']],
    ['"a\\\\"', ['a\\']],
    ['"x""y"', ['x"y']],
    ['""', ['']],
    ['a\\b', ['a\\b']],
    ['', []],
  ])('%j', (line, expected) => {
    expect(parseArgumentsIntoList(line)).toEqual(expected);
  });
});
