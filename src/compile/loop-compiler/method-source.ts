import type { Expression, InvokeMemberExpressionAst, MemberExpressionAst, StringConstantExpressionAst } from '../../../grammar/index.ts';
import { reachedMethods } from '../../dotnet/invocation.ts';
import { MethodSite } from '../../dotnet/method-site.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { CallContext, NetType } from '../../objects/net-type.ts';
import { Double } from '../../objects/numbers.ts';
import { PropertySite } from '../../objects/property-site.ts';
import { Suspension } from '../../scheduler/suspension.ts';
import { slotVariable } from '../variables.ts';
import { directCall, type Operand, operandOf } from './direct-call.ts';
import { areSimple, bail, isSimple, keepInOnePiece, keptInOnePiece } from './simple-operations.ts';
import { type Kind, type Source, type SourceWriter, valueText } from './source-writer.ts';
import { maySimply } from './text-source.ts';

/**
 * Calls of .NET's methods as JavaScript. Of texts and numbers any method may be called, of types a few; of collections and text builders those methods that change them
 * and run no script, where the call is the last thing that a statement does. Arguments are {@link isSimple | simple}. All else is left to the nodes.
 */

/** A call by a constant name, without anything that would have a say in the choice of the overload (compileInvokeMember); null for others. */
function plainCall(ast: InvokeMemberExpressionAst, w: SourceWriter): { readonly name: string; readonly args: readonly Operand[] } | null {
  const { member, expression } = ast;
  if (ast.nullConditional || ast.genericTypeArguments.length > 0 || w.context.inside || member.kind !== 'StringConstantExpressionAst')
    return null;
  if (!ast.static && expression.kind === 'ParenExpressionAst' && expression.pipeline.kind === 'PipelineAst')
    if (expression.pipeline.getPureExpression()?.kind === 'ConvertExpressionAst') return null;
  if (ast.arguments.some((a) => a.kind === 'ConvertExpressionAst' || !maySimply(a, w))) return null;
  const args: Operand[] = [];
  for (const argument of ast.arguments) {
    const source = w.expression(argument);
    if (source === null) return null;
    args.push(operandOf(argument, source, w));
  }
  return { name: member.value, args };
}

/** Operands as the array of a call that is not made directly. */
function valueTexts(args: readonly Operand[], w: SourceWriter): string {
  return args.map(({ source }) => valueText(source.text, source.kind, w)).join(', ');
}

/** A call that has no effects; where it fails, the nodes do it again. */
export function methodSource(ast: InvokeMemberExpressionAst, w: SourceWriter): Source | null {
  if (ast.static) return mathSource(ast, w) ?? staticSource(ast, w);
  const isTarget = (v: Value): boolean => isSimple(v) || v instanceof NetDictionary;
  const call = maySimply(ast.expression, w, isTarget) ? plainCall(ast, w) : null;
  const source = call && w.expression(ast.expression);
  if (source === null) return null;
  w.operations++;
  const { name, args } = call!;
  const site = new MethodSite(name, false);
  const run = w.constant(simpleCall(site));
  const target = operandOf(ast.expression, source, w);
  const direct = directMethod(site, target, args, run, w);
  const text = direct ?? `${run}(c, ${valueText(source.text, source.kind, w)}, [${valueTexts(args, w)}])`;
  return { text: w.guarded(text), kind: 'value' };
}

/** {@link directCall} of what a name means for the target; a target of which nothing is known is believed to be a text. */
function directMethod(site: MethodSite, target: Operand, args: readonly Operand[], run: string, w: SourceWriter): string | null {
  const sample = target.sample ?? '';
  const isKnown = isSimple(sample) || (looks.test(site.name) && isPlainTable(sample));
  const methods = isKnown ? site.methodsOf(sample) : null;
  return methods && directCall(methods, { ...target, sample }, args, run, w);
}

/** True for dictionaries of objects. */
function isPlainTable(target: Value): boolean {
  return target instanceof NetDictionary && target.netType.genericDefinition === null;
}

/** Static methods of these types give the same for the same arguments, and do nothing else. By the names that scripts use for them. */
const pureTypes: ReadonlyMap<string, string> = new Map(
  [
    ['System.String', 'string'],
    ['System.Char', 'char'],
    ['System.Convert', 'convert'],
    ['System.Math', 'math'],
    ['System.Int32', 'int', 'int32'],
    ['System.Int64', 'long', 'int64'],
    ['System.Double', 'double'],
    ['System.BitConverter', 'bitconverter'],
  ].flatMap(([fullName = '', ...names]) => [fullName.toLowerCase(), ...names].map((name) => [name, fullName] as const)),
);

