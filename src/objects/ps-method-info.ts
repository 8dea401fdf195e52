import { invokeMethod } from '../dotnet/invocation.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { asThrownByScript, extendedTypeSystemException, toNetException } from '../errors/throw.ts';
import type { Step } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { convertTo } from './convert.ts';
import type { Value } from './net-object.ts';
import type { CallContext, MethodInfo, NetType, PropertyInfo } from './net-type.ts';
import { guarded, PSMethodInfo } from './ps-member-base.ts';
import { baseObject } from './ps-object.ts';
import { scriptInvoker } from './script-hooks.ts';

function methodException(name: string, count: number, e: unknown): unknown {
  if (isFlowControl(e)) return e;
  const inner = asThrownByScript(toNetException(e));
  const message = `Exception calling "${name}" with "${count}" argument(s): "${inner.message}"`;
  return extendedTypeSystemException('ScriptMethodRuntimeException', message, 'MethodInvocationException', inner);
}

/** PSScriptMethod. */
export class PSScriptMethod extends PSMethodInfo {
  readonly memberType = 'ScriptMethod';
  readonly typeNameOfValue = 'System.Object';
  constructor(
    name: string,
    readonly script: ScriptBlock,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[], context: CallContext | null = null): Step<Value> {
    return guarded(
      () => scriptInvoker().invoke(this.script, args, { thisValue: target, context, errors: 'external' }),
      (e) => methodException(this.name, args.length, e),
      (v) => v,
    );
  }
  overloadDefinitions(): readonly string[] {
    return [`System.Object ${this.name}();`];
  }
  definition(): string {
    return `System.Object ${this.name}();`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSScriptMethod {
    return new PSScriptMethod(this.name, this.script);
  }
}

/** PSCodeMethod: our own code as a method. */
export class PSCodeMethod extends PSMethodInfo {
  readonly memberType = 'CodeMethod';
  readonly typeNameOfValue = 'System.Management.Automation.PSCodeMethod';
  constructor(
    name: string,
    private readonly body: (target: Value, args: readonly Value[]) => Step<Value>,
    private readonly signature = `System.Object ${name}()`,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[]): Step<Value> {
    return this.body(target, args);
  }
  overloadDefinitions(): readonly string[] {
    return [this.signature];
  }
  definition(): string {
    return this.signature;
  }
  copy(): PSCodeMethod {
    return new PSCodeMethod(this.name, this.body, this.signature);
  }
}

/** PSMethod: the overloads of a .NET method, bound to an object (`$x.Substring` without parentheses). */
export class PSMethod extends PSMethodInfo {
  readonly memberType = 'Method';
  readonly typeNameOfValue = 'System.Management.Automation.PSMethod';
  constructor(
    name: string,
    /** The object, or the type for static methods. */
    readonly target: Value,
    readonly methods: readonly MethodInfo[],
    readonly isStatic = false,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[], context: CallContext | null = null): Step<Value> {
    return invokeMethod(this.isStatic ? this.target : target, this.name === '.ctor' ? 'new' : this.name, [...args], {
      isStatic: this.isStatic,
      throughAdapter: true,
      ...(context && { context }),
    });
  }
  overloadDefinitions(): readonly string[] {
    return this.methods.map((m) => (m.isStatic ? `static ${m.signature}` : m.signature));
  }
  definition(): string {
    return this.overloadDefinitions().join(', ');
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSMethod {
    return new PSMethod(this.name, this.target, this.methods, this.isStatic);
  }
}

/** PSParameterizedProperty: an indexer with a name (`$s.Chars(0)`). */
export class PSParameterizedProperty extends PSMethodInfo {
  readonly memberType = 'ParameterizedProperty';
  constructor(
    name: string,
    readonly target: Value,
    readonly properties: readonly PropertyInfo[],
  ) {
    super(name);
  }
  get typeNameOfValue(): string {
    return (this.properties[0] as PropertyInfo).propertyType.fullName;
  }
  get isGettable(): boolean {
    return this.properties.some((p) => p.canRead);
  }
  get isSettable(): boolean {
    return this.properties.some((p) => p.canWrite);
  }
  invoke(target: Value, args: readonly Value[]): Step<Value> {
    const property = this.properties.find((p) => p.indexParameters.length === args.length);
    if (!property?.body.get)
      throw extendedTypeSystemException(
        'MethodCountCouldNotFindBest',
        `Cannot find an overload for "${this.name}" and the argument count: "${args.length}".`,
        'MethodException',
      );
    const converted = args.map((a, i) => convertTo(a, (property.indexParameters[i] as { type: NetType }).type));
    return property.body.get(baseObject(target), ...converted) as Step<Value>;
  }
  overloadDefinitions(): readonly string[] {
    return this.properties.map((p) => {
      const parameters = p.indexParameters.map((i) => `${typeDisplayName(i.type)} ${i.name}`).join(', ');
      const label = p.explicitInterface ? `${p.explicitInterface}.` : '';
      return `${typeDisplayName(p.propertyType)} ${label}${p.name}(${parameters}) {${p.canRead ? 'get;' : ''}${p.canWrite ? 'set;' : ''}}`;
    });
  }
  definition(): string {
    return this.overloadDefinitions().join(', ');
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSParameterizedProperty {
    return new PSParameterizedProperty(this.name, this.target, this.properties);
  }
}
