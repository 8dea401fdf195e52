import type { Ast } from '../../grammar/index.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { members } from '../objects/member-access.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../objects/net-type.ts';
import { PSPropertyInfo } from '../objects/ps-member-base.ts';
import { PSMethod } from '../objects/ps-method-info.ts';
import { typeTable } from '../objects/type-table.ts';
import { byName, type Completion, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { type Inferred, inferType } from './infer-type.ts';

/** A property or method that can be named after a dot. */
interface Candidate {
  readonly name: string;
  readonly isMethod: boolean;
  readonly toolTip: string;
}

const hidden = /^(get|set|add|remove|op)_/;

function propertyTip(property: PropertyInfo): string {
  const access = `{${property.canRead ? 'get;' : ''}${property.canWrite ? 'set;' : ''}}`;
  return `${property.isStatic ? 'static ' : ''}${typeDisplayName(property.propertyType)} ${property.name} ${access}`;
}

function ofType(type: NetType, isStatic: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const p of type.allProperties(isStatic))
    if (!p.isHidden && p.indexParameters.length === 0) found.push({ name: p.name, isMethod: false, toolTip: propertyTip(p) });
  const methods = new Map<string, MethodInfo[]>();
  for (const m of type.allMethods(isStatic))
    if (!m.isHidden && !hidden.test(m.name)) methods.set(m.name, [...(methods.get(m.name) ?? []), m]);
  for (const [name, overloads] of methods)
    found.push({ name, isMethod: true, toolTip: overloads.map((m) => (isStatic ? `static ${m.signature}` : m.signature)).join('\n') });
  if (isStatic && type.getConstructors().length > 0)
    found.push({
      name: 'new',
      isMethod: true,
      toolTip: type
        .getConstructors()
        .map((c) => c.signature)
        .join('\n'),
    });
  return found;
}

/** Everything that can stand after the dot of a target. */
export function membersOf(target: Inferred): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate): void => {
    const key = candidate.name.toLowerCase();
    if (!found.has(key)) found.set(key, candidate);
  };
  for (const [name, type] of target.keys ?? [])
    add({ name, isMethod: false, toolTip: `${type ? typeDisplayName(type) : 'object'} ${name}` });
  if (target.isType && target.type) {
    ofType(target.type, true).forEach(add);
    return [...found.values()];
  }
  if (target.value !== undefined && target.value !== null) {
    for (const m of members(target.value)) {
      if (hidden.test(m.name)) continue;
      if (m instanceof PSPropertyInfo) add({ name: m.name, isMethod: false, toolTip: m.definition(target.value) });
      else if (m instanceof PSMethod) add({ name: m.name, isMethod: true, toolTip: m.definition() });
    }
    return [...found.values()];
  }
  for (const type of target.type ? [target.type, ...(target.others ?? [])] : []) {
    ofType(type, false).forEach(add);
    for (const m of typeTable.membersFor(typeNames(type))?.values() ?? [])
      if (m instanceof PSPropertyInfo) add({ name: m.name, isMethod: false, toolTip: m.definition(null) });
  }
  return [...found.values()];
}

function typeNames(type: NetType): string[] {
  const names: string[] = [];
  for (let t: NetType | null = type; t; t = t.baseType) names.push(t.fullName);
  return names;
}

/** The names of members that begin with a prefix, properties first, each kind in alphabetical order. */
export function memberResults(candidates: readonly Candidate[], prefix: string, parenthesis = true): CompletionResult[] {
  const lower = prefix.toLowerCase();
  return candidates
    .filter((c) => c.name.toLowerCase().startsWith(lower))
    .sort((a, b) => Number(a.isMethod) - Number(b.isMethod) || byName(a.name, b.name))
    .map(
      (c) => new CompletionResult(c.isMethod && parenthesis ? `${c.name}(` : c.name, c.name, c.isMethod ? 'Method' : 'Property', c.toolTip),
    );
}

/** `$x.na`, `[T]::na` (CompletionCompleters.CompleteMember). */
export function completeMember(at: CompletionContext, target: Ast, start: number): Completion {
  return { start, matches: memberResults(membersOf(inferType(target, at)), at.text.slice(start)) };
}
