import { boundaryWord, type CharSet, caseEquivalents, ecmaBoundaryWord } from './char-set.ts';
import { anchorKinds, op } from './instructions.ts';
import type { AnchorKind } from './nodes.ts';

/** What our own engine found: the span of the match, and all captures of each group (by group number) as start, end, start, end …. */
export interface OwnMatch {
  readonly start: number;
  readonly end: number;
  readonly captures: ReadonlyMap<number, readonly number[]>;
}

/** Thrown when a match took longer than the regex allows. */
export class MatchTimeout {}

/** Kinds of entries of the backtracking stack, each with two operands below it. */
const choice = 0;
const undoRegister = 1;
const undoCapture = 2;
const undoUncapture = 3;
const repeatGreedy = 4;
const repeatLazy = 5;

/** One search: the state of the engine. */
export class Run {
  private readonly regs: number[];
  private readonly captures = new Map<number, number[]>();
  private readonly stack: number[] = [];
  private ticks = 0;

  constructor(
    private readonly code: readonly number[],
    private readonly sets: readonly CharSet[],
    registers: number,
    groups: readonly number[],
    private readonly input: string,
    private readonly searchStart: number,
    private readonly deadline: number,
  ) {
    this.regs = new Array<number>(registers).fill(0);
    for (const group of groups) this.captures.set(group, []);
  }

  /** Tries at one position: where the match ends, or -1. */
  at(position: number): number {
    this.stack.length = 0;
    for (const list of this.captures.values()) list.length = 0;
    return this.run(0, position);
  }

  result(start: number, end: number): OwnMatch {
    const captures = new Map<number, readonly number[]>();
    for (const [group, list] of this.captures) captures.set(group, [...list]);
    return { start, end, captures };
  }

