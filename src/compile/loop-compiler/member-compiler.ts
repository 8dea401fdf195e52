import type { Expression, NamedBlockAst } from '../../../grammar/index.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { currentContext } from '../../session/current-context.ts';
import { leftToNodes } from '../body-output.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame } from '../frame.ts';
import { bodySource } from './body-source.ts';
import { failed, Heat } from './heat.ts';
import { type MemberCall, MemberWriter } from './member-writer.ts';
import { mayCompile, newFunction, settled } from './new-function.ts';
import { valuesOf } from './text-source.ts';

/** A method or constructor of a class, as far as it can be JavaScript. */
export interface MemberSource {
  /** What it runs; null: nothing. */
  readonly block: NamedBlockAst | null;
  /** The arguments of the base class's constructor; null where they are none of its business. */
  readonly baseArguments: readonly Expression[] | null;
  readonly context: CompileContext;
  /** Where its class was defined. */
  readonly frame: Frame;
  readonly parameters: MemberCall['parameters'];
  readonly returnType: NetType | null;
}

type CompiledMember = (self: Value | undefined, args: readonly Value[]) => unknown;

/** One part of a member, counted until it is compiled. */
class HotPart {
  private readonly heat = new Heat<CompiledMember>();
  constructor(private readonly make: (self: Value | undefined, args: readonly Value[], speculates: boolean) => CompiledMember | null) {}

  call(self: Value | undefined, args: readonly Value[]): unknown {
    const { heat } = this;
    if (heat.compiled === null) {
      heat.count((speculates) => this.make(self, args, speculates));
      return leftToNodes;
    }
    const v = heat.compiled(self, args);
    heat.note(v);
    return v;
  }
}

/** A member of a class that goes on as JavaScript, without a frame, once it has been called often. */
export class HotMember {
  private readonly body: HotPart | null;
  private readonly base: HotPart | null;
  constructor(source: MemberSource) {
    const { block, baseArguments } = source;
    this.body =
      block &&
      new HotPart((self, args, speculates) => compileMember(source, self, args, speculates, (w) => bodySource(block.statements, w)));
    this.base =
      baseArguments &&
      new HotPart((self, args, speculates) =>
        compileMember(source, self, args, speculates, (w) => {
          const values = valuesOf(baseArguments, w);
          return values && `return [${values.join(', ')}];`;
        }),
      );
  }

  /** Runs the body: what it gives; `leftToNodes` where it has done nothing. */
  call(self: Value | undefined, args: readonly Value[]): Value | undefined | typeof leftToNodes {
    return this.body === null ? undefined : (this.body.call(self, args) as Value | undefined | typeof leftToNodes);
  }

  /** The arguments of the base class's constructor. */
  baseArguments(args: readonly Value[]): readonly Value[] | typeof leftToNodes {
    return this.base === null ? [] : (this.base.call(undefined, args) as readonly Value[] | typeof leftToNodes);
  }
}

function compileMember(
  { context, frame, parameters, returnType, block }: MemberSource,
  self: Value | undefined,
  args: readonly Value[],
  speculates: boolean,
  source: (w: MemberWriter) => string | null,
): CompiledMember | null {
  if (!mayCompile(context) || context.inside || (block !== null && block.traps.length > 0)) return null;
  const made = settled((widened) => {
    const w = new MemberWriter(context, frame, speculates, widened, { self, args, parameters, returnType });
    const text = source(w);
    return text === null ? null : { w, text };
  });
  if (made === null) return null;
  const { w, text } = made;
  const all = `return function member(self, args) {
const c = ${w.constant(currentContext)}();
${w.declarations(`return ${w.constant(leftToNodes)};`)}
try {
${w.complete(text)}
} catch (e) { return ${w.constant(failed)}(e); }
}`;
  return newFunction<CompiledMember>(all, w);
}