/** The type that a static member is asked of, where it is one of {@link pureTypes}. */
function pureTypeOf({ expression }: { readonly expression: Expression }, w: SourceWriter): NetType | null {
  const fullName = expression.kind === 'TypeExpressionAst' ? pureTypes.get(expression.typeName.fullName.toLowerCase()) : undefined;
  if (expression.kind !== 'TypeExpressionAst' || fullName === undefined) return null;
  const type = w.typeOf(expression.typeName);
  return type.fullName === fullName ? type : null;
}

/** `[math]::PI`, `[int]::MaxValue`: static properties of these types are constants. */
export function constantSource(ast: MemberExpressionAst, w: SourceWriter): Source | null {
  const { member } = ast;
  const type = ast.static && member.kind === 'StringConstantExpressionAst' ? pureTypeOf(ast, w) : null;
  const property = type?.getProperty((member as StringConstantExpressionAst).value, true);
  if (!property?.body.get || property.canWrite) return null;
  const value = property.body.get(null) as Value | Suspension;
  if (typeof value === 'number') return { text: `(${value})`, kind: 'int', number: value };
  return value instanceof Double ? { text: `${w.constant(value.value)}`, kind: 'double' } : null;
}

function staticSource(ast: InvokeMemberExpressionAst, w: SourceWriter): Source | null {
  const type = pureTypeOf(ast, w);
  const call = type && plainCall(ast, w);
  if (type === null || call === null || /^new$/i.test(call.name)) return null;
  w.operations++;
  const site = new MethodSite(call.name, true);
  const run = (c: CallContext, args: readonly Value[]): Value => {
    if (!areSimple(args)) throw bail;
    return now(site.invokeStatic(type, args, c));
  };
  const methods = type.genericArguments.length > 0 ? null : reachedMethods(type, call.name, true);
  const text = methods && directCall(methods, null, call.args, w.constant(run), w);
  return { text: w.guarded(text ?? `${w.constant(run)}(c, [${valueTexts(call.args, w)}])`), kind: 'value' };
}

function now(result: Value | Suspension<Value>): Value {
  if (result instanceof Suspension) throw bail;
  return result;
}

/** Methods of [math] that are the same in JavaScript, by what their arguments have to be. */
const mathMethods: ReadonlyMap<string, { readonly name: string; readonly count: number; readonly kind: Kind }> = new Map([
  ['sqrt', { name: 'sqrt', count: 1, kind: 'double' }],
  ['floor', { name: 'floor', count: 1, kind: 'double' }],
  ['ceiling', { name: 'ceil', count: 1, kind: 'double' }],
  ['truncate', { name: 'trunc', count: 1, kind: 'double' }],
  ['max', { name: 'max', count: 2, kind: 'int' }],
  ['min', { name: 'min', count: 2, kind: 'int' }],
]);

/** `[math]::Sqrt(…)` and its like of doubles, `[math]::Max(…)` of integers. */
function mathSource(ast: InvokeMemberExpressionAst, w: SourceWriter): Source | null {
  const { member, arguments: args } = ast;
  if (ast.nullConditional || ast.genericTypeArguments.length > 0 || member.kind !== 'StringConstantExpressionAst') return null;
  const method = mathMethods.get(member.value.toLowerCase());
  if (method === undefined || method.count !== args.length) return null;
  if (pureTypeOf(ast, w)?.fullName !== 'System.Math') return null;
  const operands = args.map((a) => w.expression(a));
  const { kind } = method;
  if (!operands.every((o) => o?.kind === kind)) return null;
  w.operations++;
  return { text: `${w.constant(Math)}.${method.name}(${operands.map((o) => o!.text).join(', ')})`, kind };
}

/** Methods of hashtables that only look. */
const looks = /^contains(?:key)?$/i;

function simpleCall(site: MethodSite): (c: CallContext, target: Value, args: readonly Value[]) => Value {
  const ofTables = looks.test(site.name);
  return (c, target, args) => {
    if (target === null || !(isSimple(target) || (ofTables && isPlainTable(target))) || !areSimple(args) || !site.isOwnMethod(target))
      throw bail;
    return now(site.invokeInstance(target, args, c));
  };
}