  /** Runs code until `match`; leaves its entries on the stack, so that the caller can go back into it or cut it off. */
  private run(startPc: number, startPos: number): number {
    const { code, stack, input, regs } = this;
    const base = stack.length;
    let pc = startPc;
    let pos = startPos;
    for (;;) {
      let ok = true;
      switch (code[pc]) {
        case op.match:
          return pos;
        case op.set:
          if (pos < input.length && this.sets[code[pc + 1]!]!.has(input.charCodeAt(pos))) {
            pos++;
            pc += 2;
          } else ok = false;
          break;
        case op.setBack:
          if (pos > 0 && this.sets[code[pc + 1]!]!.has(input.charCodeAt(pos - 1))) {
            pos--;
            pc += 2;
          } else ok = false;
          break;
        case op.split:
          stack.push(code[pc + 1]!, pos, choice);
          pc += 2;
          break;
        case op.jump:
          pc = code[pc + 1]!;
          break;
        case op.mark:
          this.setRegister(code[pc + 1]!, pos);
          pc += 2;
          break;
        case op.capture:
          ok = this.capture(code[pc + 1]!, code[pc + 2]!, regs[code[pc + 3]!]!, pos);
          pc += 4;
          break;
        case op.backreference: {
          const length = this.backreference(code[pc + 1]!, code[pc + 2] === 1, code[pc + 3] === 1, pos);
          if (length < 0) ok = false;
          else pos += code[pc + 3] === 1 ? -length : length;
          pc += 4;
          break;
        }
        case op.anchor:
          ok = this.anchor(anchorKinds[code[pc + 1]!]!, pos);
          pc += 2;
          break;
        case op.look: {
          const mark = stack.length;
          const found = this.run(pc + 3, pos) >= 0;
          if (code[pc + 2] === 1) {
            if (found) this.unwind(mark);
            ok = !found;
          } else {
            if (found) this.cut(mark);
            ok = found;
          }
          pc = code[pc + 1]!;
          break;
        }
        case op.atomic: {
          const mark = stack.length;
          const end = this.run(pc + 3, pos);
          if (end >= 0) {
            this.cut(mark);
            pos = end;
          } else ok = false;
          pc = code[pc + 1]!;
          break;
        }
        case op.loopStart:
          this.setRegister(code[pc + 1]!, 0);
          this.setRegister(code[pc + 2]!, -1);
          pc += 3;
          break;
        case op.loopTest: {
          const count = regs[code[pc + 1]!]!;
          if (count < code[pc + 3]!) pc += 7;
          else if (count >= code[pc + 4]! || (count > 0 && regs[code[pc + 2]!] === pos)) pc = code[pc + 6]!;
          else if (code[pc + 5] === 1) {
            stack.push(pc + 7, pos, choice);
            pc = code[pc + 6]!;
          } else {
            stack.push(code[pc + 6]!, pos, choice);
            pc += 7;
          }
          break;
        }
        case op.loopEnter:
          this.setRegister(code[pc + 1]!, regs[code[pc + 1]!]! + 1);
          this.setRegister(code[pc + 2]!, pos);
          pc += 3;
          break;
        case op.ifGroup:
          pc = this.captures.get(code[pc + 1]!)!.length > 0 ? pc + 3 : code[pc + 2]!;
          break;
        case op.ifMatch: {
          const mark = stack.length;
          const found = this.run(pc + 3, pos) >= 0;
          if (found) this.cut(mark);
          pc = found ? code[pc + 1]! : code[pc + 2]!;
          break;
        }
        case op.repeat: {
          const next = this.repeat(pc, pos);
          if (next < 0) ok = false;
          else {
            pos = next;
            pc += 6;
          }
          break;
        }
        default:
          ok = false;
      }
      if (ok) continue;
      // Backtrack.
      if (this.deadline > 0 && (++this.ticks & 0x3ff) === 0 && Date.now() > this.deadline) throw new MatchTimeout();
      for (;;) {
        if (stack.length === base) return -1;
        const kind = stack.pop()!;
        const b = stack.pop()!;
        const a = stack.pop()!;
        if (kind === choice) {
          pc = a;
          pos = b;
          break;
        }
        if (kind === repeatGreedy || kind === repeatLazy) {
          // b: how many characters the loop has taken; the place where it began stands below.
          const start = stack.pop()!;
          const back = code[a + 5] === 1;
          const taken = kind === repeatGreedy ? b - 1 : b + 1;
          const at = back ? start - taken : start + taken;
          if (kind === repeatLazy) {
            const here = back ? input.charCodeAt(at) : input.charCodeAt(at - 1);
            if (Number.isNaN(here) || !this.sets[code[a + 1]!]!.has(here)) continue;
          }
          if (kind === repeatGreedy ? taken > code[a + 2]! : taken < code[a + 3]!) stack.push(start, a, taken, kind);
          pc = a + 6;
          pos = at;
          break;
        }
        this.undo(kind, a, b);
      }
    }
  }

  private repeat(pc: number, pos: number): number {
    const { code, input } = this;
    const set = this.sets[code[pc + 1]!]!;
    const min = code[pc + 2]!;
    const max = code[pc + 3]!;
    const lazy = code[pc + 4] === 1;
    const back = code[pc + 5] === 1;
    const limit = Math.min(lazy ? min : max, back ? pos : input.length - pos);
    let taken = 0;
    if (back) while (taken < limit && set.has(input.charCodeAt(pos - 1 - taken))) taken++;
    else while (taken < limit && set.has(input.charCodeAt(pos + taken))) taken++;
    if (taken < min) return -1;
    if (lazy ? taken < max : taken > min) this.stack.push(pos, pc, taken, lazy ? repeatLazy : repeatGreedy);
    return back ? pos - taken : pos + taken;
  }

  private setRegister(register: number, value: number): void {
    this.stack.push(register, this.regs[register]!, undoRegister);
    this.regs[register] = value;
  }

