import { type Ast, VariableExpressionAst } from '../../grammar/index.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { typeOf } from '../objects/type-of.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { byName, type Completion, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';

/** Names of the variables that can be seen, without regard to case. */
function visibleNames({ context, parsed, text }: CompletionContext, sigil: string): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  };
  // The text's own: those that stand in it before the cursor.
  const visit = (ast: Ast): void => {
    if (ast instanceof VariableExpressionAst && ast.extent.endOffset < text.length && ast.variablePath.isUnqualified)
      add(ast.variablePath.userPath);
    ast.forEachChild(visit);
  };
  visit(parsed.ast);
  for (let scope: SessionStateScope | null = context.sessionState.currentScope; scope; scope = scope.parent)
    for (const variable of scope.variables()) add(variable.name);
  if (sigil === '$') for (const name of ['PSItem', '_', 'args', 'input', 'this', 'PSBoundParameters', 'MyInvocation']) add(name);
  return names;
}

const bare = /^[\w?:]+$/;

/** `$na`, `$env:PA`, `$global:x`, `${a b`, `@spl` (CompletionCompleters.CompleteVariable). */
export function completeVariable(at: CompletionContext, start: number): Completion {
  const { context, text } = at;
  const word = text.slice(start);
  const sigil = word[0] as string;
  const braced = word[1] === '{';
  const inner = word.slice(braced ? 2 : 1);
  const colon = inner.indexOf(':');
  const qualifier = colon < 0 ? '' : inner.slice(0, colon + 1);
  const prefix = inner.slice(colon + 1).toLowerCase();
  const written = (name: string): string => (braced || !bare.test(name) ? `${sigil}{${qualifier}${name}}` : `${sigil}${qualifier}${name}`);
  const matches: CompletionResult[] = [];
  if (qualifier.toLowerCase() === 'env:')
    for (const name of Object.keys(process.env).sort(byName)) {
      if (name.toLowerCase().startsWith(prefix)) matches.push(new CompletionResult(written(name), name, 'Variable', name));
    }
  else
    for (const name of [...visibleNames(at, sigil).values()].filter((n) => n.toLowerCase().startsWith(prefix)).sort(byName)) {
      const value = context.getVariableValue(name);
      const type = value === undefined || value === null ? '' : `[${typeDisplayName(typeOf(value) ?? wellKnown.object, true)}]`;
      matches.push(new CompletionResult(written(name), name, 'Variable', value === undefined ? name : `${type}$${name}`));
    }
  return { start, matches };
}
