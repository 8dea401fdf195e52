/** `ref` locals and returns: a reference to a variable, a field or an element (section "Reference variables" of the language's specification). */
import { wellKnown } from '../../dotnet/registry.ts';
import { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import type { Expr } from '../syntax/ast.ts';
import { CSharpMethod } from '../types/csharp-type.ts';
import type { Body, Local } from './body.ts';
import { bind } from './expressions.ts';
import { badNode, evaluate, type Frame, type Node, node, type Place } from './node.ts';

/** Reads and writes a place whose parts have been evaluated. */
class PlaceReference extends PSReference {
  constructor(
    private readonly frame: Frame,
    private readonly place: Place,
    private readonly parts: readonly Value[],
  ) {
    super();
  }
  get value(): Value {
    return runNow(this.place.read(this.frame, this.parts));
  }
  set value(v: Value) {
    runNow((this.place.write?.(this.frame, this.parts, v) ?? null) as Step<Value>);
  }
}

/** A place that is a reference already: a `ref` parameter or local. */
type Referring = Place & { readonly reference?: (f: Frame) => Value };

/** What stands behind `ref`, as a reference. Its type is that of what it refers to. */
export function bindReference(b: Body, e: Expr): Node {
  const bound = bind(b, e.k === 'ref' ? e.e : e);
  if (bound.kind !== 'value' || !bound.place) {
    if (bound.kind !== 'value' || !bound.isBad) b.error(e.pos, 'CS1510');
    return badNode();
  }
  const place: Referring = bound.place;
  place.noteRead?.();
  place.noteWrite?.(false);
  const { reference } = place;
  if (reference) return node(bound.type, reference);
  return node(bound.type, (f) => evaluate(place.parts, f, (parts) => new PlaceReference(f, place, parts)));
}

/** `ref T x = ref …`: a variable that stands for another one. */
export function declareReference(b: Body, name: string, type: NetType | null, init: Expr, pos: number): (f: Frame) => Step<unknown> {
  const reference = bindReference(b, init);
  const local = b.declare(name, type ?? (reference.isBad ? wellKnown.object : reference.type), pos, 'reference');
  local.hasEffect = true;
  return (f) => andThen(reference.run(f), (v) => local.declare(f, v));
}

/** `x = ref …`: the variable stands for something else from now on. */
export function redirect(b: Body, local: Local, e: Expr): Node {
  const reference = bindReference(b, e);
  local.reads++;
  return node(local.type, (f) =>
    andThen(reference.run(f), (v) => {
      local.set(f, v);
      return (v as PSReference).value;
    }),
  );
}

/** The body of a method that returns a reference, as all see it that want the value. */
export function valueOfReference(body: MemberBody): MemberBody {
  return (self: Value, ...args: Value[]) =>
    andThen(body(self, ...args) as Step<Value>, (v) => (v instanceof PSReference ? v.value : v)) as ReturnType<MemberBody>;
}

/** A call of a method that returns a reference: what it refers to can be assigned to. */
export function referenceCall(method: CSharpMethod, call: Node): Node {
  const place: Referring = {
    parts: [call],
    read: (_f, [r]) => (r as PSReference).value,
    write: (_f, [r], v) => {
      (r as PSReference).value = v;
    },
  };
  return node(method.returnType ?? wellKnown.void, (f) => andThen(call.run(f), (r) => (r as PSReference).value), { place });
}

/** The body of a method that gives the reference itself; undefined for those that return values. */
export function referenceBody(method: unknown): MemberBody | undefined {
  return method instanceof CSharpMethod ? (method.referenceBody ?? undefined) : undefined;
}
