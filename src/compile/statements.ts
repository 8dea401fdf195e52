import type {
  BreakStatementAst,
  ContinueStatementAst,
  DataStatementAst,
  ExitStatementAst,
  Expression,
  ReturnStatementAst,
  Statement,
  ThrowStatementAst,
  TrapStatementAst,
} from '../../grammar/index.ts';
import { ParseError } from '../../grammar/index.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { BreakException, ContinueException, ExitException, NetException, RuntimeException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { isConstrained } from '../objects/language-mode.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { andThen, type Steps, Suspension } from '../scheduler/suspension.ts';
import { parseException } from '../session/parse-errors.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { type Expr, type Flow, type Frame, returned, type Stmt } from './frame.ts';
import { collected, withOutput, writeEnumerated } from './output.ts';
import { statementList } from './statement-list.ts';
import { withTraps } from './traps.ts';

/** Statements in order, guarded by their block's traps. */
export function compileStatements(statements: readonly Statement[], traps: readonly TrapStatementAst[], c: CompileContext): Stmt {
  const compiled = statements
    .filter((s) => s.kind !== 'TrapStatementAst' && s.kind !== 'TypeDefinitionAst')
    .map((s) => compiler.statement(s, c));
  return traps.length === 0 ? statementList(compiled) : withTraps(compiled, traps, c);
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
    const valueExtent = ast.pipeline.extent;
    const give = (f: Frame, v: Value): Flow => {
      // Where the conversion to the declared type fails.
      f.position = valueExtent;
      f.returnValue = v === AutomationNull ? null : v;
      return returned;
    };
    return (f) => {
      f.position = valueExtent;
      const v = value(f);
      return v instanceof Suspension ? andThen(v, (r) => give(f, r)) : give(f, v);
    };
  }
  const write =
    ast.pipeline.kind === 'AssignmentStatementAst'
      ? writingValue(compiler.statementValue(ast.pipeline, c))
      : compiler.statement(ast.pipeline, c);
  return (f) => {
    f.position = extent;
    const r = write(f);
    return r === undefined ? returned : r instanceof Suspension ? new Suspension(returnRest(r)) : r;
  };
}

/** `return $x = 5` gives the value, unlike the assignment alone (Compiler.VisitReturnStatement). */
function writingValue(value: Expr): Stmt {
  return (f) => andThen(value(f), (v) => writeEnumerated(f.out, v)) as ReturnType<Stmt>;
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
      const handled = ast.isRethrow ? f.context.currentExceptionBeingHandled : null;
      throw handled !== null ? markThrown(handled) : thrownException(null);
    }
    return andThen(value(f), (v): Flow | undefined => {
      f.position = extent;
      throw thrownException(v === AutomationNull ? null : v);
    });
  };
}

function thrownException(value: Value): NetException {
  const base = baseObject(value);
  if (base instanceof NetException) {
    if (base instanceof RuntimeException) return markThrown(base);
    base.errorRecord ??= new ErrorRecord(base, base.message, 'OperationStopped', null);
    return markThrown(base);
  }
  if (base instanceof ErrorRecord) {
    // the record travels in an exception of its own: handlers see the record's exception, but not what that wraps
    const exception = exceptionOf('System.Management.Automation.RuntimeException', toStringValue(base), base.exception);
    exception.errorRecord = base;
    return markThrown(exception);
  }
  // as with a record: the exception that handlers see has a record of its own, which knows nothing of the value
  const text = value === null ? 'ScriptHalted' : toStringValue(value);
  const shown = exceptionOf('System.Management.Automation.RuntimeException', text);
  const exception = exceptionOf('System.Management.Automation.RuntimeException', text, shown);
  exception.errorRecord = new ErrorRecord(shown, text, 'OperationStopped', value);
  return markThrown(exception);
}

/** Exceptions that keep their record for themselves: a mark on them does not reach the exception in the record. */
const keepsRecord = ['CmdletInvocationException', 'ActionPreferenceStopException'].map((n) => `System.Management.Automation.${n}`);

/**
 * Exceptions of .NET types thrown by `throw` must stop the script as well: the mark stands on any exception object, and on the one in its record
 * (RuntimeException.WasThrownFromThrowStatement).
 */
function markThrown(e: NetException): NetException {
  e.wasThrownFromThrowStatement = true;
  const inner = e.errorRecord?.exception;
  if (inner instanceof RuntimeException && !keepsRecord.some((type) => derivesFrom(e, type))) inner.wasThrownFromThrowStatement = true;
  return e;
}

/** `data {…}`: its body's output, assigned to its variable when it has one. */
/** The commands of a data section cannot be chosen in the constrained language (RestrictedLanguageChecker.CheckDataStatementLanguageModeAtRuntime). */
function supportedCommandRefused(command: Expression): NetException {
  const text = 'Cannot define data section. Definition of additional supported commands is not supported in this language mode.';
  return parseException([new ParseError(command.extent, 'DataSectionAllowedCommandDisallowed', text)]);
}

export function compileData(ast: DataStatementAst, c: CompileContext): Stmt {
  const plain = compileBlock(ast.body, c);
  const [command] = ast.commandsAllowed;
  const body: Stmt =
    command === undefined || !c.guards
      ? plain
      : (f) => {
          if (isConstrained()) throw supportedCommandRefused(command);
          return plain(f);
        };
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
