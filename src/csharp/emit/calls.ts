/** Calls as JavaScript. */
import { NetDelegate } from '../../dotnet/delegates.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType } from '../../objects/net-type.ts';
import { virtualBody } from '../bind/lookup.ts';
import type { Node } from '../bind/node.ts';
import { type Code, plain, type Writer } from './writer.ts';

/** What texts use by name. */
export const callHelpers = {
  bodyOf: (m: MethodInfo, isVirtual: boolean, self: Value): MemberBody => {
    if (self === null) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    return self instanceof NetDelegate || !isVirtual ? m.body : virtualBody(m, self);
  },
  asValue: (v: unknown): unknown => (v === undefined || v === AutomationNull ? null : v),
};

/** Functions of Math on doubles that JavaScript has under the same rules. */
const same: Readonly<Record<string, string>> = { Sqrt: 'sqrt', Abs: 'abs', Floor: 'floor', Ceiling: 'ceil' };

function mathText(w: Writer, m: MethodInfo, nodes: readonly Node[]): string | null {
  if (m.declaringType.fullName !== 'System.Math') return null;
  const type = m.returnType;
  if (type === wellKnown.double && nodes.length === 1 && m.parameters[0]?.type === type && same[m.name])
    return `Math.${same[m.name]}(${w.value(nodes[0] as Node)})`;
  if (type === wellKnown.int32 && nodes.length === 2 && (m.name === 'Min' || m.name === 'Max')) {
    const [a, b] = [w.temp(), w.temp()];
    return `(${a}=${w.value(nodes[0] as Node)},${b}=${w.value(nodes[1] as Node)},${a}${m.name === 'Min' ? '<' : '>'}${b}?${a}:${b})`;
  }
  return null;
}

/** The code of a call of a static method. */
export function staticCallCode(m: MethodInfo, body: MemberBody, self: Value, nodes: readonly Node[], type: NetType): Code {
  return {
    type,
    text: (w) => {
      const math = mathText(w, m, nodes);
      if (math) return math;
      const t = w.temp();
      const args = [w.ref(self), ...nodes.map((n) => w.boxed(n))];
      return `(${t}=${w.ref(body)}(${args.join(',')}),${w.step(t)},${result(t, type)})`;
    },
  };
}

/** The code of a call of a method of an object. */
export function instanceCallCode(m: MethodInfo, isVirtual: boolean, target: Node, nodes: readonly Node[], type: NetType): Code {
  return {
    type,
    text: (w) => {
      const [self, t] = [w.temp(), w.temp()];
      const args = nodes.map(() => w.temp());
      const given = nodes.map((n, i) => `${args[i]}=${w.boxed(n)},`).join('');
      const call = `bodyOf(${w.ref(m)},${isVirtual},${self})(${[self, ...args].join(',')})`;
      return `(${self}=${w.boxed(target)},${given}${t}=${call},${w.step(t)},${result(t, type)})`;
    },
  };
}

function result(t: string, type: NetType): string {
  if (type === wellKnown.void) return 'null';
  const text = plain(type, t);
  return text === t ? `asValue(${t})` : text;
}
