import {
  type Ast,
  type ExpandableStringExpressionAst,
  type StringConstantExpressionAst,
  StringConstantType,
  type VariableExpressionAst,
} from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';
import { environmentVariable } from '../objects/own-entry.ts';
import { toText } from '../objects/to-string.ts';
import type { CompletionContext } from './completion-context.ts';

/** The text of a variable with more behind it; null when it is no text (CombineVariableWithPartialPath). */
export function variableText(variable: VariableExpressionAst, extra: string, at: CompletionContext): string | null {
  const path = variable.variablePath;
  if (!path.isVariable && path.driveName?.toLowerCase() !== 'env') return null;
  const { file } = variable.extent;
  if (path.unqualifiedPath.toLowerCase() === 'psscriptroot' && file) return file.slice(0, file.lastIndexOf('/')) + extra;
  const value: Value | undefined = path.isVariable
    ? at.context.getVariableValue(path.userPath)
    : (environmentVariable(path.unqualifiedPath) ?? null);
  if (value === undefined || value === null) return extra;
  const base = typeof value === 'object' ? null : value;
  return base === null ? null : toText(base) + extra;
}

/** An expandable string with its variables replaced, in its quotes; null when anything else is in it (IsPathSafelyExpandable). */
export function expandedText(string: ExpandableStringExpressionAst, extra: string, at: CompletionContext): string | null {
  if (string.stringConstantType === StringConstantType.DoubleQuotedHereString) return null;
  let text = '';
  for (const part of string.parts) {
    if (typeof part === 'string') text += part;
    else {
      const value = part.kind === 'VariableExpressionAst' ? variableText(part, '', at) : null;
      if (value === null) return null;
      text += value;
    }
  }
  const quote = string.stringConstantType === StringConstantType.DoubleQuoted ? '"' : '';
  return quote + text + extra + quote;
}

/** A string as the word to complete, in its quotes and with more behind it; null for anything else (ConcatenateStringPathArguments). */
export function stringWord(ast: Ast | null, extra: string, at: CompletionContext): string | null {
  if (ast?.kind === 'StringConstantExpressionAst') {
    const { value, stringConstantType } = ast as StringConstantExpressionAst;
    const quote =
      stringConstantType === StringConstantType.SingleQuoted ? "'" : stringConstantType === StringConstantType.DoubleQuoted ? '"' : '';
    return quote + value + extra + quote;
  }
  return ast?.kind === 'ExpandableStringExpressionAst' ? expandedText(ast as ExpandableStringExpressionAst, extra, at) : null;
}
