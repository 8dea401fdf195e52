import type { Expression } from '../../../grammar/index.ts';
import { resolveCall } from '../../dotnet/call-site.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MethodInfo } from '../../objects/net-type.ts';
import { Double, NumberObject } from '../../objects/numbers.ts';
import { tracing } from '../../objects/tracing.ts';
import { typeTable } from '../../objects/type-table.ts';
import { slotVariable } from '../variables.ts';
import { isSimple } from './simple-operations.ts';
import { type Source, type SourceWriter, valueText } from './source-writer.ts';

/**
 * Calls whose overload is chosen when the text is made. The text asks whether target and arguments are of the kinds they were then, and calls the method's body, which V8 can
 * take into the loop; otherwise it does the call as every time.
 */

/** An operand of a call: its text, and a value like those that it gives; undefined where nothing is known of them. */
export interface Operand {
  readonly source: Source;
  readonly sample: Value | undefined;
}

/** An expression as an operand. */
export function operandOf(ast: Expression, source: Source, w: SourceWriter): Operand {
  if (source.kind === 'int') return { source, sample: 0 };
  if (source.kind === 'boolean') return { source, sample: true };
  if (source.kind === 'double') return { source, sample: new Double(0) };
  if (source.isText) return { source, sample: '' };
  const variable = ast.kind === 'VariableExpressionAst' ? slotVariable(ast, w.context) : null;
  return { source, sample: variable === null ? undefined : w.valueNow(variable) };
}

/** A test for a name standing for a value like another one, '' where its text says that; null where that cannot be told. */
function likeness(name: string, { source, sample }: Operand, w: SourceWriter): string | null {
  if (source.kind !== 'value' || source.isText) return '';
  if (sample === null || sample === undefined) return null;
  if (typeof sample !== 'object') return `typeof ${name} === '${typeof sample}'`;
  if (sample instanceof Double) return `${name} instanceof ${w.constant(Double)}`;
  if (sample instanceof NumberObject || !(sample instanceof NetObject)) return null;
  return `${name} !== null && ${name}.netType === ${w.constant(sample.netType)} && ${name}.instanceMembers === undefined && ${name}.typeNames === undefined`;
}

/** Values that stand for the parameters of the only overload with so many of them, but for those of interfaces. */
function samplesByType(methods: readonly MethodInfo[], args: readonly Operand[]): Operand[] | null {
  const fitting = methods.filter((m) => m.parameters.length === args.length && !m.explicitInterface);
  if (fitting.length !== 1) return null;
  const { parameters } = fitting[0]!;
  const samples: Operand[] = [];
  for (const [i, { source, sample }] of args.entries()) {
    const { type, isByRef, isParams } = parameters[i]!;
    if (isByRef || isParams) return null;
    const byType = type === wellKnown.int32 ? 0 : type === wellKnown.string || type === wellKnown.object ? '' : undefined;
    const known = sample ?? byType;
    if (known === undefined) return null;
    samples.push({ source, sample: known });
  }
  return samples;
}

/** The overload that takes arguments like these as they are. */
function overloadFor(methods: readonly MethodInfo[], args: readonly Operand[]): { method: MethodInfo; args: readonly Operand[] } | null {
  const known = args.every((a) => a.sample !== undefined) ? args : samplesByType(methods, args);
  const samples = known?.map((a) => a.sample as Value);
  if (samples === undefined || !samples.every(isSimple)) return null;
  try {
    const call = resolveCall(methods, '', samples);
    return call.passThrough ? { method: call.method, args: known! } : null;
  } catch (e) {
    // no overload fits: the call says so each time
    if (!(e instanceof NetException)) throw e;
    return null;
  }
}

/**
 * The text of a call; null where no overload can be chosen in advance, or the one chosen gives nothing.
 * @param methods what the name means for a target like the sample, no more
 * @param target null for static methods
 * @param slowly a function of the context, the target (if any) and the array of arguments, for everything that is not like the samples
 * @param mayBeVoid true: what the text gives is not asked for
 */
export function directCall(
  methods: readonly MethodInfo[],
  target: Operand | null,
  given: readonly Operand[],
  slowly: string,
  w: SourceWriter,
  mayBeVoid = false,
): string | null {
  const chosen = overloadFor(methods, given);
  if (chosen === null) return null;
  const { method, args } = chosen;
  if (method.declaringType.isScriptType || (!mayBeVoid && (method.returnType === null || method.returnType.fullName === 'System.Void')))
    return null;
  const first: string[] = [];
  const tests = [`${w.constant(typeTable)}.version === ${typeTable.version}`, `${w.constant(tracing)}.invocation === null`];
  const name = (operand: Operand): string | null => {
    const { source } = operand;
    if (source.number !== undefined && source.kind === 'int') return source.text;
    const t = w.temporary();
    first.push(`${t} = ${valueText(source.text, source.kind, w)}`);
    const test = likeness(t, operand, w);
    if (test === null) return null;
    if (test !== '') tests.push(test);
    return t;
  };
  const names = (target === null ? args : [target, ...args]).map(name);
  if (names.includes(null)) return null;
  const [self, values] = target === null ? ['null', names] : [names[0], names.slice(1)];
  const otherwise = `${slowly}(c, ${target === null ? '' : `${self}, `}[${values.join(', ')}])`;
  return `(${first.map((f) => `${f}, `).join('')}${tests.join(' && ')} ? ${w.constant(method.body)}(${[self, ...values].join(', ')}) : ${otherwise})`;
}
