/** `dynamic`: members that are looked up when the code runs. */
import { invokeMethod } from '../../dotnet/invocation.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { AutomationNull, PSArray } from '../../objects/collections.ts';
import { getProperty, setProperty } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import { dynamicType } from '../types/compilation.ts';
import type { Body } from './body.ts';
import { type Bound, badNode, evaluate, type Node, node, type Untyped } from './node.ts';
import type { BoundArgument } from './overloads.ts';

const groups = new WeakMap<Node, { target: Node; name: string }>();

function read(v: Value, name: string): Step<Value> {
  return andThen(getProperty(v, name), (found) => found ?? null);
}

/** `x.Name` of a dynamic value: a property, or what a call follows. */
export function callMember(_b: Body, target: Node, name: string): Bound {
  const made = node(dynamicType(), (f) => evaluate([target], f, ([v]) => read(v as Value, name)), {
    place: {
      parts: [target],
      read: (_f, [v]) => read(v as Value, name),
      write: (_f, [v], value) => setProperty(v as Value, name, value),
    },
  });
  groups.set(made, { target, name });
  return made;
}

/** True for a member of a dynamic value, or one itself. */
export function isDynamicCall(fn: Bound): fn is Node {
  return fn.kind === 'value' && (groups.has(fn) || fn.type === dynamicType());
}

function argumentValues(args: readonly BoundArgument[]): Node[] {
  return args.map((a) => (a.bound.kind === 'value' ? a.bound : ((a.bound as Untyped).convert?.(wellKnown.object) ?? badNode())));
}

/** A call of it. */
export function bindDynamicCall(_b: Body, fn: Node, args: readonly BoundArgument[]): Bound {
  const group = groups.get(fn);
  const nodes = argumentValues(args);
  const target = group?.target ?? fn;
  const name = group?.name ?? 'Invoke';
  return node(dynamicType(), (f) =>
    evaluate(
      [target, ...nodes],
      f,
      ([self, ...values]): Step<Value> => andThen(invokeMethod(self as Value, name, values), (v) => (v === AutomationNull ? null : v)),
    ),
  );
}

/** `x[i]` of a dynamic value. */
export function callProperty(_b: Body, target: Node, args: readonly BoundArgument[]): Bound {
  const nodes = argumentValues(args);
  return node(dynamicType(), (f) =>
    evaluate([target, ...nodes], f, ([self, ...values]): Step<Value> => {
      if (self instanceof PSArray) return self.items[values[0] as number] as Value;
      return invokeMethod(self as Value, 'get_Item', values);
    }),
  );
}
