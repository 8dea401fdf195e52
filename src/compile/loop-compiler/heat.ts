import { NetException } from '../../errors/exceptions.ts';
import { leftToNodes } from '../body-output.ts';
import { loopCompiler } from '../loop-turns.ts';
import { bail } from './simple-operations.ts';

/** How often a body is compiled, and how many of its runs may be left to the nodes before that is done once more. */
const timesCompiled = 2;
const mostLeft = 4;
/** Of so many runs one may be left to the nodes for ever. */
const runsForOneLeft = 32;

/** What runs often and becomes JavaScript as a whole: how often it has run, and what was made of it. */
export class Heat<F> {
  compiled: F | null = null;
  private untilCompiled = loopCompiler.turnsUntilCompiled;
  private times = 0;
  private runs = 0;
  private left = 0;

  /** Counts a run of the nodes. @param make compiles it; `speculates` false after expectations have been wrong */
  count(make: (speculates: boolean) => F | null): void {
    if (--this.untilCompiled === 0) this.compiled = make(this.times++ === 0);
  }

  /** Notes a run of the compiled one, and what it gave. */
  note(result: unknown): void {
    this.runs++;
    if (result === leftToNodes) this.review();
  }

  /** Gives up what has not run as expected; it is made once more after as many runs as before the first time. */
  private review(): void {
    if (++this.left <= Math.max(mostLeft, this.runs / runsForOneLeft)) return;
    this.compiled = null;
    this.runs = this.left = 0;
    if (this.times < timesCompiled) this.untilCompiled = loopCompiler.turnsUntilCompiled;
  }
}

/** What is done with an exception in compiled code that has had no effect yet. @throws what is no error of a script's */
export function failed(e: unknown): typeof leftToNodes {
  if (e === bail || e instanceof NetException) return leftToNodes;
  throw e;
}
