import type { ErrorRecord } from '../../errors/error-record.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSMemberTable } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { getWildcardPattern, type WildcardPattern } from '../../objects/wildcard.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord, format } from './cmdlet-errors.ts';
import { customObject, isNothing, memberOf, psTypeNames } from './object-model.ts';
import { type MshParameter, processParameters } from './parameter-processor.ts';
import type { PSPropertyExpression, PSPropertyExpressionResult } from './ps-property-expression.ts';
import { SelectObjectQueue } from './select-object-queue.ts';
import { markSelected, UniqueObjects } from './select-unique.ts';

/** One invocation of Select-Object. */
class Selection {
  queue!: SelectObjectQueue;
  properties: readonly MshParameter[] | null = null;
  expand: PSPropertyExpression | null = null;
  excluded: readonly WildcardPattern[] = [];
  uniques: UniqueObjects | null = null;
  indexes: readonly number[] | null = null;
  nextIndex = 0;
  position = 0;
  constructor(readonly cmd: CmdletRuntime) {}

  isExcluded(name: string): boolean {
    return this.excluded.some((pattern) => pattern.isMatch(name));
  }

  /** Selects from one object; a failed expansion is an error of this object only. */
  *processObject(input: Value): Steps<void> {
    if (this.properties === null && this.expand === null) return yield* this.write(input, [], input);
    const notes: PSNoteProperty[] = [];
    for (const p of this.properties ?? []) yield* this.addNotes(p, input, notes);
    if (this.expand !== null) return yield* this.expandProperty(this.expand, input, notes);
    const result = customObject([]);
    for (const n of notes) {
      if (result.instanceMembers.get(n.name)) yield* this.alreadyExists(n.name, input, 'NoExpand');
      else result.instanceMembers.set(n);
    }
    yield* this.write(result, notes, input);
  }

  private *addNotes(p: MshParameter, input: Value, notes: PSNoteProperty[]): Steps<void> {
    const results: PSPropertyExpressionResult[] = [];
    for (const resolved of p.expression.resolveNames(input))
      if (!this.isExcluded(resolved.toString())) results.push(...(yield* resolved.getValues(input, this.cmd.context)));
    if (results.length === 0 && !p.expression.hasWildcards)
      results.push({ result: null, resolvedExpression: p.expression, exception: null });
    else if (p.name && results.length > 1) {
      const s = this.cmd.writeError(
        errorRecord('InvalidOperation', 'Cannot rename multiple results.', 'RenamingMultipleResults', 'InvalidOperation', input),
      );
      if (s) yield* s;
      return;
    }
    for (const { resolvedExpression, result } of results) {
      const name = resolvedExpression.toString();
      if (this.isExcluded(name)) continue;
      if (!p.name && name === '') {
        const message = 'A property is an empty script block and does not provide a name.';
        this.cmd.throwTerminatingError(errorRecord('PSArgument', message, 'EmptyScriptBlockAndNoName', 'InvalidArgument'));
      }
      notes.push(new PSNoteProperty(p.name || name, result));
    }
  }

  private *expandProperty(expression: PSPropertyExpression, input: Value, notes: readonly PSNoteProperty[]): Steps<void> {
    const results = yield* expression.getValues(input, this.cmd.context);
    const [only] = results;
    let error: ErrorRecord | null = null;
    if (only === undefined)
      error = errorRecord(
        'PSArgument',
        format('Property "{0}" cannot be found.', expression),
        'ExpandPropertyNotFound',
        'InvalidArgument',
        input,
      );
    else if (results.length > 1)
      error = errorRecord('PSArgument', 'Multiple properties cannot be expanded.', 'MutlipleExpandProperties', 'InvalidArgument', input);
    else if (only.exception) error = newErrorRecord(only.exception, 'PropertyEvaluationExpand', 'InvalidResult', input);
    if (error) {
      const s = this.cmd.writeError(error);
      if (s) yield* s;
      return;
    }
    const value = (only as PSPropertyExpressionResult).result;
    if (value === null) return;
    for (const element of getEnumerable(value) ?? [value]) {
      if (element === null) continue;
      yield* this.write(yield* this.withNotes(element, notes, input), notes, input);
    }
  }

  /** The expanded value with the other selected properties on it; only this copy of it has them. */
  private *withNotes(value: Value, notes: readonly PSNoteProperty[], input: Value): Steps<Value> {
    if (notes.length === 0) return value;
    const holder = value instanceof PSObject ? value : new PSObject(value);
    if (!(value instanceof PSObject) && value instanceof NetObject && value.instanceMembers)
      for (const m of value.instanceMembers.values()) holder.instanceMembers.set(m);
    for (const n of notes) {
      if (memberOf(holder, n.name)) yield* this.alreadyExists(n.name, input, 'Expand');
      else (holder.instanceMembers ??= new PSMemberTable()).set(n);
    }
    return holder;
  }

  private *alreadyExists(name: string, input: Value, kind: 'Expand' | 'NoExpand'): Steps<void> {
    const message = `The property cannot be processed because the property "${name}" already exists.`;
    const s = this.cmd.writeError(
      errorRecord('PSArgument', message, `AlreadyExistingUserSpecifiedProperty${kind}`, 'InvalidOperation', input),
    );
    if (s) yield* s;
  }

