/** Whether there is what `using module` and `using assembly` name (SymbolResolver.VisitUsingStatement, Parser.ResolveUsingAssembly). */

import type { UsingStatementAst } from '../ast.ts';
import { UsingStatementKind } from '../ast.ts';
import type { ErrorSink } from '../parse-error.ts';
import { type ConstantValue, constantValue, isConstant } from './constant-values.ts';
import { simpleTypeLookup, type TypeLookup } from './type-lookup.ts';

/** Reports what is wrong with a using statement, as far as `lookup` can tell. */
export function checkUsing(ast: UsingStatementAst, lookup: TypeLookup | null, errors: ErrorSink): void {
  if (ast.usingStatementKind === UsingStatementKind.Assembly && ast.name !== null) {
    const { value, extent } = ast.name;
    const scheme = /^(\w[\w+.-]+):/.exec(value)?.[1]?.toLowerCase();
    if (/^\\\\[^\\]/.test(value)) errors.reportError(extent, 'CannotLoadAssemblyFromUncPath', value);
    else if (scheme !== undefined && scheme !== 'file') errors.reportError(extent, 'CannotLoadAssemblyWithUriSchema', scheme);
    else if (lookup?.hasAssembly?.(value, ast.extent.file) === false) errors.reportError(extent, 'ErrorLoadingAssembly', value);
  }
  if (ast.usingStatementKind !== UsingStatementKind.Module || lookup === null) return;
  const context = { types: simpleTypeLookup, namespaces: [], requiresArgument: true };
  const { moduleSpecification: table } = ast;
  if (table !== null && !isConstant(table, context)) {
    errors.reportError(ast.extent, 'RequiresArgumentMustBeConstant');
    return;
  }
  const wanted: ConstantValue = table === null ? (ast.name?.value ?? '') : constantValue(table);
  if (typeof wanted !== 'string' && !(wanted instanceof Map)) return;
  const problem = typeof wanted === 'string' ? null : lookup.moduleProblem?.(wanted);
  if (typeof problem === 'string') errors.reportError(ast.extent, 'RequiresModuleInvalid', problem);
  else if (/[*?[\]]/.test(typeof wanted === 'string' ? wanted : nameOf(wanted))) errors.reportError(ast.extent, 'WildCardModuleNameError');
  else if (lookup.hasModule?.(wanted, ast.extent.file) === false)
    errors.reportError(ast.extent, 'ModuleNotFoundDuringParse', typeof wanted === 'string' ? wanted : (table?.extent.text ?? ''));
}

function nameOf(table: ReadonlyMap<string, ConstantValue>): string {
  for (const [key, value] of table) if (key.toLowerCase() === 'modulename') return String(value);
  return '';
}
