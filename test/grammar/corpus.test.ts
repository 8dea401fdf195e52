/** The conformance scripts as a whole: they parse, their tokens give back the text, and the printer gives back the tree. */

import { expect, test } from 'vitest';
import { parse, type Token, TokenKind } from '../../grammar/index.ts';
import { print } from '../../grammar/print.ts';
import { corpus } from './corpus.ts';
import { structure } from './structure.ts';

const scripts = corpus();
/** Scripts that are there for their parse errors. */
const broken = /parse-error|error-parse/;

/** The text of a script put together from its tokens and the blanks between them. */
function rebuild(text: string, tokens: readonly Token[]): string {
  let result = '';
  let end = 0;
  for (const token of tokens) {
    if (token.kind === TokenKind.EndOfInput) break;
    const between = text.slice(end, token.startOffset);
    expect(between).toMatch(/^(`?\s)*$/);
    result += between + token.text;
    end = token.endOffset;
  }
  return result + text.slice(end);
}

test('every script parses without error, unless it is there for one', () => {
  expect(scripts.length).toBeGreaterThan(500);
  const failed = scripts
    .filter(({ file }) => !broken.test(file))
    .flatMap(({ file, text }) => parse(text, file).errors.map((error) => `${file}:${error.extent.startLineNumber} ${error.message}`));
  expect(failed).toEqual([]);
});

test('the tokens of every script give back its text', () => {
  for (const { text } of scripts) expect(rebuild(text, parse(text).tokens)).toBe(text);
});

test('what the printer writes parses to the same tree', () => {
  for (const { file, text } of scripts) {
    const first = parse(text, file, { skipSemanticChecks: true });
    if (first.errors.length > 0) continue;
    const second = parse(print(first.ast), null, { skipSemanticChecks: true });
    expect(second.errors, file).toEqual([]);
    expect(structure(second.ast), file).toBe(structure(first.ast));
  }
});

test('a script of one megabyte parses in two seconds of CPU time', () => {
  let text = '';
  for (let i = 0; text.length < 1_000_000; i++) {
    const script = scripts[i % scripts.length]!;
    if (!broken.test(script.file) && !/^\s*(using|#requires|param|begin|process|end|\[CmdletBinding)/im.test(script.text))
      text += `& {\n${script.text}\n}\n`;
  }
  parse('1');
  const start = process.cpuUsage();
  const { errors } = parse(text, null, { skipSemanticChecks: true });
  const used = process.cpuUsage(start);
  expect(errors).toEqual([]);
  expect((used.user + used.system) / 1e6).toBeLessThan(2);
});