  private *write(object: Value, notes: readonly PSNoteProperty[], input: Value): Steps<void> {
    if (this.uniques && !this.uniques.add(object, notes)) return;
    if (object instanceof PSObject) markSelected(object, typeToString(typeOf(input)), notes.length > 0, psTypeNames(object));
    if (this.uniques) return;
    const s = this.cmd.write(object);
    if (s) yield* s;
  }

  /** What waited for the end. */
  *finish(isDefaultSet: boolean, first: number, skip: number): Steps<void> {
    if (isDefaultSet) while (this.queue.count > (first !== 0 ? 0 : skip)) yield* this.processObject(this.queue.dequeue());
    for (const object of this.uniques?.kept ?? []) {
      const s = this.cmd.write(object);
      if (s) yield* s;
    }
  }
}

/** Select-Object (Select-Object.cs). */
export const selectObject = defineCmdlet({
  name: 'Select-Object',
  aliases: ['select'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectObjectCommand',
  defaultParameterSet: 'DefaultParameter',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: {
      type: 'object[]',
      position: 0,
      sets: ['DefaultParameter', 'SkipLastParameter'],
      help: 'Properties: names, patterns, script blocks or hashtables.',
    },
    ExcludeProperty: {
      type: 'string[]',
      sets: ['DefaultParameter', 'SkipLastParameter'],
      help: 'Properties to leave out; wildcards are allowed.',
    },
    ExpandProperty: { type: 'string', sets: ['DefaultParameter', 'SkipLastParameter'], help: 'The property whose value is given.' },
    Unique: { type: 'switch', help: 'Gives equal objects once.' },
    CaseInsensitive: { type: 'switch', help: 'Upper and lower case count as equal.' },
    Last: { type: 'int', sets: ['DefaultParameter'], validate: [{ range: [0, 2147483647] }], help: 'How many objects from the end.' },
    First: { type: 'int', sets: ['DefaultParameter'], validate: [{ range: [0, 2147483647] }], help: 'How many objects from the start.' },
    Skip: {
      type: 'int',
      sets: ['DefaultParameter', 'SkipLastParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'How many objects to skip.',
    },
    SkipLast: {
      type: 'int',
      sets: ['SkipLastParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'How many objects at the end to skip.',
    },
    Wait: {
      type: 'switch',
      sets: ['DefaultParameter', 'IndexParameter'],
      help: 'Lets the commands before go on although nothing more is needed.',
    },
    Index: {
      type: 'int[]',
      sets: ['IndexParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'Positions of the objects to give, from 0.',
    },
    SkipIndex: {
      type: 'int[]',
      sets: ['SkipIndexParameter'],
      validate: [{ range: [0, 2147483647] }],
      help: 'Positions of the objects to skip, from 0.',
    },
  },
  synopsis: 'Selects objects by position, or properties of objects.',
  state: (cmd) => new Selection(cmd as unknown as CmdletRuntime),
  begin(cmd, state) {
    const { args } = cmd;
    const sink = cmd as unknown as CmdletRuntime;
    if (args.Property?.length) state.properties = processParameters(sink, args.Property, ['name']);
    if (args.ExpandProperty) state.expand = processParameters(sink, [args.ExpandProperty], ['name'])[0]?.expression ?? null;
    if (args.ExcludeProperty) {
      state.excluded = args.ExcludeProperty.map((p) => getWildcardPattern(p));
      state.properties ??= processParameters(sink, ['*'], ['name']);
    }
    if (args.Unique) state.uniques = new UniqueObjects(args.CaseInsensitive);
    const indexes = args.Index ?? args.SkipIndex;
    if (indexes) state.indexes = [...new Set(indexes)].sort((a, b) => a - b);
    state.queue = new SelectObjectQueue({
      first: args.First ?? 0,
      last: args.Last ?? 0,
      skip: args.Skip ?? 0,
      skipLast: args.SkipLast ?? 0,
      firstOrLastSpecified: args.First !== undefined || args.Last !== undefined,
    });
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    const input = args.InputObject;
    if (isNothing(input)) return;
    if (state.indexes) {
      const isWanted = state.indexes[state.nextIndex] === state.position++;
      if (isWanted) state.nextIndex++;
      if (isWanted === (args.Index !== undefined)) yield* state.processObject(input);
      if (args.Index && !args.Wait && state.nextIndex >= state.indexes.length) {
        yield* state.finish(false, 0, 0);
        cmd.stopUpstream();
      }
      return;
    }
    state.queue.enqueue(input);
    const streaming = state.queue.streamingDequeue();
    if (streaming !== undefined) yield* state.processObject(streaming);
    if (state.queue.isComplete && !args.Wait) {
      yield* state.finish(true, args.First ?? 0, args.Skip ?? 0);
      cmd.stopUpstream();
    }
  },
  end: (cmd, state) => state.finish(cmd.parameterSetName === 'DefaultParameter', cmd.args.First ?? 0, cmd.args.Skip ?? 0),
});
