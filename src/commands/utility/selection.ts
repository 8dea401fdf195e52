/** What Select-Object does with one object after the other (Select-Object.cs). */
import type { ErrorRecord } from '../../errors/error-record.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSMemberTable } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { PSScriptNoteProperty } from '../../objects/ps-property-info.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import type { WildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Done, lift, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord, format, inputError, ofInput } from './cmdlet-errors.ts';
import { isPropertyMember, memberOf, psTypeNames, readProperty } from './object-model.ts';
import type { MshParameter } from './parameter-processor.ts';
import { isHashtable, type PSPropertyExpression, type PSPropertyExpressionResult } from './ps-property-expression.ts';
import type { SelectObjectQueue } from './select-object-queue.ts';
import { markSelected, type UniqueObjects } from './select-unique.ts';

const noNotes: readonly PSNoteProperty[] = [];

/** One invocation of Select-Object. */
export class Selection {
  queue!: SelectObjectQueue;
  properties: readonly MshParameter[] | null = null;
  /** True when all properties are plain, different names. */
  areNames = false;
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
  processObject(input: Value): Done {
    if (this.properties === null && this.expand === null) return this.write(input, noNotes, input);
    const notes = this.plainNotes(input);
    if (notes === null || this.expand !== null) return lift(this.selectProperties(input)) as Done;
    return this.write(new PSObject(undefined, PSMemberTable.from(notes)), notes, input);
  }

  /** The properties as notes, where they are plain names and reading them takes no script; null otherwise. */
  private plainNotes(input: Value): PSNoteProperty[] | null {
    if (!this.areNames || isHashtable(input)) return null;
    const notes: PSNoteProperty[] = [];
    for (const { expression } of this.properties ?? []) {
      const name = expression.source as string;
      const member = memberOf(input, name);
      if (member === undefined) notes.push(new PSNoteProperty(name, null));
      else {
        const value = isPropertyMember(member) ? readProperty(input, name, this.cmd.context) : null;
        if (!isPropertyMember(member) || value instanceof Suspension) return null;
        notes.push(member instanceof PSScriptNoteProperty ? member.copy() : new PSNoteProperty(member.name, value));
      }
    }
    return notes;
  }

  private *selectProperties(input: Value): Steps<void> {
    const notes: PSNoteProperty[] = [];
    for (const p of this.properties ?? []) yield* this.addNotes(p, input, notes);
    if (this.expand !== null) return yield* this.expandProperty(this.expand, input, notes);
    const members = PSMemberTable.from(notes);
    yield* complete(
      this.write(new PSObject(undefined, members.size === notes.length ? members : yield* this.firstOfEach(notes, input)), notes, input),
    );
  }

  /** The notes whose names were not there before; the others are errors. */
  private *firstOfEach(notes: readonly PSNoteProperty[], input: Value): Steps<PSMemberTable> {
    const members = new PSMemberTable();
    for (const n of notes) {
      if (members.get(n.name)) yield* this.alreadyExists(n.name, input, 'NoExpand');
      else members.set(n);
    }
    return members;
  }

  private *addNotes(p: MshParameter, input: Value, notes: PSNoteProperty[]): Steps<void> {
    const results: PSPropertyExpressionResult[] = [];
    for (const resolved of p.expression.resolveNames(input))
      if (!this.isExcluded(resolved.toString())) results.push(...(yield* resolved.getValues(input, this.cmd.context)));
    if (results.length === 0 && !p.expression.hasWildcards)
      results.push({ result: null, resolvedExpression: p.expression, exception: null });
    else if (p.name && results.length > 1) {
      const s = this.cmd.writeError(
        inputError('InvalidOperation', 'Cannot rename multiple results.', 'RenamingMultipleResults', 'InvalidOperation', input),
      );
      if (s) yield* s;
      return;
    }
    for (const { resolvedExpression, result, given = result } of results) {
      const name = resolvedExpression.toString();
      if (this.isExcluded(name)) continue;
      if (!p.name && name === '') {
        const message = 'A property is an empty script block and does not provide a name.';
        this.cmd.throwTerminatingError(errorRecord('PSArgument', message, 'EmptyScriptBlockAndNoName', 'InvalidArgument'));
      }
      const source = resolvedExpression.script === null ? memberOf(input, name) : null;
      const isWritten = source === null || source instanceof PSScriptNoteProperty;
      notes.push(new (isWritten ? PSScriptNoteProperty : PSNoteProperty)(p.name || name, given));
    }
  }

  private *expandProperty(expression: PSPropertyExpression, input: Value, notes: readonly PSNoteProperty[]): Steps<void> {
    const results = yield* expression.getValues(input, this.cmd.context);
    const [only] = results;
    let error: ErrorRecord | null = null;
    if (only === undefined)
      error = inputError(
        'PSArgument',
        format('Property "{0}" cannot be found.', expression),
        'ExpandPropertyNotFound',
        'InvalidArgument',
        input,
      );
    else if (results.length > 1)
      error = inputError('PSArgument', 'Multiple properties cannot be expanded.', 'MutlipleExpandProperties', 'InvalidArgument', input);
    else if (only.exception) error = ofInput(newErrorRecord(only.exception, 'PropertyEvaluationExpand', 'InvalidResult', input));
    if (error) {
      const s = this.cmd.writeError(error);
      if (s) yield* s;
      return;
    }
    const value = (only as PSPropertyExpressionResult).result;
    if (value === null) return;
    for (const element of getEnumerable(value) ?? [value]) {
      if (element === null) continue;
      yield* complete(this.write(yield* this.withNotes(element, notes, input), notes, input));
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
      inputError('PSArgument', message, `AlreadyExistingUserSpecifiedProperty${kind}`, 'InvalidOperation', input),
    );
    if (s) yield* s;
  }

  private write(object: Value, notes: readonly PSNoteProperty[], input: Value): Done {
    if (this.uniques && !this.uniques.add(object, notes)) return undefined;
    if (object instanceof PSObject && object.isCustomObject)
      markSelected(object, typeToString(typeOf(input)), notes.length > 0, psTypeNames(object));
    return this.uniques ? undefined : this.cmd.write(object);
  }

  /** What waited for the end. */
  *finish(isDefaultSet: boolean, first: number, skip: number): Steps<void> {
    if (isDefaultSet) while (this.queue.count > (first !== 0 ? 0 : skip)) yield* complete(this.processObject(this.queue.dequeue()));
    for (const object of this.uniques?.kept ?? []) {
      const s = this.cmd.write(object);
      if (s) yield* s;
    }
  }
}
