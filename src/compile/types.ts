import type { ITypeName, ScriptExtent } from '../../grammar/index.ts';
import { resolveTypeName } from '../dotnet/registry.ts';
import { typeNotFound } from '../errors/throw.ts';
import type { NetType } from '../objects/net-type.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import type { SessionStateScope } from '../session/scope.ts';
import type { CompileContext } from './compile-context.ts';
import type { Frame } from './frame.ts';

/** A type that `class` or `enum` defined, as seen from a scope outwards. Name in any case. */
export function scriptType(scope: SessionStateScope, name: string): NetType | undefined {
  const lower = name.toLowerCase();
  for (let at: SessionStateScope | null = scope; at !== null; at = at.parent) {
    const t = at.types?.get(lower);
    if (t) return t as NetType;
  }
  return undefined;
}

/** `[name]` as a type: looked up when first needed and kept (a script's own types are looked up each time, they may be redefined). */
export function compileTypeName(name: ITypeName, c: CompileContext, extent: ScriptExtent = name.extent): (f: Frame) => NetType {
  let known: NetType | undefined;
  return (f) => {
    if (known !== undefined) return known;
    let usesScriptType = false;
    const type = resolveTypeName(name, {
      namespaces: c.namespaces,
      lookupScriptType: (n: string) => {
        const t = scriptType(f.scope, n);
        if (t) usesScriptType = true;
        return t;
      },
    });
    if (type === undefined) {
      const error = typeNotFound(name.fullName);
      if (error.errorRecord) error.errorRecord.invocationInfo = new InvocationInfo(null, extent);
      throw error;
    }
    if (!usesScriptType) known = type;
    return type;
  };
}
