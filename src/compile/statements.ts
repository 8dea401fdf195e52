import type {
  BreakStatementAst,
  ContinueStatementAst,
  DataStatementAst,
  ExitStatementAst,
  Expression,
  IfStatementAst,
  PipelineBase,
  ReturnStatementAst,
  Statement,
  StatementBlockAst,
  ThrowStatementAst,
  TrapStatementAst,
} from '../../grammar/index.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { BreakException, ContinueException, ExitException, NetException, RuntimeException } from '../errors/exceptions.ts';
import { exceptionOf, runtimeException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { isTrue, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { andThen, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { type Expr, type Flow, type Frame, returned, type Stmt } from './frame.ts';
import { collected, withOutput } from './output.ts';
import { statementList } from './statement-list.ts';
import { withTraps } from './traps.ts';
import { defineTypesOf } from './type-definitions.ts';

/** `{ statements }` of a statement, with its traps. */
export function compileBlock(ast: StatementBlockAst, c: CompileContext): Stmt {
  return compileStatements(ast.statements, ast.traps, c);
}

/** Statements in order, guarded by their block's traps. */
export function compileStatements(statements: readonly Statement[], traps: readonly TrapStatementAst[], c: CompileContext): Stmt {
  const compiled = statements
    .filter((s) => s.kind !== 'TrapStatementAst' && s.kind !== 'TypeDefinitionAst')
    .map((s) => compiler.statement(s, c));
  const types = statements.filter((s) => s.kind === 'TypeDefinitionAst');
  if (types.length > 0) compiled.unshift(defineTypesOf(types, c));
  return traps.length === 0 ? statementList(compiled) : withTraps(compiled, traps, c);
}

/** `if (…) {…} elseif (…) {…} else {…}`. */
export function compileIf(ast: IfStatementAst, c: CompileContext): Stmt {
  const conditions = ast.clauses.map((clause) => compileCondition(clause.condition, c));
  const bodies = ast.clauses.map((clause) => compileBlock(clause.body, c));
  const otherwise = ast.elseClause ? compileBlock(ast.elseClause, c) : null;
  if (conditions.length === 1) {
    const condition = conditions[0]!;
    const body = bodies[0]!;
    return (f) => {
      const v = condition(f);
      if (v instanceof Suspension) return new Suspension(ifRest(f, conditions, bodies, otherwise, 0, v));
      if (typeof v === 'boolean' ? v : isTrue(v)) return body(f);
      return otherwise === null ? undefined : otherwise(f);
    };
  }
  return (f) => {
    for (let i = 0; i < conditions.length; i++) {
      const v = conditions[i]!(f);
      if (v instanceof Suspension) return new Suspension(ifRest(f, conditions, bodies, otherwise, i, v));
      if (typeof v === 'boolean' ? v : isTrue(v)) return bodies[i]!(f);
    }
    return otherwise === null ? undefined : otherwise(f);
  };
}

function* ifRest(
  f: Frame,
  conditions: Expr[],
  bodies: Stmt[],
  otherwise: Stmt | null,
  at: number,
  first: Suspension<Value>,
): Steps<Flow | undefined> {
  let chosen = otherwise;
  let pending: Suspension<Value> | null = first;
  for (let i = at; i < conditions.length; i++) {
    const s = pending ?? conditions[i]!(f);
    pending = null;
    if (isTrue(s instanceof Suspension ? yield* s.rest : s)) {
      chosen = bodies[i]!;
      break;
    }
  }
  if (chosen === null) return undefined;
  const r = chosen(f);
  return r instanceof Suspension ? yield* r.rest : r;
}

/** A condition: its own position while it is evaluated. */
export function compileCondition(ast: PipelineBase, c: CompileContext): Expr {
  const extent = ast.extent;
  const value = compiler.statementValue(ast, c);
  return (f) => {
    f.position = extent;
    return value(f);
  };
}

/** `return`, in script blocks: writes to the pipeline; in methods: gives the value. */
export function compileReturn(ast: ReturnStatementAst, c: CompileContext): Stmt {
  const extent = ast.extent;
  if (ast.pipeline === null)
    return (f) => {
      f.position = extent;
      return returned;
    };
  if (c.isMethod) {
    const value = compiler.statementValue(ast.pipeline, c);
    return (f) => {
      f.position = extent;
      return andThen(value(f), (v) => {
        f.returnValue = v === AutomationNull ? null : v;
        return returned;
      });
    };
  }
  const write = compiler.statement(ast.pipeline, c);
  return (f) => {
    f.position = extent;
    const r = write(f);
    return r === undefined ? returned : r instanceof Suspension ? new Suspension(returnRest(r)) : r;
  };
}

function* returnRest(s: Suspension<Flow | undefined>): Steps<Flow | undefined> {
  return (yield* s.rest) ?? returned;
}

function labelOf(label: Expression | null, c: CompileContext): Expr {
  if (label === null) return () => '';
  if (label.kind === 'StringConstantExpressionAst') {
    const text = label.value;
    return () => text;
  }
  return compiler.expression(label, c);
}

/** `break` and `continue`, with or without a label. */
export function compileJump(ast: BreakStatementAst | ContinueStatementAst, c: CompileContext): Stmt {
  const label = labelOf(ast.label, c);
  const make =
    ast.kind === 'BreakStatementAst' ? (l: string): Flow => new BreakException(l) : (l: string): Flow => new ContinueException(l);
  const plain = ast.label === null ? make('') : null;
  return (f) => {
    if (plain) return plain;
    return andThen(label(f), (v) => make(toStringValue(v)) as Flow | undefined);
  };
}

/** `exit`. */
export function compileExit(ast: ExitStatementAst, c: CompileContext): Stmt {
  const value = ast.pipeline ? compiler.statementValue(ast.pipeline, c) : null;
  return (f) => {
    f.position = ast.extent;
    if (value === null) throw new ExitException(null);
    return andThen(value(f), (v): Flow | undefined => {
      throw new ExitException(v === AutomationNull ? null : v);
    });
  };
}

/** `throw`, with its value turned into an exception (ExceptionHandlingOps.ConvertToException). */
export function compileThrow(ast: ThrowStatementAst, c: CompileContext): Stmt {
  const extent = ast.extent;
  const value = ast.pipeline ? compiler.statementValue(ast.pipeline, c) : null;
  return (f) => {
    f.position = extent;
    if (value === null) {
      const current = ast.isRethrow ? f.sessionState.automaticValue('_', f.scope) : undefined;
      throw thrownException(current ?? null, true);
    }
    return andThen(value(f), (v): Flow | undefined => {
      f.position = extent;
      throw thrownException(v === AutomationNull ? null : v, value === null);
    });
  };
}

function thrownException(value: Value, isRethrow: boolean): NetException {
  const base = baseObject(value);
  if (base instanceof NetException) {
    if (base instanceof RuntimeException) {
      base.wasThrownFromThrowStatement = true;
      return base;
    }
    base.errorRecord ??= new ErrorRecord(base, base.message, 'OperationStopped', null);
    return markThrown(base);
  }
  if (base instanceof ErrorRecord) {
    const exception = base.exception;
    exception.errorRecord = base;
    if (!isRethrow) base.invocationInfo ??= null;
    return markThrown(exception);
  }
  if (value === null) {
    return markThrown(runtimeException('ScriptHalted', 'OperationStopped', 'ScriptHalted', null));
  }
  const text = toStringValue(value);
  const exception = exceptionOf('System.Management.Automation.RuntimeException', text);
  exception.errorRecord = new ErrorRecord(exception, text, 'OperationStopped', value);
  return markThrown(exception);
}

/** Exceptions of .NET types thrown by `throw` must stop the script as well: the mark stands on any exception object. */
function markThrown(e: NetException): NetException {
  e.wasThrownFromThrowStatement = true;
  return e;
}

/** `data {…}`: its body's output, assigned to its variable when it has one. */
export function compileData(ast: DataStatementAst, c: CompileContext): Stmt {
  const body = compileBlock(ast.body, c);
  const name = ast.variable;
  if (name === null) return body;
  return (f) => {
    const list = new ListPipe();
    return andThen(
      withOutput(f, list, () => body(f)),
      (r): Flow | undefined => {
        if (r === undefined) {
          const v = collected(list.items);
          f.scope.setLocal(name, v === AutomationNull ? null : v);
        }
        return r;
      },
    );
  };
}
