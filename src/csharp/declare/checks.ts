/** What is wrong with the members of a type beside their bodies: hidden members, operators, modifiers (sections "Classes" and "Operators" of the language's specification). */
import { isSameType, sameParameters } from '../../dotnet/implied-methods.ts';
import type { NetType } from '../../objects/net-type.ts';
import { operatorMethodName } from '../bind/operators.ts';
import type { Member } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { type CSharpMember, CSharpMethod, type CSharpType } from '../types/csharp-type.ts';
import { csharpName, memberName, methodName } from '../types/names.ts';

type Report = (pos: number, code: string, ...args: string[]) => void;

const shown = (m: CSharpMember): string => (m instanceof CSharpMethod ? methodName(m) : memberName(m.declaringType, m.name));

/** The member of a class of C# further up that has the name (and, of methods, the parameters) of another. */
function inherited(m: CSharpMember, type: CSharpType): CSharpMember | null {
  for (let t = type.csharpBase; t; t = t.csharpBase) {
    t.makeMembers();
    for (const o of t.own.get(m.name) ?? []) {
      if (o.access === 'private') continue;
      const both = o instanceof CSharpMethod && m instanceof CSharpMethod;
      if (
        both
          ? sameParameters(o, m) && o.typeParameters.length === m.typeParameters.length
          : !(o instanceof CSharpMethod) && !(m instanceof CSharpMethod)
      )
        return o;
    }
  }
  return null;
}

function checkHidden(type: CSharpType, m: CSharpMember, member: Member, report: Report): void {
  const { modifiers } = member;
  if (member.explicit || (member.kind !== 'method' && member.kind !== 'property' && member.kind !== 'field')) return;
  const above = inherited(m, type);
  if (!above) return;
  if (modifiers.has('override')) {
    const [own, wanted] = [returnOf(m), returnOf(above)];
    if (m instanceof CSharpMethod && !isSameType(own, wanted) && (own.isValueType || wanted.isValueType || !wanted.isAssignableFrom(own)))
      report(member.pos, 'CS0508', shown(m), shownType(wanted), shown(above));
  } else if (!modifiers.has('new') && !modifiers.has('static')) {
    const isVirtual =
      above.member?.modifiers.has('virtual') || above.member?.modifiers.has('abstract') || above.member?.modifiers.has('override');
    report(member.pos, isVirtual ? 'CS0114' : 'CS0108', shown(m), shown(above));
  }
}

function returnOf(m: CSharpMember): NetType {
  return m instanceof CSharpMethod ? (m.returnType ?? m.declaringType) : m.propertyType;
}

const pairs: readonly (readonly [string, string])[] = [
  ['==', '!='],
  ['<', '>'],
  ['<=', '>='],
];

function checkOperators(type: CSharpType, report: Report): void {
  const of = (sign: string): readonly CSharpMember[] => type.own.get(operatorMethodName(sign, 2)) ?? [];
  for (const list of type.own.values())
    for (const m of list) {
      if (m.member?.kind !== 'operator' || !(m instanceof CSharpMethod)) continue;
      const name = `${csharpName(type)}.operator ${m.member.name}(${m.parameters.map((p) => shownType(p.type)).join(', ')})`;
      if (!m.member.modifiers.has('static') || !m.member.modifiers.has('public')) report(m.member.pos, 'CS0558', name);
      else if (m.parameters.length === 2 && !m.parameters.some((p) => isOf(p.type, type))) report(m.member.pos, 'CS0563');
      for (const pair of pairs) {
        const at = pair.indexOf(m.member.name);
        const other = at < 0 ? undefined : pair[1 - at];
        if (other && m.parameters.length === 2 && !of(other).some((o) => o instanceof CSharpMethod && sameParameters(o, m)))
          report(m.member.pos, 'CS0216', name, other);
      }
    }
  if (of('==').length === 0 || type.decl.isRecord) return;
  const overrides = (name: string): boolean => (type.own.get(name) ?? []).some((m) => m.member?.modifiers.has('override'));
  if (!overrides('Equals')) report(type.decl.pos, 'CS0660', csharpName(type));
  if (!overrides('GetHashCode')) report(type.decl.pos, 'CS0661', csharpName(type));
}

function isOf(t: NetType, type: CSharpType): boolean {
  const definition = (x: NetType): NetType => x.genericDefinition ?? x;
  return definition(t) === definition(type) || t.genericArguments.some((a) => definition(a) === definition(type));
}

function checkModifiers(type: CSharpType, m: CSharpMember, member: Member, report: Report): void {
  const { modifiers } = member;
  if (modifiers.has('abstract') && m instanceof CSharpMethod) {
    if (member.body) report(member.pos, 'CS0500', shown(m));
    if (!type.decl.modifiers.has('abstract') && type.kind === 'class') report(member.pos, 'CS0513', shown(m), csharpName(type));
  }
  if (modifiers.has('virtual') && type.decl.modifiers.has('sealed')) report(member.pos, 'CS0549', shown(m), csharpName(type));
  if (modifiers.has('protected') && !modifiers.has('override') && type.decl.modifiers.has('sealed')) report(member.pos, 'CS0628', shown(m));
  if (type.decl.modifiers.has('static') && !modifiers.has('static') && !modifiers.has('const') && member.kind !== 'constructor')
    report(member.pos, 'CS0708', member.kind === 'method' ? m.name : shown(m));
}

/** Says what is wrong with the members of a type. */
export function checkMembers(type: CSharpType): void {
  const { diagnostics } = type.compilation;
  const report: Report = (pos, code, ...args) => diagnostics.error(pos, code, ...args);
  for (const list of type.own.values())
    for (const m of list) {
      const { member } = m;
      if (!member) continue;
      if (type.kind === 'interface') {
        if (member.kind === 'field' && !member.modifiers.has('static') && !member.modifiers.has('const')) report(member.pos, 'CS0525');
        continue;
      }
      checkHidden(type, m, member, report);
      if (member.kind !== 'operator' && member.kind !== 'conversion') checkModifiers(type, m, member, report);
    }
  if (type.kind !== 'interface') checkOperators(type, report);
}
