import { programFolder } from '../../host/program-file.ts';
import type { NetType } from '../../objects/net-type.ts';
import { assemblyNamed } from '../assemblies.ts';
import { allTypes } from '../registry.ts';
import { NetAssembly } from './assembly.ts';

/** Where the file of an assembly of PowerShell or .NET would be: beside the program, as $PSHOME has them. Here they are part of the program. */
export function ownAssemblyFile(simpleName: string): string {
  return `${programFolder()}/${simpleName}.dll`;
}

/** The assembly of PowerShell or .NET whose file would be at a path; null for every other path. */
export function ownAssemblyAt(path: string): NetAssembly | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.dll$/i, '');
  if (path.toLowerCase() !== ownAssemblyFile(name).toLowerCase()) return null;
  const full = assemblyNamed(name);
  return full === null ? null : NetAssembly.of(full);
}

/** Assembly.Location: empty for what is in memory only. */
export function fileOf(assembly: NetAssembly): string {
  return assembly.location ?? (assembly.fullName.endsWith('PublicKeyToken=null') ? '' : ownAssemblyFile(assembly.simpleName));
}

/** Assembly.CodeBase: where it comes from, as an address. */
export function codeBase(assembly: NetAssembly): string {
  const file = fileOf(assembly);
  return file === '' ? '' : `file://${file}`;
}

/** The types of an assembly, as far as they are known here. */
export function typesIn({ fullName }: NetAssembly): NetType[] {
  return [...allTypes()].filter((t) => (t as NetType & { readonly assembly: string }).assembly === fullName);
}
