import type { ScriptExtent, VariableExpressionAst, VariablePath } from '../../grammar/index.ts';
import { runtimeException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { andThen, type Done } from '../scheduler/suspension.ts';
import { driveVariables } from '../session/drive-variables.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { PSVariable, ScopedItemOptions } from '../session/ps-variable.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { isAutomaticName } from '../session/session-state.ts';
import type { CompileContext } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';
import { noteAssigned } from './language-guards.ts';
import { constant, NodeHint, steady } from './operand.ts';
import { SlotVariable } from './slot-variable.ts';

/** Stores a value; the write side of a variable, property or index expression. */
export type Setter = (f: Frame, value: Value) => void;

/** Compiles `$name` in all its forms (VariableExpressionAst; VariableOps.GetVariableValue). */
export function compileVariable(ast: VariableExpressionAst, c: CompileContext): Expr {
  const strictFrom = c.isInText ? 2 : 1;
  const node = variableNode(ast, c, strictFrom);
  // constants are no variables
  if (c.watch === null || !ast.variablePath.isVariable || node.hint?.constant !== undefined) return node;
  return c.watch.read(ast.variablePath.unqualifiedPath.toLowerCase(), node);
}

function variableNode(ast: VariableExpressionAst, c: CompileContext, strictFrom: number): Expr {
  const path = ast.variablePath;
  if (!path.isVariable) return driveVariable(path);
  const name = path.unqualifiedPath;
  const lower = name.toLowerCase();
  if (path.isUnscopedVariable || path.isLocal) {
    switch (lower) {
      case 'true':
        return constant(true);
      case 'false':
        return constant(false);
      case 'null':
        return constant(null);
      case '?':
        return (f) => f.context.questionMark;
      case '_':
      case 'psitem':
        return steady((f) => {
          const own = f.scope.dollarUnder;
          if (own !== undefined) return own;
          const outer = f.sessionState.automaticValue('_', f.scope);
          return outer === undefined ? undefinedVariable(f, '_', ast.extent) : outer;
        });
      case 'this':
        return steady((f) => f.thisValue ?? automaticVariable(f, lower, name, ast.extent));
    }
    if (lower === 'args' || lower === 'input') c.shape.readsArguments = true;
    if (lower === 'psscriptroot' || lower === 'pscommandpath') {
      const own = filePart(ast.extent.file, lower);
      return steady((f) => f.scope.localVariable(lower)?.value ?? own);
    }
    if (isAutomaticName(lower)) return steady((f) => automaticVariable(f, lower, name, ast.extent));
    const shown = path.userPath;
    return path.isLocal ? steady((f) => readOr(f, f.scope.localVariable(lower), shown, ast.extent)) : plainVariable(ast, c, strictFrom);
  }
  const shown = path.userPath;
  if (path.isGlobal) return steady((f) => readOr(f, f.context.globalState.globalScope.localVariable(lower), shown, ast.extent));
  if (path.isScript) return steady((f) => readOr(f, f.scope.script.localVariable(lower), shown, ast.extent));
  return steady((f) => readOr(f, f.scope.localVariable(lower), shown, ast.extent));
}

/** `$PSScriptRoot` or `$PSCommandPath` of a block: empty where no file holds it (ScriptBlock.SetPSScriptRootAndPSCommandPath). Name in lower case. */
export function filePart(file: string | null, name: 'psscriptroot' | 'pscommandpath'): string {
  if (file === null) return '';
  return name === 'pscommandpath' ? file : file.slice(0, Math.max(file.lastIndexOf('/'), 1));
}

function automaticVariable(f: Frame, lower: string, name: string, extent: ScriptExtent): Value {
  const value = f.sessionState.automaticValue(lower, f.scope);
  return value === undefined ? undefinedVariable(f, name, extent) : value;
}

function readOr(f: Frame, v: PSVariable | undefined, name: string, extent: ScriptExtent): Value {
  return v === undefined ? undefinedVariable(f, name, extent) : v.value;
}

/** `$name`: by slot where the frame's scope has the shape seen last, else by name through the scopes. */
function plainVariable(ast: VariableExpressionAst, c: CompileContext, strictFrom: number): Expr {
  const name = ast.variablePath.unqualifiedPath;
  const variable = new SlotVariable(name, name.toLowerCase(), c.shape, strictFrom, ast.extent);
  const node: Expr = (f) => {
    // SlotVariable.read, written out as in Operand
    const v = f.shape === variable.shape ? f.slots[variable.slot] : undefined;
    return v !== undefined ? v.value : variable.read(f);
  };
  node.hint = new NodeHint(variable);
  return node;
}

/** A variable that does not exist: null, or an error under strict mode (in strings from version 2 on). */
export function undefinedVariable(f: Frame, name: string, extent: ScriptExtent, strictFrom = 1): Value {
  if (f.context.strictMode >= strictFrom && name !== '^' && name !== '$') {
    const exception = runtimeException(
      'VariableIsUndefined',
      'InvalidOperation',
      `The variable '$${name}' cannot be retrieved because it has not been set.`,
      name,
    );
    if (exception.errorRecord) exception.errorRecord.invocationInfo = new InvocationInfo(null, extent);
    throw exception;
  }
  return null;
}

function driveVariable(path: VariablePath): Expr {
  const drive = path.driveName ?? '';
  const rest = path.unqualifiedPath;
  return (f) => driveVariables(f.context).get(drive, rest, f.context);
}

/** Names whose assignment in any scope goes to the variable of the outermost scope (they are AllScope), or that are constant. */
const guardedNames = new Set([
  'true',
  'false',
  'null',
  '?',
  '^',
  '$',
  'executioncontext',
  'home',
  'host',
  'pid',
  'pshome',
  'psculture',
  'psuiculture',
  'psversiontable',
  'shellid',
  'consolefilename',
  'pwd',
  'isLinux'.toLowerCase(),
  'ismacos',
  'iswindows',
  'iscoreclr',
  'psedition',
  'enabledexperimentalfeatures',
]);

/** Compiles the write side of `$name` (VariableOps.SetVariableValue). */
export function compileVariableSetter(ast: VariableExpressionAst, c: CompileContext): Setter {
  const path = ast.variablePath;
  if (!path.isVariable) {
    const drive = path.driveName ?? '';
    const rest = path.unqualifiedPath;
    return (f, value) => driveVariables(f.context).set(drive, rest, orNull(value), f.context);
  }
  const name = path.unqualifiedPath;
  const lower = name.toLowerCase();
  if (path.isGlobal) return (f, value) => setIn(f.context.globalState.globalScope, lower, name, value);
  if (path.isScript) return (f, value) => setIn(f.scope.script, lower, name, value);
  if (path.isPrivate)
    return (f, value) => {
      setIn(f.scope, lower, name, value);
      const v = f.scope.localVariable(lower);
      if (v) v.options |= ScopedItemOptions.Private;
    };
  if (lower === '_' || lower === 'psitem')
    return (f, value) => {
      f.scope.dollarUnder = orNull(value);
    };
  if (guardedNames.has(lower)) return (f, value) => setGuarded(f, lower, name, value);
  const variable = new SlotVariable(name, lower, c.shape, 1, ast.extent);
  return (f, value) => variable.write(f, value);
}

/** Stores a value in `$name`, where a debugger may watch. */
export function compileVariableAssign(
  ast: VariableExpressionAst,
  c: CompileContext,
  store: (f: Frame, value: Value) => Done = storing(compileVariableSetter(ast, c)),
): (f: Frame, value: Value) => Done {
  const path = ast.variablePath;
  if (c.guards && path.isVariable) store = noting(path, store);
  return c.watch === null || !path.isVariable ? store : c.watch.write(path.unqualifiedPath.toLowerCase(), path.unqualifiedPath, store);
}

/** Stores, and notes what the constrained language has put where trusted code sees it. */
function noting(path: VariablePath, store: (f: Frame, value: Value) => Done): (f: Frame, value: Value) => Done {
  const lower = path.unqualifiedPath.toLowerCase();
  const note = (f: Frame): undefined => {
    noteAssigned(f, path.isGlobal ? f.context.globalState.globalScope : path.isScript ? f.scope.script : f.scope, lower);
  };
  return (f, value) => {
    const s = store(f, value);
    return s === undefined ? note(f) : (andThen(s, () => note(f)) as Done);
  };
}

function storing(set: Setter): (f: Frame, value: Value) => Done {
  return (f, value) => {
    set(f, value);
    return undefined;
  };
}

/**
 * The variable behind a mention whose reading and writing mean the same one variable of the frame's own scope: a plain `$name`. Null for
 * names with a scope or drive, automatic variables and those that are the same in all scopes.
 */
export function slotVariable(ast: VariableExpressionAst, c: CompileContext): SlotVariable | null {
  if (c.watch !== null || c.guards) return null;
  const path = ast.variablePath;
  const name = path.unqualifiedPath;
  const lower = name.toLowerCase();
  if (!path.isVariable || !path.isUnscopedVariable || lower === '_' || lower === 'psitem' || lower === 'this') return null;
  return guardedNames.has(lower) || isAutomaticName(lower) ? null : new SlotVariable(name, lower, c.shape, 1, ast.extent);
}

/** What a place other than a plain variable stores: a variable itself keeps "no output", which enumerates to nothing. */
function orNull(value: Value): Value {
  return value === AutomationNull ? null : value;
}

/** Stores a value in a scope by name: in the variable it has, else in a new one. */
export function setIn(scope: SessionStateScope, lower: string, name: string, value: Value): void {
  const v = scope.localVariable(lower);
  if (v === undefined) setNew(scope, lower, name, value);
  else if (v.isPlain()) v.value = value;
  else v.assign(orNull(value));
}

/** A variable that the scope does not have yet: made there, unless an outer one is AllScope. */
function setNew(scope: SessionStateScope, lower: string, name: string, value: Value): void {
  if (scope.initial !== null) {
    const own = scope.localVariable(lower);
    if (own !== undefined) {
      own.assign(orNull(value));
      return;
    }
  }
  const outer = allScopeVariable(scope, lower);
  if (outer === null) scope.putVariable(lower, new PSVariable(name, value));
  else outer.assign(orNull(value));
}

const languageConstants = new Set(['true', 'false', 'null']);

/** The variable of an outer scope that is the same one in this scope, which has none of that name itself; null when there is none. */
export function allScopeVariable(scope: SessionStateScope, lower: string): PSVariable | null {
  // a module has variables of its own beside them, but for the constants of the language
  for (let at = scope.isOutermost && !languageConstants.has(lower) ? null : scope.parent; at !== null; at = at.parent) {
    const outer = at.localVariable(lower);
    if (outer === undefined && at.isOutermost && !languageConstants.has(lower)) return null;
    if (outer !== undefined) return (outer.options & ScopedItemOptions.AllScope) === 0 ? null : outer;
  }
  return null;
}

function setGuarded(f: Frame, lower: string, name: string, value: Value): void {
  // as with those of all scopes, a module may have its own
  const isOwn = f.sessionState.module !== null && !languageConstants.has(lower);
  const known = isOwn ? f.scope.localVariable(lower) : f.sessionState.findVariable(lower, f.scope);
  if (known) known.assign(orNull(value));
  else setIn(f.scope, lower, name, value);
}
