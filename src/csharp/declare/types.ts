/** Types of a source: their bases and members, and what is wrong with them. */

import { TypeConverterAttribute } from '../../dotnet/component-model/type-converter-attribute.ts';
import type { DefinedType } from '../../dotnet/defined-type.ts';
import { invokeSignature } from '../../dotnet/delegates.ts';
import { sameParameters } from '../../dotnet/implied-methods.ts';
import { Method, Property } from '../../dotnet/members.ts';
import { genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { typeDisplayName } from '../../dotnet/type-text.ts';
import { customConverters } from '../../objects/custom-converters.ts';
import type { MemberBody, MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { Int64 } from '../../objects/numbers.ts';
import { bindValue } from '../bind/expressions.ts';
import { findMember } from '../bind/lookup.ts';
import { bigOf } from '../bind/numeric.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Member, TypeDecl } from '../syntax/ast.ts';
import type { Compilation } from '../types/compilation.ts';
import { fullNameOf, keyOf, outerParameters, runtimeType, shownType, TypeScope } from '../types/compilation.ts';
import { type CSharpMember, CSharpMethod, CSharpProperty, CSharpType, declaring } from '../types/csharp-type.ts';
import { csharpName, memberName, methodName } from '../types/names.ts';
import { structEquals, structHash } from '../types/struct-equality.ts';
import { attributeMaker, checkAttributes } from './attributes.ts';
import { byRefLikeMethod, byRefLikeProperty } from './by-ref-like.ts';
import { constrain } from './constraints.ts';
import { declareConstructor, declareMethod, declareStaticConstructor, outsideBody, parametersOf } from './methods.ts';
import { declareEvent, declareField, declareProperty } from './properties.ts';
import { addRecordMethods } from './record-methods.ts';
import { primaryMembers } from './records.ts';

/** What is compiled when a type is checked. */
const checks = new WeakMap<CSharpType, (() => void)[]>();

const kinds = { class: 'class', struct: 'struct', interface: 'interface', enum: 'enum', delegate: 'delegate' } as const;

/** Makes the type of a declaration; bases and members follow when they are needed. */
export function createType(compilation: Compilation, decl: TypeDecl): CSharpType {
  const typeParameters = [...outerParameters(decl.outer), ...decl.typeParams];
  const isStatic = decl.modifiers.has('static');
  const makeScope = (type: CSharpType): TypeScope =>
    new TypeScope(compilation, decl, decl.levels, new Map(typeParameters.map((n, i) => [n, type.genericArguments[i] as NetType])));
  const type = new CSharpType(
    {
      name: fullNameOf(decl),
      kind: isStatic ? 'static' : kinds[decl.kind],
      abstract: decl.modifiers.has('abstract'),
      byRefLike: decl.modifiers.has('ref'),
      sealed: decl.modifiers.has('sealed') || decl.kind === 'delegate',
      ...(decl.kind === 'enum' && { flags: decl.attributes.some((a) => /^Flags(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? '')) }),
      ...(typeParameters.length > 0 && { typeParameters }),
    },
    decl,
    compilation,
    makeScope,
  );
  constrain(
    type.genericArguments,
    decl.constraints,
    (args) => new TypeScope(compilation, decl, decl.levels, new Map(typeParameters.map((n, i) => [n, args[i] as NetType]))),
  );
  const makeAttributes = attributeMaker(type, decl.attributes);
  type.makeAttributes = makeAttributes;
  if (decl.attributes.some((a) => /^TypeConverter(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? '')))
    customConverters.attributed.set(type, () => makeAttributes?.().find((a) => a instanceof TypeConverterAttribute)?.converter ?? null);
  compilation.types.set(keyOf(decl), type);
  return type;
}

/** Numbers of an enum. */
export function defineEnumValues(type: CSharpType): void {
  const { decl } = type;
  const base = decl.bases[0] ? type.sourceNames.resolve(decl.bases[0]) : null;
  if (base) type.def.underlyingType = base.fullName;
  // without a prototype a value may be called as anything
  const values: Record<string, number | bigint> = Object.create(null);
  type.def.enumValues = values;
  const map = type.enumValues as Map<string, number | bigint>;
  let next = 0n;
  for (const { name, init, pos } of decl.enumValues) {
    if (init) {
      const b = outsideBody(type, type.sourceNames);
      // values of the same enum can be named alone
      for (const [known, number] of map) b.declare(known, wellKnown.int64, pos).constant = new Int64(BigInt(number));
      const value = bindValue(b, init).constant;
      if (value === undefined || value === null) type.compilation.diagnostics.error(pos, 'CS0133', `${csharpName(type)}.${name}`);
      else next = bigOf(value);
    }
    if (map.has(name)) type.compilation.diagnostics.error(pos, 'CS0102', csharpName(type), name);
    const number = next >= -9007199254740991n && next <= 9007199254740991n ? Number(next) : next;
    values[name] = number;
    map.set(name, number);
    next++;
  }
}

declaring.bases = (type) => {
  const { decl, compilation } = type;
  if (decl.kind === 'enum' || decl.kind === 'delegate') return;
  for (const [i, ref] of decl.bases.entries()) {
    const base = type.sourceNames.resolve(ref);
    if (!base) continue;
    if (base.kind === 'interface') type.addInterface(base);
    else if (i === 0 && decl.kind === 'class') {
      if (isSealed(base)) compilation.diagnostics.error(ref.pos, 'CS0509', csharpName(type), shownType(base));
      else type.baseType = base;
    } else compilation.diagnostics.error(ref.pos, 'CS0527', shownType(base));
  }
  if (decl.isRecord) type.addInterface(genericOf('System.IEquatable', type));
};

function isSealed(base: NetType): boolean {
  return (base as DefinedType).isSealed || base === wellKnown.string || base.kind === 'array';
}

function add(type: CSharpType, member: CSharpMember, key = member.name): void {
  const list = type.own.get(key);
  if (list) list.push(member);
  else type.own.set(key, [member]);
}

/** The property as scripts see it: without a setter that is not public. */
function publicView(p: CSharpProperty): PropertyInfo {
  if (p.propertyType.isByRefLike || p.indexParameters.some((q) => q.type.isByRefLike)) return byRefLikeProperty(p);
  if (!p.body.set || (p.setAccess === 'public' && !(p.isField && p.isReadonly) && !isInit(p))) {
    if (!(p.isField && p.isReadonly) && !(p.slot >= 0 && p.isReadonly) && !(p.member?.kind === 'property' && p.isReadonly)) return p;
  }
  const { get } = p.body;
  const view = new Property(
    p.name,
    p.declaringType,
    p.propertyType,
    p.isStatic,
    isInit(p) ? p.body : { ...(get && { get }) },
    p.indexParameters,
  );
  view.isField = p.isField;
  view.makeAttributes = p.makeAttributes;
  return view;
}

function isInit(p: CSharpProperty): boolean {
  return p.member?.accessors.some((a) => a.kind === 'init') ?? false;
}

declaring.members = (type) => {
  const { decl } = type;
  const work: (() => void)[] = [];
  checks.set(type, work);
  if (decl.kind === 'enum') return;
  if (decl.kind === 'delegate') {
    declareDelegate(type);
    return;
  }
  const inherits = (name: string): boolean => type.baseType !== null && findMember(type.baseType, name)?.kind === 'property';
  const members = decl.params ? [...primaryMembers(decl, inherits), ...decl.members] : decl.members;
  const late: Member[] = [];
  for (const m of members) {
    if (m.kind === 'field') addProperty(type, declareField(type, m, work), m, false);
    else if (m.kind === 'property' || m.kind === 'indexer') addProperty(type, declareProperty(type, m, work), m, true);
    else if (m.kind === 'event') addEvent(type, m, work);
    else late.push(m);
  }
  // reflection gives properties before fields
  for (const list of type.own.values())
    for (const p of list) if (p instanceof CSharpProperty && p.isField && p.access === 'public') type.addProperty(publicView(p));
  for (const m of late) addMethodOf(type, m, work);
  if (type.kind === 'class' && type.constructorList.length === 0) addConstructor(type, declareConstructor(type, null), work);
  if (decl.isRecord)
    addRecordMethods(type, (method) => {
      add(type, method);
      type.addMethod(method);
    });
  if (type.kind === 'struct') addStructMembers(type);
};

function addProperty(type: CSharpType, p: CSharpProperty, m: Member, isPublicNow: boolean): void {
  if (m.explicit) {
    const face = type.sourceNames.resolve(m.explicit);
    if (face) add(type, p, `${face.fullName}.${p.name}`);
    return;
  }
  checkTaken(type, m);
  add(type, p);
  if (p.access !== 'public') return;
  if (p.indexParameters.length > 0) type.publicIndexers.push(publicView(p));
  else if (isPublicNow) type.addProperty(publicView(p));
}

function checkTaken(type: CSharpType, m: Member): void {
  const others = type.own.get(m.name) ?? [];
  if (m.kind === 'indexer') return;
  if (others.some((o) => o instanceof CSharpProperty || m.kind !== 'method'))
    type.compilation.diagnostics.error(m.pos, 'CS0102', csharpName(type), m.name);
}

function addEvent(type: CSharpType, m: Member, work: (() => void)[]): void {
  const { property, methods } = declareEvent(type, m, work);
  checkTaken(type, m);
  add(type, property);
  for (const method of methods) {
    add(type, method);
    if (method.access === 'public') type.addMethod(method);
  }
}

function addMethodOf(type: CSharpType, m: Member, work: (() => void)[]): void {
  if (m.kind === 'destructor') return;
  if (m.kind === 'constructor') {
    if (m.modifiers.has('static')) {
      const made = declareStaticConstructor(type, m);
      type.staticWork.push(made.run);
      work.push(made.check);
    } else addConstructor(type, declareConstructor(type, m), work);
    return;
  }
  const method = declareMethod(type, m);
  if (method.check) work.push(method.check);
  if (m.explicit) {
    type.addMethod(method);
    return;
  }
  checkTaken(type, m);
  const twin = (type.own.get(method.name) ?? []).find(
    (o) =>
      o instanceof CSharpMethod &&
      o.typeParameters.length === method.typeParameters.length &&
      sameParameters(o, method) &&
      (m.kind !== 'conversion' || o.returnType === method.returnType),
  );
  if (twin) type.compilation.diagnostics.error(m.pos, 'CS0111', csharpName(type), method.name);
  add(type, method);
  if (method.access === 'public') type.addMethod(method.returnType?.isByRefLike ? byRefLikeMethod(method) : method);
  else if (method.access === 'protected' && m.modifiers.has('override')) {
    // what a class of .NET calls of those derived from it
    method.isHidden = true;
    type.addMethod(method);
  }
}

function addConstructor(type: CSharpType, c: CSharpMethod, work: (() => void)[]): void {
  if (type.constructorList.some((o) => sameParameters(o, c)) && c.member)
    type.compilation.diagnostics.error(c.member.pos, 'CS0111', csharpName(type), type.name);
  type.constructorList.push(c);
  if (c.check) work.push(c.check);
  if (c.access === 'public') type.addConstructor(c);
}

/** What ValueType does for a struct that does not do it itself. */
function addStructMembers(type: CSharpType): void {
  const given: [string, MemberBody][] = [
    ['Equals', structEquals],
    ['GetHashCode', structHash],
  ];
  for (const [name, body] of given) {
    const root = findMethod(wellKnown.object, name) as MethodInfo;
    const declares = (type.own.get(name) ?? []).some((m) => m instanceof CSharpMethod && sameParameters(m, root));
    if (!declares) type.addMethod(new Method(name, type, root.parameters, root.returnType, false, body));
  }
}

function findMethod(type: NetType, name: string): MethodInfo | undefined {
  return type.getMethods(name, false).find((m) => m.parameters.length < 2);
}

function declareDelegate(type: CSharpType): void {
  const { decl } = type;
  const returned = runtimeType(type.sourceNames.resolve(decl.returnType!) ?? wellKnown.object);
  const parameters = parametersOf(type, type.sourceNames, decl.params ?? []);
  const pattern = invokeSignature(getType('System.Action'));
  type.addMethod(new Method('Invoke', type, parameters, returned === wellKnown.void ? null : returned, false, pattern.body));
}

/** Compiles all bodies of a type, and says what it lacks. */
export function checkType(type: CSharpType): void {
  type.makeMembers();
  checkAttributes(type, type.decl.attributes);
  for (const m of type.decl.members) checkAttributes(type, m.attributes);
  if (type.isGenericTypeDefinition) return;
  for (const check of checks.get(type) ?? []) check();
}

/** What a type has to implement and does not. */
export function checkImplementations(type: CSharpType): void {
  const { decl, compilation } = type;
  if (decl.kind !== 'class' && decl.kind !== 'struct') return;
  const { diagnostics } = compilation;
  type.makeMembers();
  for (const face of type.interfaces) {
    const pos = decl.bases.find((r) => type.sourceNames.resolve(r, false) === face)?.pos ?? decl.bases[0]?.pos ?? decl.pos;
    if (type.baseType?.interfaces.includes(face)) continue;
    if (face instanceof CSharpType || implementable.test(face.fullName)) missingOf(type, face, pos, diagnostics.error.bind(diagnostics));
  }
  if (!decl.modifiers.has('abstract')) for (const m of abstractMembers(type)) diagnostics.error(decl.pos, 'CS0534', csharpName(type), m);
  for (const list of type.own.values())
    for (const m of list)
      if (m.member?.modifiers.has('override') && type.baseType) {
        const shown = m instanceof CSharpMethod ? methodName(m) : memberName(type, m.name);
        const base = overridden(m, type.baseType);
        if (!base) diagnostics.error(m.member.pos, 'CS0115', shown);
        else if (base !== true && base.member && !isOfRecord(base) && !overridable.some((word) => base.member?.modifiers.has(word)))
          diagnostics.error(
            m.member.pos,
            'CS0506',
            shown,
            base instanceof CSharpMethod ? methodName(base) : memberName(base.declaringType, base.name),
          );
      }
}

type Report = (pos: number, code: string, ...args: string[]) => void;

/** A method of the interface that the type lacks, or has only for itself. */
function reportMissing(type: CSharpType, face: NetType, m: MethodInfo, pos: number, report: Report): void {
  const own = (type.own.get(m.name) ?? []).find((o) => o instanceof CSharpMethod && sameParameters(o, m));
  if (own && face instanceof CSharpType && own.access !== 'public' && !own.member?.explicit)
    report(pos, 'CS0737', csharpName(type), methodName(m), methodName(own as CSharpMethod));
  else report(pos, 'CS0535', csharpName(type), methodName(m));
}

/** What implements a method has to return what that does. */
function checkReturn(type: CSharpType, m: MethodInfo, pos: number, report: Report): void {
  if (genericCount(m) > 0) return;
  const own = (type.own.get(m.name) ?? []).find((o) => o instanceof CSharpMethod && !o.member?.explicit && sameParameters(o, m));
  if (!(own instanceof CSharpMethod) || own.returnType === m.returnType) return;
  const explicit = type.getMethods(m.name, false).some((o) => (o as Method).explicitInterface && sameParameters(o, m));
  if (explicit) return;
  const wanted = m.returnType ? shownType(m.returnType) : 'void';
  report(pos, 'CS0738', csharpName(type), methodName(m), methodName(own), wanted);
}

/** Methods of interfaces that have no table of their own. */
const knownMembers: Readonly<Record<string, string>> = { 'System.IDisposable': 'Dispose' };

/** Interfaces of .NET of which all members are known here. */
const implementable =
  /^System\.(IDisposable|IComparable|IFormattable|IComparable`1|IEquatable`1|Collections\.(IEnumerable|IEnumerator|IComparer|IEqualityComparer)|Collections\.Generic\.(IEnumerable`1|IComparer`1|IEqualityComparer`1))(\[|$)/;

function missingOf(type: CSharpType, face: NetType, pos: number, report: (pos: number, code: string, ...args: string[]) => void): void {
  for (const m of face.allMethods(false)) {
    if (m.declaringType !== face || (m instanceof CSharpMethod && !m.isAbstract)) continue;
    if (/^(add|remove)_/.test(m.name) && type.getMethods(m.name, false).length > 0) continue;
    const found = type
      .getMethods(m.name, false)
      .some(
        (o) =>
          o.declaringType.kind !== 'interface' &&
          o.name === m.name &&
          o.parameters.length === m.parameters.length &&
          (genericCount(m) > 0 || sameParameters(o, m)) &&
          isFor(o, face),
      );
    if (!found) reportMissing(type, face, m, pos, report);
    else if (face instanceof CSharpType) checkReturn(type, m, pos, report);
  }
  const alone = face.allMethods(false).length === 0 ? knownMembers[face.fullName] : undefined;
  if (alone && !type.getMethods(alone, false).some((m) => m.parameters.length === 0))
    report(pos, 'CS0535', csharpName(type), `${face.name}.${alone}()`);
  for (const p of face.allProperties(false)) {
    if (p.declaringType !== face || (p instanceof CSharpProperty && (!p.isAbstract || p.isEvent))) continue;
    const own = type.own.get(`${face.fullName}.${p.name}`)?.[0] ?? type.getProperty(p.name, false);
    const hidden = own ? undefined : type.own.get(p.name)?.find((o) => o instanceof CSharpProperty && face instanceof CSharpType);
    if (hidden) report(pos, 'CS0737', csharpName(type), memberName(face, p.name), memberName(type, p.name));
    else if (!own) report(pos, 'CS0535', csharpName(type), memberName(face, p.name));
    else if (
      face instanceof CSharpType &&
      !(own instanceof CSharpMethod) &&
      own.declaringType === type &&
      own.name === p.name &&
      own.propertyType !== p.propertyType
    )
      report(pos, 'CS0738', csharpName(type), memberName(face, p.name), memberName(type, p.name), shownType(p.propertyType));
  }
}

const genericCount = (m: MethodInfo): number => (m instanceof Method ? m.typeParameters.length : 0);

function isFor(m: MethodInfo, face: NetType): boolean {
  const label = m instanceof Method ? m.explicitInterface : null;
  return label === null || label === typeDisplayName(face, true);
}

/** Members that base classes leave abstract and nobody overrides, as messages show them. */
function abstractMembers(type: CSharpType): string[] {
  const missing: string[] = [];
  const chain: CSharpType[] = [];
  for (let t: CSharpType | null = type; t; t = t.csharpBase) chain.push(t);
  for (const [depth, t] of chain.entries())
    for (const list of t.own.values())
      for (const m of list) {
        if (!(m instanceof CSharpMethod || m instanceof CSharpProperty) || !m.isAbstract || depth === 0) continue;
        const isOverridden = chain
          .slice(0, depth)
          .some((d) => (d.own.get(m.name) ?? []).some((o) => o.member?.modifiers.has('override') && matches(o, m)));
        if (!isOverridden) missing.push(m instanceof CSharpMethod ? methodName(m) : `${memberName(t, m.name)}.get`);
      }
  return missing;
}

function matches(o: CSharpMember, m: CSharpMember): boolean {
  if (o instanceof CSharpMethod)
    return m instanceof CSharpMethod && o.parameters.length === m.parameters.length && (genericCount(o) > 0 || sameParameters(o, m));
  return m instanceof CSharpProperty;
}

/** What makes a member one that can be overridden. */
const overridable = ['virtual', 'abstract', 'override'];

/** What records have of themselves carries no words that say what may be overridden. */
function isOfRecord(m: CSharpMember): boolean {
  return m.declaringType instanceof CSharpType && m.declaringType.decl.isRecord;
}

/** What a member overrides: one of the source, true for one of .NET, null for nothing. */
function overridden(m: CSharpMember, base: NetType): CSharpMember | true | null {
  for (let t: NetType | null = base; t; t = t.baseType) {
    if (t instanceof CSharpType) {
      t.makeMembers();
      const found = (t.own.get(m.name) ?? []).find((o) => matches(o, m));
      if (found) return found;
    } else return t.getMethods(m.name, false).length > 0 || t.getProperty(m.name, false) !== undefined || t !== wellKnown.object || null;
  }
  return null;
}

/** Private fields that nobody uses: warnings, which Add-Type takes for errors. */
export function reportUnusedFields(type: CSharpType): void {
  if (type.isGenericTypeDefinition) return;
  const { diagnostics } = type.compilation;
  for (const m of type.decl.members) {
    const p = type.own.get(m.name)?.find((o) => o.member === m);
    if (m.kind === 'event' && p instanceof CSharpProperty && p.reads === 0 && isFieldLike(type, m))
      diagnostics.error(m.pos, 'CS0067', memberName(type, m.name));
    if (
      !(p instanceof CSharpProperty) ||
      m.kind !== 'field' ||
      m.modifiers.has('const') ||
      p.access === 'public' ||
      p.access === 'protected' ||
      p.access === 'internal'
    )
      continue;
    if (m.attributes.length > 0) continue;
    const shown = memberName(type, m.name);
    if (p.reads === 0 && p.writes === 0) diagnostics.error(m.pos, 'CS0169', shown);
    else if (p.reads === 0 && isConstantInit(m) && p.writes === 1 && !isWrongInit(m, diagnostics))
      diagnostics.error(m.pos, 'CS0414', shown);
    else if (p.writes === 0) diagnostics.error(m.pos, 'CS0649', shown, defaultText(p.propertyType));
  }
}

function isFieldLike(type: CSharpType, m: Member): boolean {
  return type.kind !== 'interface' && m.accessors.length === 0 && !m.modifiers.has('abstract') && !m.modifiers.has('extern');
}

function isConstantInit(m: Member): boolean {
  return m.init !== null && 'k' in m.init && /^(number|literal|char)$/.test(m.init.k);
}

/** True for a value that the compiler has refused: of the field nothing more is said. */
function isWrongInit(m: Member, diagnostics: Diagnostics): boolean {
  const { init } = m;
  return init !== null && 'pos' in init && diagnostics.list.some((d) => !d.isWarning && d.pos === init.pos);
}

function defaultText(type: NetType): string {
  if (!type.isValueType) return 'null';
  return type === wellKnown.boolean ? 'false' : type.kind === 'struct' && type.namespace === 'System' ? '0' : '';
}
