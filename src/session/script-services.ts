import { type Expression, namespacesAround, rootOf, ScriptBlockAst, ScriptExtent } from '../../grammar/index.ts';
import { registerScriptServices } from '../binding/services.ts';
import { compiler } from '../compile/compile-context.ts';
import { currentNamespaces, sourceNamespaces } from '../compile/current-namespaces.ts';
import { Frame } from '../compile/frame.ts';
import { currentFrame, dottedRunner, runScriptBlock } from '../compile/invoke.ts';
import { collected } from '../compile/output.ts';
import { ambiguousType, scriptType, unknownType } from '../compile/types.ts';
import { psMethodToDelegate, scriptBlockToDelegate } from '../dotnet/delegates.ts';
import { resolveTypeName, runningScope } from '../dotnet/registry.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { type Evaluator, type ScriptCall, setScriptInvoker } from '../objects/script-hooks.ts';
import { ListPipe, type Pipe } from '../pipeline/pipe.ts';
import { decodeFile } from '../providers/file-decoder.ts';
import { paths } from '../providers/path-intrinsics.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { andThen, finallyDo, type Step } from '../scheduler/suspension.ts';
import { currentContext } from './current-context.ts';
import type { ExecutionContext } from './execution-context.ts';
import { InvocationInfo } from './invocation-info.ts';
import { parsedFile, parsedOnce } from './parsed-scripts.ts';
import { ScopeShape } from './scope.ts';
import type { ScriptBlock as ScriptBlockType } from './script-block.ts';
import { ScriptBlock } from './script-block.ts';
import type { SessionState } from './session-state.ts';

function stateOf(sessionState: SessionState | null): SessionState {
  return sessionState ?? currentContext().sessionState;
}

/** The frame that runs, or one of the session state that an attribute was written in: blocks among its arguments belong there. */
function frameIn(state: SessionState, context: ExecutionContext): Frame {
  const f = currentFrame(context);
  if (state.home === f.sessionState.home) return f;
  return new Frame(context, state, state.currentScope, f.out, f.streams, f, f.name, f.invocation, f.file);
}

/** What an expression that stands alone is compiled with: variables by name only, and the namespaces of its file. */
function compileContextOf(ast: Expression) {
  const root = rootOf(ast);
  const script = root instanceof ScriptBlockAst ? root : null;
  return { shape: new ScopeShape(), namespaces: namespacesAround(ast), script: script as ScriptBlockAst, isMethod: false, watch: null };
}

/** Tells the other parts how to run script blocks, parse text and find types. Done once, when the program is loaded. */
export function registerInterpreter(): void {
  runningScope.current = (ambiguous) => {
    const context = currentContext();
    return {
      namespaces: currentNamespaces(context),
      lookupScriptType: (n) => scriptType(context.sessionState.currentScope, n, ambiguous),
    };
  };
  registerScriptServices({
    evaluateAttributeArgument(ast, sessionState) {
      const context = currentContext();
      const state = stateOf(sessionState);
      const value = runSync(compiler.expression(ast, compileContextOf(ast))(frameIn(state, context)));
      return value === AutomationNull ? null : value;
    },
    findTypeName(name, sessionState) {
      return resolveTypeName(name, {
        namespaces: sourceNamespaces.get(name.extent.source) ?? currentNamespaces(currentContext()),
        lookupScriptType: (n: string) => scriptType(stateOf(sessionState).currentScope, n, ambiguousType),
        ambiguous: ambiguousType,
      });
    },
    resolveTypeName(name, sessionState) {
      const scope = {
        namespaces: sourceNamespaces.get(name.extent.source) ?? currentNamespaces(currentContext()),
        lookupScriptType: (n: string) => scriptType(stateOf(sessionState).currentScope, n, ambiguousType),
        ambiguous: ambiguousType,
      };
      const found = resolveTypeName(name, scope);
      if (!found) {
        const error = unknownType(name, (part) => resolveTypeName(part, scope));
        const { source, startOffset, endOffset } = name.extent;
        // the constraint with its brackets
        if (error.errorRecord)
          error.errorRecord.invocationInfo = new InvocationInfo(null, new ScriptExtent(source, startOffset - 1, endOffset + 1));
        throw error;
      }
      return found;
    },
    driveOf: (path, context) => paths(context).parse(path).drive?.name ?? null,
    parseScriptFile(path, context) {
      const { readFileSync } = require('node:fs') as typeof import('node:fs');
      return new ScriptBlock(parsedFile(context, decodeFile(readFileSync(path), undefined), path), context.sessionState);
    },
  });
  setScriptInvoker({
    invoke(block, args, call) {
      const context = call.context ?? currentContext();
      return call.output ? invokeInto(block, args, call, context, call.output) : invokeAsValue(block, args, call, context);
    },
    evaluator: (block) => evaluatorOf(block, currentContext()),
    toDelegate: scriptBlockToDelegate,
    methodToDelegate: psMethodToDelegate,
    create: (text) => new ScriptBlock(parsedOnce(currentContext(), text), currentContext().sessionState),
    variable: (name) => currentContext().getVariableValue(name),
  });
}

/** Runs a block whose output goes to a list; errors of its statements are reported there, as for the operators Where and ForEach. */
function invokeInto(
  block: ScriptBlockType,
  args: readonly Value[],
  call: ScriptCall,
  context: ExecutionContext,
  output: Value[],
): Step<Value> {
  const pipe: Pipe = {
    add(value) {
      output.push(value);
      return undefined;
    },
  };
  const s = runScriptBlock(context, block, pipe, {
    args,
    dotSourced: call.useLocalScope === false,
    ...(call.underbar !== undefined && { underbar: call.underbar }),
    ...(call.thisValue !== undefined && { thisValue: call.thisValue }),
    ...(call.input !== undefined && { input: call.input, anyClauses: true }),
  });
  return s === undefined ? AutomationNull : andThen(s, () => AutomationNull);
}

/**
 * Runs a block for its value. Where its errors go to the error stream outside or nowhere, what fails inside goes up to whoever asked for the
 * value (ExceptionHandlingOps.ExceptionCannotBeStoppedContinuedOrIgnored); else it is reported as in any other block.
 */
function invokeAsValue(block: ScriptBlockType, args: readonly Value[], call: ScriptCall, context: ExecutionContext): Step<Value> {
  const { underbar, thisValue, errors } = call;
  const list = new ListPipe();
  const before = context.propagateExceptions;
  if (errors !== undefined) context.propagateExceptions = true;
  const s = finallyDo(
    () =>
      runScriptBlock(context, block, list, {
        args,
        dotSourced: call.useLocalScope === false,
        ...(errors !== undefined && { errors }),
        ...(underbar !== undefined && { underbar }),
        ...(thisValue !== undefined && { thisValue }),
      }),
    () => {
      context.propagateExceptions = before;
    },
  );
  return andThen(s, () => collected(list.items));
}

/** {@link invokeAsValue} for many objects in the caller's scope; errors of its statements are reported as in any other block. */
function evaluatorOf(block: ScriptBlockType, context: ExecutionContext): Evaluator {
  const run = dottedRunner(context, block);
  return (underbar) => {
    const list = new ListPipe();
    return andThen(run(underbar, list), () => collected(list.items));
  };
}
