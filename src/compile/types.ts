import type { ITypeName, ScriptExtent } from '../../grammar/index.ts';
import { resolveTypeName, type TypeNameScope } from '../dotnet/registry.ts';
import type { NetException } from '../errors/exceptions.ts';
import { invalidCast, runtimeException, typeNotFound } from '../errors/throw.ts';
import type { NetType } from '../objects/net-type.ts';
import { nodeValue } from '../objects/node-value.ts';
import { typeToString } from '../objects/type-of.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { type SessionStateScope, typeDefinitions } from '../session/scope.ts';
import type { CompileContext } from './compile-context.ts';
import { dottedNamespaces } from './current-namespaces.ts';
import type { Frame } from './frame.ts';
import { lexicalType } from './lexical-types.ts';

/** What a name means that several used modules have a type of: only the names with the modules before them tell which one. */
export class AmbiguousTypeName {
  constructor(readonly candidates: readonly [string, string]) {}
}

/** Refuses a name that means more than one type (TypeResolver.AmbiguousTypeException). @throws PSInvalidCastException */
export function ambiguousType(name: string, first: string, second: string): never {
  throw invalidCast('AmbiguousTypeReference', `Type name '${name}' is ambiguous, it could be '${first}' or '${second}'.`);
}

/**
 * A type that `class` or `enum` defined, as seen from a scope outwards. Name in any case.
 * @param ambiguous refuses a name that several used modules have a type of; without it such a name means nothing
 */
export function scriptType(scope: SessionStateScope, name: string, ambiguous?: TypeNameScope['ambiguous']): NetType | undefined {
  const lower = name.toLowerCase();
  for (let at: SessionStateScope | null = scope; at !== null; at = at.parent) {
    const t = at.types?.get(lower);
    if (t instanceof AmbiguousTypeName) return ambiguous?.(name, ...t.candidates);
    if (t) return t as NetType;
  }
  return undefined;
}

/**
 * The part of a name that means no type: the element of an array, a generic type, or one of its arguments (TypeOps.ResolveTypeName).
 * @param exists says whether a part means a type
 */
function missingPart(name: ITypeName, exists: (part: ITypeName) => boolean): ITypeName {
  if (name.kind === 'ArrayTypeName') return missingPart(name.elementType, exists);
  if (name.kind !== 'GenericTypeName') return name;
  const { typeName, genericArguments } = name;
  // The name is looked for as it is written: `List` is no type, only List`1 is; `Tuple` and `Nullable` are both.
  if (!exists(typeName)) return typeName;
  const argument = genericArguments.find((part) => !exists(part));
  return argument ? missingPart(argument, exists) : name;
}

/** The argument that Nullable cannot take, of a name that means no type; null where it is something else that is missing. */
function wrongArgument(name: ITypeName, find: (part: ITypeName) => NetType | undefined): [name: ITypeName, argument: NetType] | null {
  if (name.kind === 'ArrayTypeName') return wrongArgument(name.elementType, find);
  if (name.kind !== 'GenericTypeName') return null;
  const [only] = name.genericArguments;
  const argument = name.genericArguments.length === 1 ? find(only!) : undefined;
  return argument !== undefined && /^(system\.)?nullable$/i.test(name.typeName.name) ? [name, argument] : null;
}

/** The error of a name that means no type (TypeOps.ResolveTypeName). @param find looks a part of it up */
export function unknownType(name: ITypeName, find: (part: ITypeName) => NetType | undefined): NetException {
  const wrong = wrongArgument(name, find);
  if (wrong === null) {
    const missing = missingPart(name, (part) => find(part) !== undefined);
    return typeNotFound(missing.fullName, nodeValue(missing));
  }
  const details = `GenericArguments[0], '${typeToString(wrong[1])}', on 'System.Nullable\`1[T]' violates the constraint of type 'T'.`;
  const text = `Unable to find type [${wrong[0].fullName}]. Details: ${details}`;
  return runtimeException('TypeNotFoundWithMessage', 'InvalidOperation', text, wrong[0].fullName);
}

/** The innermost scope from here outwards that has types of its own; null where none has. */
function scopeWithTypes(scope: SessionStateScope): SessionStateScope | null {
  let at: SessionStateScope | null = scope;
  while (at !== null && at.types === null) at = at.parent;
  return at;
}

/**
 * `[name]` as a type: looked up when first needed and kept. A name that a `class` or `enum` statement around it gives means that type, wherever
 * the block runs (TypeName.SetTypeDefinition); types of other scripts may be redefined, and what their names mean depends on the scope: these
 * are kept for one scope, until any type is defined.
 */
export function compileTypeName(name: ITypeName, c: CompileContext, extent: ScriptExtent = name.extent): (f: Frame) => NetType {
  let known: NetType | undefined;
  let own: NetType | null = null;
  let ownScope: SessionStateScope | null = null;
  let ownVersion = -1;
  return (f) => {
    if (known !== undefined) return known;
    if (own !== null && ownVersion === typeDefinitions.version && ownScope === scopeWithTypes(f.scope)) return own;
    let usesScriptType = false;
    const lookupScriptType = (n: string): NetType | undefined => {
      const own = lexicalType(c.script, n);
      if (own) return own;
      const t = scriptType(f.scope, n, ambiguousType);
      if (t) usesScriptType = true;
      return t;
    };
    const type = resolveTypeName(name, { namespaces: c.namespaces, lookupScriptType, ambiguous: ambiguousType });
    if (type === undefined) {
      for (let at: SessionStateScope | null = f.scope; at !== null; at = at.parent) {
        const namespaces = dottedNamespaces.get(at);
        const found = namespaces && resolveTypeName(name, { namespaces, lookupScriptType, ambiguous: ambiguousType });
        if (found) return found;
      }
      const scope = { namespaces: c.namespaces, lookupScriptType: (n: string) => scriptType(f.scope, n) };
      const error = unknownType(name, (part) => resolveTypeName(part, scope));
      if (error.errorRecord) error.errorRecord.invocationInfo = new InvocationInfo(null, extent);
      throw error;
    }
    if (usesScriptType) {
      own = type;
      ownScope = scopeWithTypes(f.scope);
      ownVersion = typeDefinitions.version;
    } else known = type;
    return type;
  };
}
