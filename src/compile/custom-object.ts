import type { HashtableAst } from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { type PSMember, PSMemberTable } from '../objects/ps-members.ts';
import { PSObject } from '../objects/ps-object.ts';
import { PSScriptNoteProperty } from '../objects/ps-property-info.ts';
import { isReservedName } from '../objects/reserved-members.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';
import { wrappingOf } from './wrapped-values.ts';

/** The keys of a hash literal where all of them are plain words, each written once; null otherwise. */
function plainKeys(ast: HashtableAst): string[] | null {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const { key } of ast.keyValuePairs) {
    if (key.kind !== 'StringConstantExpressionAst') return null;
    const lower = key.value.toLowerCase();
    // PSTypeName is no property, and a key that is there twice is an error, as one that no member may have
    if (lower === 'pstypename' || seen.has(lower) || isReservedName(lower)) return null;
    seen.add(lower);
    names.push(key.value);
  }
  return names;
}

/**
 * `[pscustomobject]@{…}` with plain words as keys: makes the object without a dictionary before it.
 * @returns null for a literal with other keys
 */
export function compileCustomObject(ast: HashtableAst, c: CompileContext): Expr | null {
  const names = plainKeys(ast);
  if (names === null) return null;
  const lowers = names.map((n) => n.toLowerCase());
  const values = ast.keyValuePairs.map((p) => compiler.statementValue(p.value, c));
  const count = names.length;
  const wrapped = ast.keyValuePairs.map((p) => wrappingOf(p.value));
  const note = wrapped.some((w) => w !== null)
    ? (f: Frame, i: number, value: Value): PSMember =>
        new (wrapped[i]?.(f, value) ? PSScriptNoteProperty : PSNoteProperty)(names[i]!, value)
    : (_f: Frame, i: number, value: Value): PSMember => new PSNoteProperty(names[i]!, value);
  const make = (notes: PSMember[]): PSObject => new PSObject(undefined, PSMemberTable.of(lowers, notes));
  function* rest(f: Frame, notes: PSMember[], at: number, first: Suspension<Value>): Steps<Value> {
    notes[at] = note(f, at, yield* first.rest);
    for (let i = at + 1; i < count; i++) {
      const v: Step<Value> = values[i]!(f);
      notes[i] = note(f, i, v instanceof Suspension ? yield* v.rest : v);
    }
    return make(notes);
  }
  return (f) => {
    const notes = new Array<PSMember>(count);
    for (let i = 0; i < count; i++) {
      const v = values[i]!(f);
      if (v instanceof Suspension) return new Suspension(rest(f, notes, i, v));
      notes[i] = note(f, i, v);
    }
    return make(notes);
  };
}
