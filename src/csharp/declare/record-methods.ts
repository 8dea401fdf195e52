/** The methods that records have without being written (section "Records" of the language's specification): they are equal when their values are. */
import { hashCodeOf, netEquals } from '../../dotnet/equality.ts';
import { Parameter } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { NetStringBuilder } from '../../dotnet/text/string-builder.ts';
import type { PSReference } from '../../objects/collections.ts';
import { toStringWithFormat } from '../../objects/format-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { virtualProperty } from '../bind/lookup.ts';
import { CSharpMethod, CSharpObject, CSharpProperty, CSharpType, cloneOf, fieldsOf } from '../types/csharp-type.ts';
import { impliedMember } from './records.ts';

function parameter(name: string, type: NetType, position = 0): Parameter {
  return new Parameter(name, type, false, null, false, false, false, position);
}

/** `Equals(R)` of the class of an object. */
function typedEquals(self: NetObject): CSharpMethod | undefined {
  const own = self.netType instanceof CSharpType ? self.netType.own.get('Equals') : undefined;
  return own?.find((m) => m instanceof CSharpMethod && m.parameters[0]?.type === self.netType) as CSharpMethod | undefined;
}

/** What ToString shows: the public values of the record and of those that it derives from. */
function shownMembers(type: CSharpType): CSharpProperty[] {
  const base = type.csharpBase;
  const own = [...type.own.values()]
    .flat()
    .filter(
      (m): m is CSharpProperty =>
        m instanceof CSharpProperty &&
        m.access === 'public' &&
        !m.isStatic &&
        !m.isEvent &&
        m.indexParameters.length === 0 &&
        m.member?.modifiers.has('override') !== true,
    );
  return base?.decl.isRecord ? [...shownMembers(base), ...own] : own;
}

/** PrintMembers that the record has declared itself: it writes what stands between the braces. */
function* printed(self: NetObject, type: CSharpType, print: CSharpMethod): Steps<string> {
  const text = new NetStringBuilder(`${type.name.replace(/`\d+$/, '')} { `);
  const hasMembers = (yield* complete(print.body(self, text) as Step<Value>)) === true;
  return `${text.text}${hasMembers ? ' ' : ''}}`;
}

function* shown(self: NetObject, type: CSharpType): Steps<string> {
  const print = type.own.get('PrintMembers')?.find((m) => m instanceof CSharpMethod && m.parameters.length === 1);
  if (print) return yield* printed(self, type, print as CSharpMethod);
  const parts: string[] = [];
  for (const p of shownMembers(type)) {
    const v = (yield* complete(virtualProperty(p, self).body.get?.(self) as Step<Value>)) as Value;
    parts.push(`${p.name} = ${v === null ? '' : toStringWithFormat(v, null)}`);
  }
  return `${type.name.replace(/`\d+$/, '')} { ${parts.length > 0 ? `${parts.join(', ')} ` : ''}}`;
}

/** Gives a record what it has not declared itself. @param add puts a method into the type */
export function addRecordMethods(type: CSharpType, add: (method: CSharpMethod) => void): void {
  const { decl } = type;
  const isDerived = type.csharpBase?.decl.isRecord === true;
  const has = (name: string, first?: NetType): boolean =>
    (type.own.get(name) ?? []).some((m) => m instanceof CSharpMethod && (first === undefined || m.parameters[0]?.type === first));
  const make = (
    name: string,
    parameters: Parameter[],
    returnType: NetType | null,
    body: MemberBody,
    modifiers: readonly string[] = [],
  ): void => {
    const isStatic = modifiers.includes('static');
    const made = new CSharpMethod(name, type, parameters, returnType, isStatic, body);
    made.member = impliedMember('method', name, decl.pos, ['public', ...modifiers]);
    made.access = 'public';
    made.isVirtual = !isStatic && type.kind === 'class';
    add(made);
  };

  const equals = (self: NetObject, other: Value): Step<unknown> => {
    const actual = typedEquals(self);
    if (actual && actual.declaringType !== type) return actual.body(self, other) as Step<unknown>;
    if (!(other instanceof CSharpObject) || other.netType !== self.netType) return false;
    const theirs = fieldsOf(other);
    return fieldsOf(self).every((v, i) => netEquals(v, theirs[i] as Value));
  };
  const equalsOf = (self: NetObject, other: Value): Step<unknown> => (typedEquals(self)?.body ?? equals)(self, other);
  make(
    'Equals',
    [parameter('obj', wellKnown.object)],
    wellKnown.boolean,
    (self: NetObject, other: Value) =>
      other instanceof CSharpObject && type.isAssignableFrom(other.netType) ? equalsOf(self, other) : false,
    ['override'],
  );
  if (!has('Equals', type)) make('Equals', [parameter('other', type)], wellKnown.boolean, equals);
  if (!has('GetHashCode'))
    make(
      'GetHashCode',
      [],
      wellKnown.int32,
      (self: NetObject) => fieldsOf(self).reduce((h: number, v) => (Math.imul(h, -1521134295) + (v === null ? 0 : hashCodeOf(v))) | 0, 17),
      ['override'],
    );
  if (!has('ToString')) make('ToString', [], wellKnown.string, (self: NetObject) => lift(shown(self, type)), ['override']);
  const same = (l: Value, r: Value): Step<unknown> => (l === r ? true : l === null || r === null ? false : equalsOf(l as NetObject, r));
  const operands = (): Parameter[] => [parameter('left', type), parameter('right', type, 1)];
  make('op_Equality', operands(), wellKnown.boolean, (_type: Value, l: Value, r: Value) => same(l, r), ['static']);
  make('op_Inequality', operands(), wellKnown.boolean, (_type: Value, l: Value, r: Value) => negated(same(l, r)), ['static']);
  if (type.kind === 'class') make('<Clone>$', [], type, (self: NetObject) => cloneOf(self), isDerived ? ['override'] : []);
  if (decl.params && decl.params.length > 0 && !has('Deconstruct')) addDeconstruct(type, make);
}

function negated(step: Step<unknown>): Step<unknown> {
  return lift(
    (function* (): Steps<boolean> {
      return (yield* complete(step)) !== true;
    })(),
  );
}

function addDeconstruct(type: CSharpType, make: (name: string, parameters: Parameter[], returnType: null, body: MemberBody) => void): void {
  const params = type.decl.params ?? [];
  const parameters = params.map(
    (p, i) => new Parameter(p.name, type.sourceNames.resolve(p.type) ?? wellKnown.object, false, null, false, true, true, i),
  );
  make('Deconstruct', parameters, null, (self: NetObject, ...references: Value[]) =>
    lift(
      (function* (): Steps<undefined> {
        for (const [i, p] of params.entries())
          (references[i] as PSReference).value = (yield* complete(
            type.getProperty(p.name, false)?.body.get?.(self) as Step<Value>,
          )) as Value;
        return undefined;
      })(),
    ),
  );
}
