import { type Ast, type CommandAst, UsingExpressionAst } from '../../grammar/index.ts';
import { compiler } from '../../src/compile/compile-context.ts';
import { currentFrame } from '../../src/compile/invoke.ts';
import { type UsingValues, usingKey } from '../../src/compile/using-expression.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { errorRecordOf, runtimeException } from '../../src/errors/throw.ts';
import { AutomationNull } from '../../src/objects/collections.ts';
import { toStringValue } from '../../src/objects/language-primitives.ts';
import { complete, lift, type Step, type Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { ScopeShape } from '../../src/session/scope.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';

export type { UsingValues };

const found = new WeakMap<Ast, readonly UsingExpressionAst[]>();

/** Every `$using:` expression below a node, also in nested script blocks (UsingExpressionAstSearcher.FindAllUsingExpressions). */
export function usingExpressions(root: Ast): readonly UsingExpressionAst[] {
  let list = found.get(root);
  if (!list) {
    const collected: UsingExpressionAst[] = [];
    const visit = (node: Ast): void => {
      if (node instanceof UsingExpressionAst) collected.push(node);
      node.forEachChild(visit);
    };
    visit(root);
    list = collected;
    found.set(root, list);
  }
  return list;
}

/** How {@link evaluateUsing} may be told to choose. */
export interface UsingOptions {
  /** Leaves out what belongs to a ForEach-Object -Parallel inside the block (ForEach-Object -Parallel evaluates only its own). */
  readonly ownScopeOnly?: boolean;
}

/**
 * Evaluates all `$using:` expressions of a script block once, in the scope of the running command, under strict mode
 * (ScriptBlockToPowerShellConverter.GetUsingValues). An expression that fails for another reason than an undefined variable ends the
 * collection without an error, as in PowerShell: the job then finds no value.
 * @throws RuntimeException UsingVariableIsUndefined
 */
export function evaluateUsing(context: ExecutionContext, block: ScriptBlock, options: UsingOptions = {}): Step<UsingValues> {
  const all = usingExpressions(block.ast);
  const wanted = options.ownScopeOnly ? all.filter((u) => !isInNestedParallel(u, block.ast)) : all;
  return wanted.length === 0 ? new Map() : lift(evaluate(context, wanted));
}

function* evaluate(context: ExecutionContext, expressions: readonly UsingExpressionAst[]): Steps<UsingValues> {
  const values = new Map<string, import('../../src/objects/net-object.ts').Value>();
  const frame = currentFrame(context);
  const scope = context.sessionState.currentScope;
  const strict = scope.strictMode;
  scope.strictMode = latestStrictMode;
  try {
    for (const using of expressions) {
      const key = usingKey(using);
      if (values.has(key)) continue;
      try {
        const value = yield* complete(expressionOf(using)(frame));
        values.set(key, value === AutomationNull ? null : value);
      } catch (e) {
        if (!(e instanceof NetException)) throw e;
        const record = errorRecordOf(e);
        if (record.errorId === 'VariableIsUndefined') throw undefinedVariable(using, toStringValue(record.targetObject));
        return values;
      }
    }
  } finally {
    scope.strictMode = strict;
  }
  return values;
}

/** Strict mode as PowerShell sets it for using expressions: its own version. */
const latestStrictMode = 7;

type Expr = ReturnType<typeof compiler.expression>;
const compiled = new WeakMap<UsingExpressionAst, Expr>();

function expressionOf(using: UsingExpressionAst): Expr {
  let node = compiled.get(using);
  if (!node) {
    node = compiler.expression(using.subExpression, {
      shape: new ScopeShape(),
      namespaces: [],
      script: null as never,
      isMethod: false,
      watch: null,
    });
    compiled.set(using, node);
  }
  return node;
}

function undefinedVariable(using: UsingExpressionAst, name: string): NetException {
  const error = runtimeException(
    'UsingVariableIsUndefined',
    'InvalidOperation',
    `The value of the using variable '$using:${name}' cannot be retrieved because it has not been set in the local session.`,
    null,
  );
  const record = errorRecordOf(error);
  record.invocationInfo = new InvocationInfo(null, using.extent);
  return error;
}

const forEachNames = new Set(['foreach-object', 'foreach', '%']);

/** True for `ForEach-Object … -Parallel …` by any of its names (ScriptBlockToPowerShellConverter.FindForEachInCommand). */
function isParallelForEach(command: CommandAst): boolean {
  const [name] = command.commandElements;
  if (name?.kind !== 'StringConstantExpressionAst' || !forEachNames.has(name.value.toLowerCase())) return false;
  return command.commandElements.some((e) => e.kind === 'CommandParameterAst' && isPrefixOf(e.parameterName, 'parallel'));
}

/** An abbreviation that is no other parameter's: `-Par`, not `-P` (Process, PipelineVariable). */
function isPrefixOf(given: string, name: string): boolean {
  return given.length >= 2 && name.startsWith(given.toLowerCase());
}

function isInNestedParallel(using: UsingExpressionAst, root: Ast): boolean {
  for (let at: Ast | null = using.parent; at !== null && at !== root; at = at.parent)
    if (at.kind === 'CommandAst' && isParallelForEach(at as CommandAst)) return true;
  return false;
}
