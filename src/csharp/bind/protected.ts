/** `try`, `using` and `lock`. */
import { NetEnumerator } from '../../dotnet/enumerators.ts';
import { invokeMethod } from '../../dotnet/invocation.ts';
import { getType, wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, toNetException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { andThen, complete, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { CatchClause, Stmt } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { CSharpType } from '../types/csharp-type.ts';
import type { Body, Local } from './body.ts';
import { implicitConversion } from './conversions.ts';
import { bindCondition, bindValue, typeOfRef } from './expressions.ts';
import type { Frame, Node } from './node.ts';
import { type BoundStmt, bindStatement, embedded, type StmtRun } from './statements.ts';

interface Handler {
  readonly type: NetType | null;
  readonly local: Local | null;
  readonly slot: number;
  readonly when: Node | null;
  readonly body: StmtRun;
}

function bindCatch(b: Body, c: CatchClause): { handler: Handler; ends: boolean } {
  return b.inBlock(() => {
    const type = c.type ? typeOfRef(b, c.type) : null;
    if (type && !getType('System.Exception').isAssignableFrom(type)) b.error(c.type!.pos, 'CS0155');
    const slot = b.slots.count++;
    const local = c.name ? b.declare(c.name, type ?? wellKnown.exception, c.namePos) : null;
    if (local) {
      local.isCaught = true;
    }
    b.caught.push(slot);
    try {
      const when = c.when ? bindCondition(b, c.when) : null;
      const body = bindStatement(b, c.body);
      return { handler: { type, local, slot, when, body: body.run }, ends: body.ends };
    } finally {
      b.caught.pop();
    }
  });
}

/** What a `catch` sees of anything thrown: a null that something was asked of is a NullReferenceException. */
function thrownException(e: unknown): Value {
  if (e instanceof TypeError && /\bnull\b|\bundefined\b/.test(e.message))
    return exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  return toNetException(e);
}

function* handle(handlers: readonly Handler[], f: Frame, e: unknown): Steps<number> {
  if (isFlowControl(e)) throw e;
  const exception = thrownException(e) as Value & { netType: NetType };
  for (const h of handlers) {
    if (h.type && !h.type.isAssignableFrom(exception.netType)) continue;
    f.vars[h.slot] = exception;
    h.local?.declare(f, exception);
    if (h.when && (yield* complete(h.when.run(f))) !== true) continue;
    return yield* complete(h.body(f));
  }
  throw e;
}

/** `try { } catch { } finally { }`. */
export function bindTry(b: Body, s: Stmt & { k: 'try' }): BoundStmt {
  const body = bindStatement(b, s.body);
  const caught = s.catches.map((c) => bindCatch(b, c));
  const handlers = caught.map((c) => c.handler);
  for (const [i, c] of s.catches.entries()) {
    const before = handlers
      .slice(0, i)
      .find((h) => h.type && handlers[i]?.type && !h.when && h.type.isAssignableFrom(handlers[i]!.type as NetType));
    if (before) b.error(c.type?.pos ?? c.pos, 'CS0160', shownType(before.type as NetType));
  }
  let last: BoundStmt | null = null;
  if (s.last) {
    b.finallies++;
    last = bindStatement(b, s.last);
    b.finallies--;
  }
  const guarded: StmtRun = handlers.length > 0 ? guard(body.run, handlers) : body.run;
  const ends = (body.ends && caught.every((c) => c.ends)) || (last?.ends ?? false);
  return { run: last ? withFinally(guarded, last.run) : guarded, ends };
}

function guard(body: StmtRun, handlers: readonly Handler[]): StmtRun {
  return (f) => {
    try {
      const s = body(f);
      return s instanceof Suspension ? new Suspension(guardedRest(s, handlers, f)) : s;
    } catch (e) {
      if (isFlowControl(e)) throw e;
      return new Suspension(handle(handlers, f, e));
    }
  };
}

function* guardedRest(s: Suspension<number>, handlers: readonly Handler[], f: Frame): Steps<number> {
  try {
    return yield* s.rest;
  } catch (e) {
    return yield* handle(handlers, f, e);
  }
}

/** Runs something, and then something else however it ended. */
function withFinally(body: StmtRun, last: StmtRun): StmtRun {
  return (f) => {
    let s: Step<number>;
    try {
      s = body(f);
    } catch (e) {
      return andThen(last(f), () => {
        throw e;
      });
    }
    if (s instanceof Suspension) return new Suspension(finallyRest(s, last, f));
    const c = s;
    return andThen(last(f), () => c);
  };
}

function* finallyRest(s: Suspension<number>, last: StmtRun, f: Frame): Steps<number> {
  try {
    return yield* s.rest;
  } finally {
    yield* complete(last(f));
  }
}

function dispose(v: Value): Step<unknown> {
  if (v instanceof NetEnumerator) return void v.dispose();
  return v === null || v === undefined ? undefined : invokeMethod(v, 'Dispose', []);
}

/** True for a type whose Dispose is no member of IDisposable: that of `await using`. */
function disposes(type: NetType): boolean {
  return type.getMethods('Dispose', false).length > 0 || type.getMethods('DisposeAsync', false).length > 0;
}

/** `using (…) …`; `rest` compiles what it holds for. */
export function bindUsing(b: Body, s: Stmt & { k: 'using' }, rest: BoundStmt | (() => BoundStmt)): BoundStmt {
  const slot = b.slots.count++;
  let init: StmtRun;
  let locals: readonly Local[] = [];
  if (s.init.k === 'local') {
    const before = b.locals.length;
    init = bindStatement(b, s.init).run;
    locals = b.locals.slice(before);
    const [first] = locals;
    const isKnown = first?.type instanceof CSharpType || first?.type.isValueType === true;
    if (
      first &&
      isKnown &&
      !first.type.isByRefLike &&
      !implicitConversion(first.type, getType('System.IDisposable')) &&
      !disposes(first.type)
    )
      b.error(s.init.pos, 'CS1674', shownType(first.type));
    for (const made of locals) {
      made.hasEffect = true;
      made.reads++;
    }
  } else {
    const value = bindValue(b, (s.init as Stmt & { k: 'expr' }).e);
    if (!value.isBad && !implicitConversion(value.type, getType('System.IDisposable')))
      b.error(s.init.pos, 'CS1674', shownType(value.type));
    init = (f) =>
      andThen(value.run(f), (v) => {
        f.vars[slot] = v;
        return 0;
      });
  }
  // with a body of its own that body was compiled before its variable was known
  const body = typeof rest === 'function' ? rest() : s.body ? embedded(b, s.body) : rest;
  // the last one that was made goes first
  const last = (f: Frame): Step<unknown> =>
    [...locals].reverse().reduce<Step<unknown>>((step, local) => andThen(step, () => dispose(local.get(f))), undefined);
  const run = withFinally(body.run, (f) => andThen(locals.length > 0 ? last(f) : dispose(f.vars[slot] as Value), () => 0));
  return { run: (f) => andThen(init(f), () => run(f)), ends: body.ends };
}

/** `lock (x) …`: there is one thread, so it only needs an object. */
export function bindLock(b: Body, s: Stmt & { k: 'lock' }): BoundStmt {
  const value = bindValue(b, s.e);
  if (value.type.isValueType && !value.isBad) b.error(s.e.pos, 'CS0185', shownType(value.type));
  const body = embedded(b, s.body);
  return {
    run: (f) =>
      andThen(value.run(f), (v) => {
        if (v === null) throw exceptionOf('System.ArgumentNullException', 'Value cannot be null.');
        return body.run(f);
      }),
    ends: body.ends,
  };
}
