import { addMember, asPSObject, newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { cultureArgument, valueComparer } from './object-command-comparer.ts';
import {
  createEntry,
  defaultKeyPropertySet,
  directions,
  type EntryComparer,
  entryComparer,
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
class Comparison {
  parameters: MshParameter[] | null = null;
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
      if (object !== null) entries.push(yield* createEntry(this.cmd, object, this.parameters ?? [], i));
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
    else if (!this.options.hasProperty) object = newCustomObject([['InputObject', entry.input]]);
    else {
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

/** Compare-Object (Compare-Object.cs). */
export const compareObject = defineCmdlet({
  name: 'Compare-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.CompareObjectCommand',
  parameters: {
    ReferenceObject: { type: 'psobject[]', position: 0, mandatory: true, allowEmptyCollection: true, help: 'The objects to compare with.' },
    DifferenceObject: {
      type: 'psobject[]',
      position: 1,
      mandatory: true,
      pipeline: 'value',
      allowEmptyCollection: true,
      help: 'The objects to compare.',
    },
    SyncWindow: { type: 'int', validate: [{ range: [0, 2147483647] }], help: 'How many neighbours are searched for a match.' },
    Property: { type: 'object[]', help: 'Properties: names, patterns, script blocks or hashtables.' },
    ExcludeDifferent: { type: 'switch', help: 'Shows no objects that differ.' },
    IncludeEqual: { type: 'switch', help: 'Also shows objects that are equal.' },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Culture: { type: 'string', help: 'The culture whose rules for text apply.' },
    CaseSensitive: { type: 'switch', help: 'Upper and lower case count as different.' },
  },
  synopsis: 'Compares two sets of objects.',
  state: (cmd) => {
    const { args } = cmd;
    const includeEqual = args.IncludeEqual || (args.ExcludeDifferent && !cmd.isBound('IncludeEqual'));
    return new Comparison(cmd as unknown as CmdletRuntime, {
      window: args.SyncWindow ?? 2147483647,
      includeEqual,
      excludeDifferent: args.ExcludeDifferent,
      passThru: args.PassThru,
      hasProperty: (args.Property?.length ?? 0) > 0,
    });
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    const reference = args.ReferenceObject ?? [];
    const difference = args.DifferenceObject ?? [];
    if (reference.length === 0) {
      if (difference.length === 0) return;
      state.prepare(difference, args.Property);
      for (const entry of yield* state.entries(difference)) yield* state.emitDifferent(entry, '=>');
      return;
    }
    if (state.compare === null) {
      state.prepare(reference, args.Property);
      state.reference = yield* state.entries(reference);
      const keys = state.reference.reduce((most, e) => Math.max(most, e.values.length), 0);
      const values = valueComparer({ caseSensitive: args.CaseSensitive, culture: cultureArgument(args.Culture) });
      state.compare = entryComparer(directions(state.parameters ?? [], keys, true), values);
    }
    if (difference.length === 0) return yield* state.step(null);
    for (const entry of yield* state.entries(difference)) yield* state.step(entry);
  },
  end: (_cmd, state) => state.finish(),
});
