import type { NamedBlockAst } from '../../../grammar/index.ts';
import { NetException } from '../../errors/exceptions.ts';
import { type BodyOutput, leftToNodes, nothingWritten, writeOutput } from '../body-output.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame, Stmt } from '../frame.ts';
import { loopCompiler } from '../loop-turns.ts';
import { bodySource } from './body-source.ts';
import { BodyWriter } from './body-writer.ts';
import { mayCompile, newFunction } from './new-function.ts';
import { bail } from './simple-operations.ts';

/** A body made for frames of one shape, and variables of certain kinds: gives what it writes. */
type CompiledBody = (f: Frame) => BodyOutput;

/** How often a body is compiled, and how many of its runs may be left to the nodes before that is done once more. */
const timesCompiled = 2;
const mostLeft = 4;
/** Of so many runs one may be left to the nodes for ever. */
const runsForOneLeft = 32;

/** The end block of a script block that is run for one object after the other: it goes on as JavaScript once it has run often. */
export class HotBody {
  private compiled: CompiledBody | null = null;
  private untilCompiled = loopCompiler.turnsUntilCompiled;
  private times = 0;
  private runs = 0;
  private left = 0;
  constructor(
    private readonly ast: NamedBlockAst,
    private readonly nodes: Stmt,
    private readonly context: CompileContext,
  ) {}

  /** Runs the block in a frame, as its nodes do. */
  run(f: Frame): ReturnType<Stmt> {
    if (this.compiled === null && --this.untilCompiled === 0) this.compiled = compileBody(this.ast, this.context, f, this.times++ === 0);
    const v = this.output(f);
    if (v === nothingWritten) return undefined;
    return v === leftToNodes ? this.nodes(f) : writeOutput(f, v);
  }

  /** True while it is JavaScript. */
  get isCompiled(): boolean {
    return this.compiled !== null;
  }

  /** What the block writes, where it has been compiled and does not have to be left to its nodes: it has had all its effects but the writing. */
  output(f: Frame): BodyOutput {
    const { compiled } = this;
    if (compiled === null) return leftToNodes;
    this.runs++;
    const v = compiled(f);
    if (v === leftToNodes) this.review();
    return v;
  }

  /** Gives up a compiled body that has not run as expected; it is made once more after as many runs as before the first time. */
  private review(): void {
    if (++this.left <= Math.max(mostLeft, this.runs / runsForOneLeft)) return;
    this.compiled = null;
    this.runs = this.left = 0;
    if (this.times < timesCompiled) this.untilCompiled = loopCompiler.turnsUntilCompiled;
  }
}

/** @throws what is no error of a script's */
function failed(e: unknown): typeof leftToNodes {
  if (e === bail || e instanceof NetException) return leftToNodes;
  throw e;
}

/** Makes JavaScript of a block; null where a part of it may have to wait, or has effects before the end. */
function compileBody(ast: NamedBlockAst, c: CompileContext, f: Frame, speculates: boolean): CompiledBody | null {
  if (!mayCompile(c) || ast.traps.length > 0) return null;
  const widened = new Set<string>();
  for (;;) {
    const known = widened.size;
    const w = new BodyWriter(c, f, speculates, widened);
    const text = bodySource(ast.statements, w);
    if (text === null || w.operations === 0 || w.calls > 0 || !w.isConsistent) return null;
    if (widened.size > known) continue;
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
}