/** Methods that change an object, and run no script if their arguments are simple; true: they give nothing. */
const changing: ReadonlyMap<string, ReadonlyMap<string, boolean>> = new Map([
  [
    'System.Collections.Generic.List`1',
    new Map([
      ['add', true],
      ['insert', true],
      ['removeat', true],
      ['clear', true],
    ]),
  ],
  [
    'System.Collections.Generic.Queue`1',
    new Map([
      ['enqueue', true],
      ['clear', true],
      ['dequeue', false],
      ['peek', false],
    ]),
  ],
  [
    'System.Collections.Generic.Stack`1',
    new Map([
      ['push', true],
      ['clear', true],
      ['pop', false],
      ['peek', false],
    ]),
  ],
  [
    'System.Collections.ArrayList',
    new Map([
      ['add', false],
      ['insert', true],
      ['removeat', true],
      ['clear', true],
    ]),
  ],
  [
    'System.Text.StringBuilder',
    new Map([
      ['append', false],
      ['appendline', false],
      ['insert', false],
      ['clear', false],
    ]),
  ],
]);

/** The methods that change an object; undefined for one of another type, or one whose elements are made by scripts. */
function changingMethods(target: Value | undefined): ReadonlyMap<string, boolean> | undefined {
  if (!(target instanceof NetObject)) return undefined;
  const { netType } = target;
  const { genericDefinition } = netType;
  if (genericDefinition === null) return changing.get(netType.fullName);
  return netType.genericArguments[0]!.isScriptType ? undefined : changing.get(genericDefinition.fullName);
}

/** `$x.Name` of objects that store the value, or whose type is one of .NET's own. */
export function simpleProperty(name: string): (target: Value) => Value {
  const site = new PropertySite(name);
  return (target) => {
    const value = site.readStored(target);
    if (value === undefined) throw bail;
    return value;
  };
}

/** `$x.Count` of collections. */
export function countProperty(name: string): (c: CallContext, target: Value) => number {
  const site = new PropertySite(name);
  return (c, target) => {
    if (target instanceof PSArray) return target.items.length;
    const isTable = target instanceof NetDictionary && target.netType.genericDefinition === null;
    const count = isTable || changingMethods(target) !== undefined ? site.read(target, c) : null;
    if (typeof count !== 'number') throw bail;
    return count;
  };
}

/**
 * A call of a method that changes what stands in a variable: the last thing that its statement does, as it must not be done again. The text gives what
 * the call gives.
 * @param use what becomes of it: what is written to the output has to be nothing, what is stored something
 */
export function changeText(ast: Expression, w: SourceWriter, use: 'written' | 'stored' | 'dropped'): string | null {
  if (ast.kind !== 'InvokeMemberExpressionAst' || ast.static || ast.expression.kind !== 'VariableExpressionAst') return null;
  const variable = slotVariable(ast.expression, w.context);
  const register = variable && w.register(variable);
  const methods = register?.kind === 'value' ? changingMethods(w.valueNow(variable!)) : undefined;
  if (!register || methods === undefined || ast.member.kind !== 'StringConstantExpressionAst') return null;
  const givesNothing = methods.get(ast.member.value.toLowerCase());
  if (givesNothing === undefined || (use === 'written' && !givesNothing) || (use === 'stored' && givesNothing)) return null;
  const call = plainCall(ast, w);
  if (call === null) return null;
  w.operations++;
  const site = new MethodSite(call.name, false);
  const run = w.constant(changingCall(site, methods));
  const target: Operand = { source: { text: register.name, kind: 'value' }, sample: w.valueNow(variable!)! };
  const kept = call.args.map((operand) => ({ ...operand, source: keptSource(operand.source, w) }));
  const overloads = site.methodsOf(target.sample!);
  const direct = overloads && directCall(overloads, target, kept, run, w, use !== 'stored');
  // the body says nothing of where it failed, and has changed nothing when it does
  return direct ? w.guarded(direct) : `${run}(c, ${register.name}, [${valueTexts(call.args, w)}])`;
}

/** What is going to be kept: a text in one piece. */
function keptSource(source: Source, w: SourceWriter): Source {
  return source.kind === 'value' && source.word === undefined
    ? { ...source, text: `${w.constant(keptInOnePiece)}(${source.text})` }
    : source;
}

function changingCall(
  site: MethodSite,
  methods: ReadonlyMap<string, boolean>,
): (c: CallContext, target: Value, args: readonly Value[]) => Value {
  return (c, target, args) => {
    if (changingMethods(target) !== methods || !areSimple(args) || !site.isOwnMethod(target)) throw bail;
    for (let i = 0; i < args.length; i++) keepInOnePiece(args[i]!);
    const result = site.invokeInstance(target, args, c);
    if (result instanceof Suspension) throw new Error(`${site.name} had to wait.`);
    return result;
  };
}
