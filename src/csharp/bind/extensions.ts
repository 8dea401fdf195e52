/** Extension methods: those of the source, and those of LINQ. */
import { Method } from '../../dotnet/members.ts';
import { findType } from '../../dotnet/registry.ts';
import type { MethodInfo } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { CSharpMethod } from '../types/csharp-type.ts';
import type { Body } from './body.ts';

/** Namespaces of .NET whose static classes extend other types. */
const extending: Readonly<Record<string, readonly string[]>> = {
  'System.Linq': ['System.Linq.Enumerable'],
  'System.Reflection': ['System.Reflection.CustomAttributeExtensions'],
  System: ['System.MemoryExtensions'],
};

/** The extension methods of a name that the code can use. */
export function extensionMethods(b: Body, name: string): MethodInfo[] {
  const found: MethodInfo[] = [];
  for (const type of b.scope.compilation.extensionClasses) {
    type.makeMembers();
    for (const m of type.own.get(name) ?? []) if (m instanceof CSharpMethod && m.isExtension) found.push(m);
  }
  for (const level of b.scope.levels)
    for (const used of level.usings.namespaces)
      for (const full of ownEntry(extending, used.name) ?? []) {
        const type = findType(full);
        for (const m of type?.getMethods(name, true) ?? []) if (m instanceof Method && m.name === name && !found.includes(m)) found.push(m);
      }
  return found;
}
