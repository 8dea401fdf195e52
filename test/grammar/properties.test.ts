// biome-ignore-all lint/suspicious/noTemplateCurlyInString: PowerShell text
/** Invariants of the parser, on texts of any kind. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, parseExpandableString, parseTypeName, TokenKind, tryParseNumber } from '../../grammar/index.ts';
import { PowerShellParser } from '../../grammar/parser/parser.ts';
import { print } from '../../grammar/print.ts';
import { corpus } from './corpus.ts';
import { arbitraryScript } from './generate.ts';
import { structure } from './structure.ts';

const scripts = corpus();

/** Pieces that mean something to the scanner, to be put anywhere. */
const fragments =
  '{ } ( ) [ ] @{ @( $( " \' @" @\' | & && || ; , .. :: . - -- -f -not ! ++ = += ?? ?. ?[ ? : ` # <# #> $ $x ${ @x if else foreach for while do until switch function filter param begin process end try catch finally trap data class enum using return break throw in static hidden base [int] [x()] -Foo -Foo: --% > >> 2>&1 2> < 1 1.5 0x 1kb 10l -1 .5 "a$b" "$($x)" foo foo-bar $env:x $using:x ${a} $x.y $x.y( $x[0] [int]:: % * / \u2013 \u201c \u00a0 :label default -regex -eq -split -join'.split(
    ' ',
  );

function checkParse(text: string): void {
  const { ast, tokens, errors } = parse(text);
  // Every extent lies in the text, and a child belongs to its parent.
  expect(ast.extent.endOffset).toBeLessThanOrEqual(text.length);
  for (const error of errors) {
    expect(error.errorId).not.toBe('');
    expect(error.extent.endOffset).toBeLessThanOrEqual(text.length + 3);
  }
  let end = 0;
  for (const token of tokens) {
    if (token.kind === TokenKind.EndOfInput) continue;
    expect(token.startOffset).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, token.startOffset)).toMatch(/^(`?\s)*$/u);
    end = token.endOffset;
  }
  for (const node of ast.findAll(() => true, true)) node.forEachChild((child) => expect(child.parent).toBe(node));
}

test('no text of any characters makes the parser throw, and its tokens are in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom(...fragments, ' ', '\n')).map((a) => a.join('')),
      ),
      checkParse,
    ),
    { numRuns: 3000 },
  );
});

test('the other entry points do not throw either', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...fragments)).map((a) => a.join(' ')),
  );
  fc.assert(
    fc.property(text, (t) => {
      parseExpandableString(t);
      parseTypeName(t);
      tryParseNumber(t);
    }),
    { numRuns: 1500 },
  );
});

test('no script with pieces cut out or put in makes the parser throw', () => {
  const change = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...fragments));
  fc.assert(
    fc.property(fc.nat(scripts.length - 1), fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }), (which, at, changes) => {
      const all = scripts[which]!.text;
      let text = all.slice(at % all.length, (at % all.length) + 600);
      for (const [position, cut, piece] of changes) {
        const start = position % (text.length + 1);
        text = text.slice(0, start) + piece + text.slice(start + cut);
      }
      checkParse(text);
    }),
    { numRuns: 1500 },
  );
});

test('a generated script parses, and what the printer writes of it gives the same tree', () => {
  fc.assert(
    fc.property(arbitraryScript, (text) => {
      const first = parse(text, null, { skipSemanticChecks: true });
      expect(first.errors.map((e) => e.message)).toEqual([]);
      const printed = print(first.ast);
      const second = parse(printed, null, { skipSemanticChecks: true });
      expect(second.errors.map((e) => e.message)).toEqual([]);
      expect(structure(second.ast)).toBe(structure(first.ast));
    }),
    { numRuns: 600 },
  );
});

const deep: Record<string, (n: number) => string> = {
  parentheses: (n) => '('.repeat(n) + 1 + ')'.repeat(n),
  'open parentheses': (n) => '('.repeat(n),
  'script blocks': (n) => '{'.repeat(n) + '}'.repeat(n),
  'sub-expressions': (n) => '$('.repeat(n) + ')'.repeat(n),
  'array expressions': (n) => '@('.repeat(n) + ')'.repeat(n),
  hashtables: (n) => '@{a='.repeat(n) + 1 + '}'.repeat(n),
  'if statements': (n) => 'if(1){'.repeat(n) + '}'.repeat(n),
  functions: (n) => 'function f{'.repeat(n) + '}'.repeat(n),
  switches: (n) => 'switch(1){1{'.repeat(n) + '}}'.repeat(n),
  strings: (n) => '"$('.repeat(n) + ')"'.repeat(n),
  elements: (n) => '$a['.repeat(n) + 1 + ']'.repeat(n),
  'method calls': (n) => '$a.b('.repeat(n) + ')'.repeat(n),
  'unary operators': (n) => `${'!'.repeat(n)}1`,
  'unary commas': (n) => `${','.repeat(n)}1`,
  casts: (n) => `${'[int]'.repeat(n)}1`,
  additions: (n) => `1${'+1'.repeat(n)}`,
  members: (n) => `$a${'.b'.repeat(n)}`,
  assignments: (n) => `${'$a='.repeat(n)}1`,
  ternaries: (n) => `${'1?2:'.repeat(n)}1`,
  'generic types': (n) => `[${'a['.repeat(n)}b${']'.repeat(n)}]`,
  'array types': (n) => `[int${'[]'.repeat(n)}]`,
  attributes: (n) => '{[a({'.repeat(n) + '})]$x}'.repeat(n),
  'attributes read ahead': (n) => 'trap [a({'.repeat(n),
  elseif: (n) => `if(1){}${'elseif(1){}'.repeat(n)}`,
  pipelines: (n) => `a${'|a'.repeat(n)}`,
  chains: (n) => `a${'&&a'.repeat(n)}`,
  catches: (n) => `try{}${'catch [a]{}'.repeat(n)}`,
  dollars: (n) => '$'.repeat(n),
  quotes: (n) => '"'.repeat(n),
  brackets: (n) => '['.repeat(n),
  comments: (n) => '<#'.repeat(n),
};

/**
 * The parser in one file, as it is shipped. Vitest turns every import into a getter, and V8 answers undefined for a getter that is asked
 * where the stack ends, instead of the error that the parser reports.
 */
function bundledParser(): { parse: typeof parse } {
  const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-grammar-'));
  try {
    const outfile = join(folder, 'grammar.cjs');
    const entry = fileURLToPath(new URL('../../grammar/index.ts', import.meta.url));
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
    return createRequire(import.meta.url)(outfile) as { parse: typeof parse };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const bundled = bundledParser();

test.each(Object.entries(deep))('2,000 levels of %s give a tree or the error for that', (_name, make) => {
  const start = process.cpuUsage();
  const { errors, ast } = bundled.parse(make(2000));
  const used = process.cpuUsage(start);
  expect(ast.kind).toBe('ScriptBlockAst');
  expect(errors.every((error) => error.errorId !== '')).toBe(true);
  expect((used.user + used.system) / 1000).toBeLessThan(2000);
  // The parser is fit for the next script.
  expect(bundled.parse('1 + 1').errors).toEqual([]);
});

test('the grammar passes the validations that are skipped at run time', () => {
  expect(() => new PowerShellParser(false)).not.toThrow();
});
