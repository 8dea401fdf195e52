/** Members that records and primary constructors get without being written: a property or field for each parameter, and the constructor. */
import type { Expr, Member, Param, Stmt, TypeDecl } from '../syntax/ast.ts';
import { memberOf } from '../syntax/member.ts';

/** A member that nobody wrote. */
export function impliedMember(kind: Member['kind'], name: string, pos: number, modifiers: readonly string[]): Member {
  return memberOf({ attributes: [], modifiers: new Set(modifiers), pos }, { kind, name });
}

const constructors = new WeakSet<Member>();

/** True for the constructor whose parameters stand behind the name of the type: it gives them to the members before those get their first values. */
export function isPrimaryConstructor(m: Member | null): boolean {
  return m !== null && constructors.has(m);
}

/** The field that keeps a parameter of a record which has a property of that name itself: initializers mean the parameter by the name. */
export function hiddenField(parameter: string): string {
  return `<${parameter}>P`;
}

/** Parameters of a record that initializers reach by another name than their own. */
export function hiddenParameters(decl: TypeDecl): string[] {
  if (!decl.isRecord || !decl.params) return [];
  return decl.params.map((p) => p.name).filter((name) => decl.members.some((m) => m.name === name && !m.modifiers.has('static')));
}

/**
 * For each parameter a property (of records) or a field, and the constructor.
 * @param inherits tells whether the base class has a property of a name: a record takes that
 */
export function primaryMembers(decl: TypeDecl, inherits: (name: string) => boolean): Member[] {
  const { pos, params, isRecord } = decl;
  if (!params) return [];
  const hidden = new Set(hiddenParameters(decl));
  const members: Member[] = [];
  const body: Stmt[] = [];
  for (const p of params) {
    if (isRecord && !hidden.has(p.name) && inherits(p.name)) continue;
    const name = hidden.has(p.name) ? hiddenField(p.name) : p.name;
    members.push(
      isRecord && !hidden.has(p.name) ? propertyOf(p, decl) : { ...impliedMember('field', name, p.pos, ['private']), type: p.type },
    );
    const self: Expr = { k: 'member', of: { k: 'this', pos }, name, args: [], namePos: pos, pos };
    const value: Expr = { k: 'name', name: p.name, args: [], pos: p.pos };
    body.push({ k: 'expr', e: { k: 'assign', op: '=', l: self, r: value, pos }, pos });
  }
  const made: Member = {
    ...impliedMember('constructor', decl.name, pos, ['public']),
    params,
    chain: decl.baseArgs && { to: 'base', args: decl.baseArgs, pos: decl.bases[0]?.pos ?? pos },
    body: { k: 'block', body, end: pos, pos },
  };
  constructors.add(made);
  members.push(made);
  return members;
}

function propertyOf(p: Param, decl: TypeDecl): Member {
  const none = new Set<string>();
  const isMutable = decl.kind === 'struct' && !decl.modifiers.has('readonly');
  return {
    ...impliedMember('property', p.name, p.pos, ['public']),
    type: p.type,
    accessors: [
      { kind: 'get', modifiers: none, body: null },
      { kind: isMutable ? 'set' : 'init', modifiers: none, body: null },
    ],
  };
}
