/** Attributes: objects that reflection and the engine ask for. */

import { wellKnown } from '../../dotnet/registry.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { bindArguments } from '../bind/arguments.ts';
import { Body, newLevel } from '../bind/body.ts';
import { construction } from '../bind/creation.ts';
import { bindTo } from '../bind/expressions.ts';
import { findMember } from '../bind/lookup.ts';
import { Frame } from '../bind/node.ts';
import type { Attribute, TypeRef } from '../syntax/ast.ts';
import type { CSharpType } from '../types/csharp-type.ts';

/** Attributes of .NET that say something to compilers and runtimes only. */
const ignored =
  /^(DllImport|LibraryImport|StructLayout|FieldOffset|MarshalAs|In|Out|Optional|DefaultParameterValue|Serializable|NonSerialized|ThreadStatic|Conditional|MethodImpl|CompilerGenerated|ComVisible|ComImport|Guid|InterfaceType|ClassInterface|PreserveSig|UnmanagedFunctionPointer|SuppressUnmanagedCodeSecurity|SecurityCritical|SecuritySafeCritical|CLSCompliant|SuppressMessage|DebuggerDisplay|DebuggerStepThrough|DebuggerBrowsable|DebuggerHidden|DebuggerNonUserCode|EditorBrowsable|Description|DisplayName|Category|Browsable|DefaultValue|DataContract|DataMember|IgnoreDataMember|EnumMember|XmlElement|XmlAttribute|XmlRoot|XmlIgnore|XmlArray|XmlArrayItem|XmlType|JsonProperty|JsonIgnore|JsonPropertyName|Extension|ParamArray|Obsolete|AttributeUsage|Flags|STAThread|MTAThread|ReliabilityContract|SecurityPermission|PermissionSet|CallerMemberName|CallerFilePath|CallerLineNumber|CallerArgumentExpression|NotNull|AllowNull|MaybeNull|NotNullWhen|DoesNotReturn|InternalsVisibleTo|AssemblyVersion|TypeConverter|DefaultMember|IndexerName|DefaultProperty|DefaultEvent|SkipLocalsInit|SupportedOSPlatform|UnsupportedOSPlatform)(Attribute)?$/;

function withSuffix(ref: TypeRef): TypeRef {
  const last = ref.parts.at(-1)!;
  return { ...ref, parts: [...ref.parts.slice(0, -1), { ...last, name: `${last.name}Attribute` }] };
}

/** The class of an attribute; null for one that is not known here. */
function attributeType(type: CSharpType, a: Attribute): NetType | null {
  const scope = type.sourceNames;
  const isAttribute = (t: NetType | null): t is NetType => t !== null;
  const longer = scope.resolve(withSuffix(a.type), false);
  if (isAttribute(longer)) return longer;
  const exact = scope.resolve(a.type, false);
  if (isAttribute(exact)) return exact;
  const name = a.type.parts.at(-1)?.name ?? '';
  if (!ignored.test(name)) {
    type.compilation.diagnostics.error(a.type.pos, 'CS0246', `${name}Attribute`);
    type.compilation.diagnostics.error(a.type.pos, 'CS0246', name);
  }
  return null;
}

/** Makes the attribute. @returns null for one that is not known here */
function makeAttribute(type: CSharpType, a: Attribute): NetObject | null {
  const of = attributeType(type, a);
  if (!of) return null;
  const b = new Body(type.sourceNames, type, true, type.compilation.diagnostics.scratch(), newLevel(null, wellKnown.void, ''));
  const made = construction(b, of, bindArguments(b, a.args), a.pos);
  if (made.isBad) return null;
  const f = new Frame(null, []);
  const object = runNow(made.run(f)) as NetObject;
  for (const { name, e } of a.named) {
    const found = findMember(of, name);
    if (found?.kind !== 'property') continue;
    const value = runNow(bindTo(b, e, found.property.propertyType).run(f)) as Value;
    runNow(found.property.body.set?.(object, value));
  }
  return object;
}

/** What makes the attributes when somebody asks; null when there are none. */
export function attributeMaker(type: CSharpType, attributes: readonly Attribute[]): (() => readonly NetObject[]) | null {
  const own = attributes.filter((a) => a.target === '' || a.target === 'type' || a.target === 'property' || a.target === 'field');
  if (own.length === 0) return null;
  return () => own.flatMap((a) => makeAttribute(type, a) ?? []);
}

/** Says which attributes do not exist. */
export function checkAttributes(type: CSharpType, attributes: readonly Attribute[]): void {
  for (const a of attributes) attributeType(type, a);
}
