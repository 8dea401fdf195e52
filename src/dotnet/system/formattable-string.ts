/** What C# makes of interpolated strings and lambdas where more than a text or delegate is asked for: FormattableString and Expression. */
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { defineType, getType, wellKnown } from '../registry.ts';

/** System.FormattableString: a composite format and its arguments. */
export class NetFormattableString extends NetObject {
  constructor(
    readonly format: string,
    readonly items: readonly Value[],
  ) {
    super();
  }
  text(provider: Value): string {
    const format = wellKnown.string
      .getMethods('Format', true)
      .find((m) => m.parameters.length === 3 && m.parameters[2]?.isParams === true) as MethodInfo;
    return format.body(null, provider, this.format, this.array()) as string;
  }
  array(): PSArray {
    return new PSArray([...this.items], wellKnown.object.makeArrayType());
  }
}

/** System.Linq.Expressions.Expression of a delegate type: known is what Compile gives, not its tree. */
export class NetExpression extends NetObject {
  constructor(
    type: NetType,
    readonly compiled: Value,
  ) {
    super();
    this.netType = type;
  }
}

type F = NetFormattableString;
const invariant = (): Value => getType('System.Globalization.CultureInfo').getProperty('InvariantCulture', true)?.body.get?.(null) as Value;

defineType({
  name: 'System.FormattableString',
  jsClass: NetFormattableString,
  abstract: true,
  interfaces: ['System.IFormattable'],
  properties: { 'string Format': { get: (f: F) => f.format }, 'int ArgumentCount': { get: (f: F) => f.items.length } },
  methods: {
    'System.Object[] GetArguments()': (f: F) => f.array(),
    'System.Object GetArgument(int index)': (f: F, index: number) => f.items[index] ?? null,
    'string ToString()': (f: F) => f.text(null),
    'string ToString(System.IFormatProvider formatProvider)': (f: F, provider: Value) => f.text(provider),
  },
  staticMethods: {
    'string Invariant(System.FormattableString formattable)': (_s, f: F) => f.text(invariant()),
    'string CurrentCulture(System.FormattableString formattable)': (_s, f: F) => f.text(null),
  },
});

defineType({
  name: 'System.Linq.Expressions.Expression`1',
  typeParameters: ['TDelegate'],
  jsClass: NetExpression,
  methods: { 'TDelegate Compile()': (e: NetExpression) => e.compiled },
});
