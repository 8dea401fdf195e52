import { NetObject } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';

/** System.Reflection.Assembly: one object a name. */
export class NetAssembly extends NetObject {
  constructor(readonly fullName: string) {
    super();
  }
  /** The file that it was loaded from; null for assemblies that are part of the program. */
  location: string | null = null;
  /** Makes its attributes: assemblies of classes of scripts have one. */
  makeAttributes: (() => readonly NetObject[]) | null = null;
  private static readonly all = new Map<string, NetAssembly>();
  /** The assembly with this full name. */
  static of(fullName: string): NetAssembly {
    let made = NetAssembly.all.get(fullName);
    if (!made) {
      made = new NetAssembly(fullName);
      NetAssembly.all.set(fullName, made);
    }
    return made;
  }
  get simpleName(): string {
    return this.fullName.split(',')[0] ?? '';
  }
  get version(): string {
    return /Version=([\d.]+)/.exec(this.fullName)?.[1] ?? '0.0.0.0';
  }
}

/** System.Reflection.AssemblyName. */
export class NetAssemblyName extends NetObject {
  /** @param origin where it comes from: an assembly that is loaded, a file that is not, or a text */
  constructor(
    readonly assembly: NetAssembly,
    readonly origin: 'loaded' | 'file' | 'text',
  ) {
    super();
  }
}

const modules = new WeakMap<NetAssembly, NetModule>();

/** System.Reflection.Module: the file of an assembly. */
export class NetModule extends NetObject {
  constructor(readonly assembly: NetAssembly) {
    super();
  }
  /** The module that a type is in. */
  static of(type: NetType): NetModule {
    const assembly = NetAssembly.of((type as NetType & { readonly assembly: string }).assembly);
    let made = modules.get(assembly);
    if (!made) {
      made = new NetModule(assembly);
      modules.set(assembly, made);
    }
    return made;
  }
  get name(): string {
    return this.assembly.makeAttributes ? '<In Memory Module>' : `${this.assembly.simpleName}.dll`;
  }
  override toString(): string {
    return this.name;
  }
}
