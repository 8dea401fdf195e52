/** Types in the words of C#, for messages and for what reflection shows. */
import type { MethodInfo, NetType, ParameterInfo } from '../../objects/net-type.ts';

/** Types by the keywords of C#. */
export const keywordTypes: Readonly<Record<string, string>> = {
  int: 'System.Int32',
  string: 'System.String',
  bool: 'System.Boolean',
  double: 'System.Double',
  float: 'System.Single',
  long: 'System.Int64',
  short: 'System.Int16',
  byte: 'System.Byte',
  sbyte: 'System.SByte',
  char: 'System.Char',
  decimal: 'System.Decimal',
  object: 'System.Object',
  uint: 'System.UInt32',
  ulong: 'System.UInt64',
  ushort: 'System.UInt16',
  void: 'System.Void',
  nint: 'System.IntPtr',
  nuint: 'System.UIntPtr',
};

const keywords = new Map(Object.entries(keywordTypes).map(([keyword, full]) => [full, keyword]));

/** Stands between the namespace and the name of a type, until a message shows both or the name alone. */
export const namespaceEnd = '\u0001';

/** `int`, `System.Collections.Generic.List<int>`, `A.B`, with {@link namespaceEnd} behind each namespace. */
export function csharpName(type: NetType, withNamespace = true): string {
  if (type.kind === 'array') return `${csharpName(type.elementType as NetType, withNamespace)}[${','.repeat(type.arrayRank - 1)}]`;
  const keyword = keywords.get(type.fullName);
  if (keyword) return keyword;
  if (type.genericDefinition?.fullName === 'System.Nullable`1') return `${csharpName(type.genericArguments[0] as NetType, withNamespace)}?`;
  const definition = type.genericDefinition ?? type;
  if (definition.fullName === '') return type.name;
  let args = [...type.genericArguments];
  const dot = definition.namespace === '' ? 0 : definition.namespace.length + 1;
  const name = definition.fullName.slice(dot);
  const shown = withNamespace && dot > 0 ? definition.fullName.slice(0, dot) + namespaceEnd + name : name;
  return shown
    .replace(/`(\d+)/g, (_, n: string) => {
      const own = args.slice(0, Number(n));
      args = args.slice(Number(n));
      return `<${own.map((a) => csharpName(a, withNamespace)).join(', ')}>`;
    })
    .replaceAll('+', '.');
}

function parameterName(p: ParameterInfo): string {
  const mode = p.isOut ? 'out ' : p.isByRef ? 'ref ' : p.isParams ? 'params ' : '';
  return mode + csharpName(p.type);
}

/** `A.Run(int, out string)`, `A.A(int)`: a method in messages. */
export function methodName(m: MethodInfo): string {
  const owner = csharpName(m.declaringType, false);
  const name = m.name === '.ctor' ? m.declaringType.name.replace(/`\d+$/, '') : m.name;
  return `${owner}.${name}(${m.parameters.map(parameterName).join(', ')})`;
}

/** A property or field in messages. */
export function memberName(type: NetType, name: string): string {
  return `${csharpName(type, false)}.${name}`;
}
