import type { Value } from '../objects/net-object.ts';
import type { Done } from '../scheduler/suspension.ts';

/** Where a command's objects go (Pipe.cs): the next command, a variable, a list, a file, nowhere. */
export interface Pipe {
  /** Takes one object. Answers a suspension when the taker has to wait. */
  add(value: Value): Done;
  /** Takes raw bytes: what a native program prints goes into a file untouched (`program > file`). */
  addBytes?(bytes: Uint8Array): Done;
  /** True when objects that are put in are shown on the host (Out-Default): a native program then writes there itself. */
  readonly isHostOutput?: boolean;
}

/** Collects objects in a list: the value of a subexpression or an assignment. */
export class ListPipe implements Pipe {
  readonly items: Value[] = [];
  add(value: Value): undefined {
    this.items.push(value);
    return undefined;
  }
}

/** Takes everything and keeps nothing: `> $null`, `[void]`. */
export class NullPipe implements Pipe {
  add(): undefined {
    return undefined;
  }
}
/** The one {@link NullPipe}. */
export const nullPipe: Pipe = new NullPipe();
