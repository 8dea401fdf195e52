/** The walk over two lists that Compare-Object does (Compare-Object.cs). */
import { addMember, asPSObject, newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSScriptNoteProperty } from '../../objects/ps-property-info.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import {
  createEntry,
  defaultKeyPropertySet,
  type EntryComparer,
  expandExpressions,
  nonExisting,
  type OrderByPropertyEntry,
  orderParameters,
} from './order-by-property.ts';
import type { MshParameter } from './parameter-processor.ts';

type Side = '==' | '<=' | '=>';

/** What Compare-Object was asked for. */
interface CompareOptions {
  window: number;
  includeEqual: boolean;
  excludeDifferent: boolean;
  passThru: boolean;
  hasProperty: boolean;
}

/** One invocation of Compare-Object: entries without a counterpart wait for one, at most `window` on each side. */
export class Comparison {
  parameters: readonly MshParameter[] | null = null;
  compare: EntryComparer | null = null;
  reference: OrderByPropertyEntry[] | null = null;
  next = 0;
  private readonly waiting = { reference: [] as OrderByPropertyEntry[], difference: [] as OrderByPropertyEntry[] };
  constructor(
    private readonly cmd: CmdletRuntime,
    private readonly options: CompareOptions,
  ) {}

  *entries(objects: readonly Value[]): Steps<OrderByPropertyEntry[]> {
    const entries: OrderByPropertyEntry[] = [];
    for (const [i, object] of objects.entries())
      if (object !== null) entries.push(yield* complete(createEntry(this.cmd, object, this.parameters ?? [], i)));
    return entries;
  }

  /** Sets the properties that are compared, by the first object. */
  prepare(objects: readonly Value[], property: readonly Value[] | undefined): void {
    const chosen = property ?? defaultKeyPropertySet(objects[0] as Value) ?? [];
    this.parameters = expandExpressions(objects, orderParameters(this.cmd, chosen, false));
  }

  /** Takes the next object of each side (LCS-like walk of Compare-Object.cs). */
  *step(difference: OrderByPropertyEntry | null): Steps<void> {
    const compare = this.compare as EntryComparer;
    let reference = this.reference?.[this.next] ?? null;
    if (reference) this.next++;
    if (reference && difference && compare(reference, difference) === 0) return yield* this.emitMatch(reference);
    let left = difference;
    const match = this.take(left, this.waiting.reference);
    if (match) {
      yield* this.emitMatch(match);
      left = null;
    }
    if (this.take(reference, this.waiting.difference)) {
      yield* this.emitMatch(reference as OrderByPropertyEntry);
      reference = null;
    }
    if (left) yield* this.wait(left, this.waiting.difference, '=>');
    if (reference) yield* this.wait(reference, this.waiting.reference, '<=');
  }

  private take(entry: OrderByPropertyEntry | null, list: OrderByPropertyEntry[]): OrderByPropertyEntry | undefined {
    if (!entry) return undefined;
    const at = list.findIndex((other) => (this.compare as EntryComparer)(entry, other) === 0);
    return at < 0 ? undefined : list.splice(at, 1)[0];
  }

  private *wait(entry: OrderByPropertyEntry, list: OrderByPropertyEntry[], side: Side): Steps<void> {
    if (this.options.window === 0) return yield* this.emitDifferent(entry, side);
    while (list.length >= this.options.window) yield* this.emitDifferent(list.shift() as OrderByPropertyEntry, side);
    list.push(entry);
  }

  *finish(): Steps<void> {
    while (this.reference && this.next < this.reference.length) yield* this.step(null);
    for (const entry of this.waiting.difference) yield* this.emitDifferent(entry, '=>');
    for (const entry of this.waiting.reference) yield* this.emitDifferent(entry, '<=');
  }

  private *emitMatch(entry: OrderByPropertyEntry): Steps<void> {
    if (this.options.includeEqual) yield* this.emit(entry, '==');
  }
  *emitDifferent(entry: OrderByPropertyEntry, side: Side): Steps<void> {
    if (!this.options.excludeDifferent) yield* this.emit(entry, side);
  }

  private *emit(entry: OrderByPropertyEntry, side: Side): Steps<void> {
    let object: ReturnType<typeof asPSObject>;
    if (this.options.passThru) object = asPSObject(entry.input);
    else if (!this.options.hasProperty) {
      object = newCustomObject([]);
      addMember(object, new PSScriptNoteProperty('InputObject', entry.input));
    } else {
      const value = (i: number): Value => {
        const v = entry.values[i] ?? null;
        return v === nonExisting ? null : v;
      };
      const names = new Map((this.parameters ?? []).map((p, i) => [p.expression.toString(), i]));
      object = newCustomObject([...names].map(([name, i]) => [name, value(i)] as const));
    }
    object.instanceMembers?.delete('SideIndicator');
    addMember(object, new PSNoteProperty('SideIndicator', side));
    const s = this.cmd.write(object);
    if (s) yield* s;
  }
}
