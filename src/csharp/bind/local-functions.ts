/** Functions inside methods. */
import { Method, Parameter } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { typeKey } from '../../dotnet/type-base.ts';
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import type { Member, Stmt } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { CSharpMethod, noBody } from '../types/csharp-type.ts';
import { type Body, hasYield, isVoid, type LocalFunction, newLevel } from './body.ts';
import { convertImplicit } from './conversions.ts';
import { bind, typeOfRef } from './function-results.ts';
import { bodyRun, type Compiled, fillParameters } from './functions.ts';
import { iteratorValue } from './iterators.ts';
import { Frame } from './node.ts';
import { bindStatement } from './statements.ts';
import { asyncResult, taskResult } from './tasks.ts';

const localFunctions = new WeakMap<MethodInfo, LocalFunction>();

/** Remembers which function a method stands for. */
export function noteLocalFunction(local: LocalFunction): void {
  localFunctions.set(local.method, local);
}

/** What a call of a method runs where that stands for a local function. */
export function localCallOf(m: MethodInfo): LocalFunction['call'] | undefined {
  const generic = m instanceof Method ? m.genericMethodDefinition : null;
  if (!generic) return localFunctions.get(m)?.call;
  return localFunctions.get(generic)?.withTypes?.((m as Method).genericArguments ?? []);
}

interface Signature {
  readonly returnType: NetType;
  readonly parameters: readonly Parameter[];
}

function signatureOf(b: Body, member: Member): Signature {
  const returnType = typeOfRef(b, member.type!) ?? wellKnown.object;
  const parameters = member.params.map((p, i) => {
    const type = typeOfRef(b, p.type) ?? wellKnown.object;
    const isByRef = p.mode === 'ref' || p.mode === 'out';
    const init = p.init ? bind(b, p.init) : null;
    const constant = init?.kind === 'value' ? (convertImplicit(init, type)?.constant ?? null) : null;
    return new Parameter(p.name, type, p.init !== null, constant, p.mode === 'params', isByRef, p.mode === 'out', i);
  });
  return { returnType, parameters };
}

/** What a function does, and what compiles it. */
function implementation(
  b: Body,
  member: Member,
  { returnType, parameters }: Signature,
): { call: LocalFunction['call']; compile: () => void } {
  const isAsync = member.modifiers.has('async');
  const result = isAsync ? (taskResult(returnType) ?? wellKnown.void) : returnType;
  const level = newLevel(b.level, result, member.name, isAsync);
  const isIterator = hasYield(member.body);
  if (isIterator) level.yields = returnType.genericArguments[0] ?? wellKnown.object;
  let compiled: Compiled | null = null;
  const compile = (): void => {
    compiled = b.inLevel(level, () => {
      const locals = member.params.map((p, i) => {
        const local = b.declare(p.name, parameters[i]!.type, p.pos, parameters[i]!.isByRef ? 'reference' : 'parameter');
        return local;
      });
      const body = bindStatement(b, member.body as Stmt);
      if (!body.ends && !isVoid(result) && !isIterator) b.error(member.pos, 'CS0161', `${member.name}(${shown(parameters)})`);
      return { parameters: locals, run: bodyRun(body.run) };
    });
  };
  const call: LocalFunction['call'] = (f, args) => {
    const own = new Frame(f.self, f.vars.slice());
    const { parameters: locals, run } = compiled as Compiled;
    fillParameters(own, locals, args);
    if (isIterator) return iteratorValue(returnType, level.yields as NetType, () => own, run);
    if (isAsync) return asyncResult(returnType, () => run(own));
    return run(own);
  };
  return { call, compile };
}

function shown(parameters: readonly Parameter[]): string {
  return parameters.map((p) => shownType(p.type)).join(', ');
}

function methodOf(b: Body, member: Member, { returnType, parameters }: Signature): CSharpMethod {
  const method = new CSharpMethod(member.name, b.owner, parameters, isVoid(returnType) ? null : returnType, true, noBody);
  method.member = member;
  method.access = 'public';
  return method;
}

/** Declares a local function. Its body is bound when all of its block is known. */
export function declareLocalFunction(b: Body, member: Member): () => void {
  if (member.typeParams.length > 0) return declareGenericFunction(b, member);
  const signature = signatureOf(b, member);
  const { call, compile } = implementation(b, member, signature);
  const fn: LocalFunction = { name: member.name, method: methodOf(b, member, signature), uses: 0, call };
  noteLocalFunction(fn);
  b.declareFunction(fn);
  return compile;
}

/** A generic one is compiled for each list of type arguments that it is called with, with the names that it was declared among. */
function declareGenericFunction(b: Body, member: Member): () => void {
  const own = member.typeParams.map((name, i) => new TypeParameter(name, i, true));
  const method = methodOf(
    b,
    member,
    b.inScope(b.scope.with(member.typeParams, own), () => signatureOf(b, member)),
  );
  method.typeParameters = own;
  const here = b.here();
  const made = new Map<string, LocalFunction['call']>();
  const withTypes = (types: readonly NetType[]): LocalFunction['call'] => {
    const key = types.map(typeKey).join(',');
    let call = made.get(key);
    if (!call) {
      const implemented = here(() =>
        b.inScope(b.scope.with(member.typeParams, types), () => {
          const { call: found, compile } = implementation(b, member, signatureOf(b, member));
          made.set(key, found);
          compile();
          return found;
        }),
      );
      call = implemented;
    }
    return call;
  };
  const call: LocalFunction['call'] = () => noBody(null) as null;
  const fn: LocalFunction = { name: member.name, method, uses: 0, call, withTypes };
  noteLocalFunction(fn);
  b.declareFunction(fn);
  return () => undefined;
}
