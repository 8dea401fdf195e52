/** Members that records and primary constructors get without being written. */
import type { Expr, Member, Param, Stmt, TypeDecl, TypeRef } from '../syntax/ast.ts';

const base = (pos: number, modifiers: readonly string[]): Omit<Member, 'kind' | 'name'> => ({
  type: null,
  modifiers: new Set(modifiers),
  attributes: [],
  explicit: null,
  init: null,
  accessors: [],
  typeParams: [],
  params: [],
  body: null,
  chain: null,
  pos,
});

const plainType = (name: string, pos: number): TypeRef => ({
  parts: [{ name, args: [], pos }],
  tuple: null,
  nullable: false,
  ranks: [],
  isPointer: false,
  pos,
});

const nameOf = (name: string, pos: number): Expr => ({ k: 'name', name, args: [], pos });
const text = (value: string, pos: number): Expr => ({ k: 'literal', value, pos });

/** For each parameter a property (of records) or a field, and the constructor; records also say what they hold. */
export function recordMembers(decl: TypeDecl): Member[] {
  const { pos, params, isRecord } = decl;
  const members: Member[] = [];
  if (params) {
    for (const p of params)
      members.push(isRecord ? propertyOf(p) : { ...base(p.pos, ['private']), kind: 'field', name: p.name, type: p.type });
    const body: Stmt[] = params.map((p): Stmt => {
      const self: Expr = { k: 'member', of: { k: 'this', pos }, name: p.name, args: [], namePos: pos, pos };
      return { k: 'expr', e: { k: 'assign', op: '=', l: self, r: nameOf(p.name, p.pos), pos }, pos };
    });
    members.push({ ...base(pos, ['public']), kind: 'constructor', name: decl.name, params, body: { k: 'block', body, end: pos, pos } });
  }
  if (isRecord && !decl.members.some((m) => m.kind === 'method' && m.name === 'ToString')) members.push(toStringOf(decl, params ?? []));
  return members;
}

function propertyOf(p: Param): Member {
  const none = new Set<string>();
  return {
    ...base(p.pos, ['public']),
    kind: 'property',
    name: p.name,
    type: p.type,
    accessors: [
      { kind: 'get', modifiers: none, body: null },
      { kind: 'init', modifiers: none, body: null },
    ],
  };
}

/** `Person { Name = Ann, Age = 3 }`. */
function toStringOf(decl: TypeDecl, params: readonly Param[]): Member {
  const { pos } = decl;
  const names = [
    ...params.map((p) => p.name),
    ...decl.members.filter((m) => m.kind === 'property' && m.modifiers.has('public') && !m.modifiers.has('static')).map((m) => m.name),
  ];
  let e: Expr = text(`${decl.name} { `, pos);
  const plus = (r: Expr): void => {
    e = { k: 'binary', op: '+', l: e, r, pos, opPos: pos };
  };
  for (const [i, name] of names.entries()) {
    plus(text(`${i > 0 ? ', ' : ''}${name} = `, pos));
    plus({ k: 'member', of: { k: 'this', pos }, name, args: [], namePos: pos, pos });
  }
  plus(text(names.length > 0 ? ' }' : '}', pos));
  return {
    ...base(pos, ['public', 'override']),
    kind: 'method',
    name: 'ToString',
    type: plainType('string', pos),
    body: { k: 'block', body: [{ k: 'return', e, pos }], end: pos, pos },
  };
}
