/**
 * Scripts whole and broken, with what PowerShell 7.6.5 makes of them: its errors, and digests of its tokens and its tree.
 * The file was made by running Parser.ParseInput; each line of a tree is a node's type, offsets and what tells it from others.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type AnyAst, parse, StringConstantType, TokenKind } from '../../grammar/index.ts';

interface Golden {
  readonly script: string;
  readonly errors: readonly string[];
  readonly tokens: string;
  readonly tree: string;
}

const cases = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as Golden[];

const bool = (value: boolean): string => (value ? 'True' : 'False');
const oneLine = (text: string): string => text.replace(/\r/g, '\\r').replace(/\n/g, '\\n');
const digest = (lines: readonly string[]): string => createHash('sha1').update(lines.join('\n')).digest('hex').slice(0, 16);

/** What tells a node from others of its type. */
function detail(ast: AnyAst): string {
  switch (ast.kind) {
    case 'StringConstantExpressionAst':
    case 'ExpandableStringExpressionAst':
      return `${StringConstantType[ast.stringConstantType]} ${oneLine(ast.value)}`;
    case 'BinaryExpressionAst':
      return TokenKind[ast.operator]!;
    case 'UnaryExpressionAst':
      return TokenKind[ast.tokenKind]!;
    case 'TypeConstraintAst':
    case 'TypeExpressionAst':
    case 'AttributeAst':
      return ast.typeName.fullName;
    case 'VariableExpressionAst':
      return `${ast.variablePath.userPath} ${bool(ast.splatted)}`;
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst':
      return `${bool(ast.static)} ${bool(ast.nullConditional)}`;
    case 'CommandParameterAst':
      return ast.parameterName;
    case 'FunctionDefinitionAst':
      return ast.name;
    default:
      return '';
  }
}

test.each(cases.map((golden, i) => [i, golden] as const))('%i: as PowerShell parses it', (_i, golden) => {
  const { ast, tokens, errors } = parse(golden.script);
  const found = errors.map((error) => {
    const { extent } = error;
    return `${error.errorId} ${extent.startOffset} ${extent.endOffset} ${bool(error.incompleteInput)} ${error.message.replace(/\n/g, '\\n')}`;
  });
  expect(found, golden.script).toEqual(golden.errors);
  expect(digest(tokens.map((t) => `${TokenKind[t.kind]} ${t.startOffset} ${t.endOffset} ${t.tokenFlags}`)), golden.script).toBe(
    golden.tokens,
  );
  const nodes = ast.findAll(() => true, true) as AnyAst[];
  const lines = nodes.map((node) => {
    const head = `${node.kind} ${node.extent.startOffset} ${node.extent.endOffset}`;
    return node.kind === 'ConstantExpressionAst' ? head : `${head} ${detail(node)}`.trimEnd();
  });
  expect(digest(lines), golden.script).toBe(golden.tree);
});