  private undo(kind: number, a: number, b: number): void {
    if (kind === undoRegister) this.regs[a] = b;
    else if (kind === undoCapture) {
      const list = this.captures.get(a)!;
      list.length -= 2;
    } else if (kind === undoUncapture) {
      // The end of the capture stands below as an operand of its own.
      this.captures.get(a)!.push(b, this.stack.pop()!);
    }
  }

  /** Takes back everything above a mark. */
  private unwind(mark: number): void {
    const { stack } = this;
    while (stack.length > mark) {
      const kind = stack.pop()!;
      const b = stack.pop()!;
      const a = stack.pop()!;
      if (kind === repeatGreedy || kind === repeatLazy) stack.pop();
      else this.undo(kind, a, b);
    }
  }

  /** Forgets the choices above a mark, keeping what undoes state. */
  private cut(mark: number): void {
    const { stack } = this;
    const kept: number[] = [];
    let i = stack.length;
    while (i > mark) {
      const kind = stack[i - 1]!;
      const size = kind === repeatGreedy || kind === repeatLazy || kind === undoUncapture ? 4 : 3;
      if (kind === undoRegister || kind === undoCapture || kind === undoUncapture) for (let k = 1; k <= size; k++) kept.push(stack[i - k]!);
      i -= size;
    }
    stack.length = mark;
    for (let k = kept.length - 1; k >= 0; k--) stack.push(kept[k]!);
  }

  /** Capture or balance (RegexInterpreter's Capturemark, TransferCapture). */
  private capture(group: number, uncapture: number, from: number, to: number): boolean {
    let start = Math.min(from, to);
    let end = Math.max(from, to);
    if (uncapture >= 0) {
      const list = this.captures.get(uncapture)!;
      if (list.length === 0) return false;
      const end2 = list.pop()!;
      const start2 = list.pop()!;
      this.stack.push(end2, uncapture, start2, undoUncapture);
      if (start >= end2) {
        end = start;
        start = end2;
      } else if (end <= start2) start = start2;
      else {
        if (end > end2) end = end2;
        if (start2 > start) start = start2;
      }
    }
    if (group >= 0) {
      this.captures.get(group)!.push(start, end);
      this.stack.push(group, 0, undoCapture);
    }
    return true;
  }

  private backreference(group: number, ignoreCase: boolean, back: boolean, pos: number): number {
    const list = this.captures.get(group)!;
    if (list.length === 0) return -1;
    const start = list[list.length - 2]!;
    const length = list[list.length - 1]! - start;
    const at = back ? pos - length : pos;
    if (at < 0 || at + length > this.input.length) return -1;
    for (let i = 0; i < length; i++) {
      const a = this.input.charCodeAt(start + i);
      const b = this.input.charCodeAt(at + i);
      if (a !== b && !(ignoreCase && caseEquivalents(a, false).includes(b))) return -1;
    }
    return length;
  }

  private anchor(kind: AnchorKind, pos: number): boolean {
    const { input } = this;
    switch (kind) {
      case 'bol':
        return pos === 0 || input.charCodeAt(pos - 1) === 10;
      case 'eol':
        return pos === input.length || input.charCodeAt(pos) === 10;
      case 'beginning':
        return pos === 0;
      case 'start':
        return pos === this.searchStart;
      case 'endZ':
        return pos === input.length || (pos === input.length - 1 && input.charCodeAt(pos) === 10);
      case 'end':
        return pos === input.length;
      case 'boundary':
        return this.isBoundary(boundaryWord, pos);
      case 'nonBoundary':
        return !this.isBoundary(boundaryWord, pos);
      case 'ecmaBoundary':
        return this.isBoundary(ecmaBoundaryWord, pos);
      case 'nonEcmaBoundary':
        return !this.isBoundary(ecmaBoundaryWord, pos);
    }
  }

  private isBoundary(word: CharSet, pos: number): boolean {
    const before = pos > 0 && word.has(this.input.charCodeAt(pos - 1));
    const after = pos < this.input.length && word.has(this.input.charCodeAt(pos));
    return before !== after;
  }
}
