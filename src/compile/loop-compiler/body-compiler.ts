import type { NamedBlockAst } from '../../../grammar/index.ts';
import { type BodyOutput, leftToNodes, nothingWritten, writeOutput } from '../body-output.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame, Stmt } from '../frame.ts';
import { bodySource } from './body-source.ts';
import { BodyWriter } from './body-writer.ts';
import { failed, Heat } from './heat.ts';
import { mayCompile, newFunction, settled } from './new-function.ts';

/** A body made for frames of one shape, and variables of certain kinds: gives what it writes. */
type CompiledBody = (f: Frame) => BodyOutput;

/** The end block of a script block that is run for one object after the other: it goes on as JavaScript once it has run often. */
export class HotBody {
  private readonly heat = new Heat<CompiledBody>();
  constructor(
    private readonly ast: NamedBlockAst,
    private readonly nodes: Stmt,
    private readonly context: CompileContext,
  ) {}

  /** Runs the block in a frame, as its nodes do. */
  run(f: Frame): ReturnType<Stmt> {
    const { heat, ast, context } = this;
    if (heat.compiled === null) heat.count((speculates) => compileBody(ast, context, f, speculates));
    const v = this.output(f);
    if (v === nothingWritten) return undefined;
    return v === leftToNodes ? this.nodes(f) : writeOutput(f, v);
  }

  /** True while it is JavaScript. */
  get isCompiled(): boolean {
    return this.heat.compiled !== null;
  }

  /** What the block writes, where it has been compiled and does not have to be left to its nodes: it has had all its effects but the writing. */
  output(f: Frame): BodyOutput {
    const { compiled } = this.heat;
    if (compiled === null) return leftToNodes;
    const v = compiled(f);
    this.heat.note(v);
    return v;
  }
}

/** Makes JavaScript of a block; null where a part of it may have to wait, or has effects before the end. */
function compileBody(ast: NamedBlockAst, c: CompileContext, f: Frame, speculates: boolean): CompiledBody | null {
  if (!mayCompile(c) || ast.traps.length > 0) return null;
  const made = settled((widened) => {
    const w = new BodyWriter(c, f, speculates, widened);
    const text = bodySource(ast.statements, w);
    return text === null || w.operations === 0 || w.calls > 0 || !w.isConsistent ? null : { w, text };
  });
  if (made === null) return null;
  const { w, text } = made;
  const left = w.constant(leftToNodes);
  const shape = w.constant(f.shape);
  const all = `return function body(f) {
if (f.shape !== ${shape}) return ${left};
const S = f.slots, c = f.context;
${w.declarations(`return ${left};`)}
try {
${w.complete(text)}
} catch (e) { return ${w.constant(failed)}(e); }
}`;
  return newFunction<CompiledBody>(all, w);
}
