import type { Value } from '../../objects/net-object.ts';

/** What -First, -Last, -Skip and -SkipLast ask for. */
export interface SelectRange {
  first: number;
  last: number;
  skip: number;
  skipLast: number;
  firstOrLastSpecified: boolean;
}

/** Decides which objects go on at once and which have to wait for the end (SelectObjectQueue, Select-Object.cs). */
export class SelectObjectQueue {
  private items: Value[] = [];
  private head = 0;
  private streamed = 0;
  private skip: number;
  constructor(private readonly range: SelectRange) {
    this.skip = range.skip;
  }
  get count(): number {
    return this.items.length - this.head;
  }
  /** True when no further object can matter. */
  get isComplete(): boolean {
    const { first, last, firstOrLastSpecified } = this.range;
    return firstOrLastSpecified && last === 0 && first !== 0 && this.streamed >= first;
  }
  enqueue(value: Value): void {
    const { first, last } = this.range;
    if (last > 0 && first === 0 && this.count >= last + this.range.skip) this.dequeue();
    else if (last > 0 && first !== 0 && this.count >= last) this.dequeue();
    this.items.push(value);
  }
  dequeue(): Value {
    const value = this.items[this.head++] as Value;
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return value;
  }
  /** The object that may go on now, or undefined. */
  streamingDequeue(): Value | undefined {
    const { first, last, skipLast, firstOrLastSpecified } = this.range;
    if (this.skip === 0) {
      if (skipLast > 0) return this.count > skipLast ? this.dequeue() : undefined;
      if (this.streamed < first || !firstOrLastSpecified) {
        this.streamed++;
        return this.dequeue();
      }
      if (last === 0) this.dequeue();
    } else if (last === 0 || first !== 0) {
      this.dequeue();
      this.skip--;
    }
    return undefined;
  }
}
