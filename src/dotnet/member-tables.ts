import type { MemberBody, MethodInfo, PropertyBody, PropertyInfo, TypeDefinition } from '../objects/net-type.ts';
import { nameInSignature } from './signature.ts';

/** Signature keys of one member table, grouped by name, and parsed when a name is first asked for. */
class SignatureTable<B, M> {
  private readonly byName = new Map<string, [string, B][]>();
  private readonly parsed = new Map<string, readonly M[]>();
  constructor(
    tables: readonly (Record<string, B> | undefined)[],
    private readonly make: (key: string, body: B) => M,
  ) {
    for (const table of tables) {
      for (const key in table) {
        const lower = nameInSignature(key).toLowerCase();
        const list = this.byName.get(lower);
        const entry: [string, B] = [key, table[key] as B];
        if (list) list.push(entry);
        else this.byName.set(lower, [entry]);
      }
    }
  }
  names(): Iterable<string> {
    return this.byName.keys();
  }
  get(lowerName: string): readonly M[] {
    const done = this.parsed.get(lowerName);
    if (done) return done;
    const made = (this.byName.get(lowerName) ?? []).map(([key, body]) => this.make(key, body));
    this.parsed.set(lowerName, made);
    return made;
  }
}

/** How a type makes members of the signatures in its definition. */
export interface SignatureReader {
  method(key: string, body: MemberBody, isStatic: boolean, isConstructor: boolean): MethodInfo;
  property(key: string, body: PropertyBody, isStatic: boolean): PropertyInfo;
  indexer(key: string, body: PropertyBody): PropertyInfo;
}

/** The members of a type's definition, each table read when it is first asked for: most scripts want one member of a type. */
export class MemberTables {
  private readonly methods: [SignatureTable<MemberBody, MethodInfo> | null, SignatureTable<MemberBody, MethodInfo> | null] = [null, null];
  private readonly properties: [SignatureTable<PropertyBody, PropertyInfo> | null, SignatureTable<PropertyBody, PropertyInfo> | null] = [
    null,
    null,
  ];
  private ownConstructors: readonly MethodInfo[] | null = null;
  private ownProtectedConstructors: readonly MethodInfo[] | null = null;
  private ownIndexers: readonly PropertyInfo[] | null = null;
  constructor(
    private readonly def: TypeDefinition,
    private readonly reader: SignatureReader,
  ) {}

  methodsOf(isStatic: boolean): SignatureTable<MemberBody, MethodInfo> {
    const { def } = this;
    return (this.methods[isStatic ? 1 : 0] ??= new SignatureTable(
      isStatic ? [def.staticMethods, def.operators] : [def.methods],
      (key, body) => this.reader.method(key, body, isStatic, false),
    ));
  }

  propertiesOf(isStatic: boolean): SignatureTable<PropertyBody, PropertyInfo> {
    const { def } = this;
    return (this.properties[isStatic ? 1 : 0] ??= new SignatureTable([isStatic ? def.staticProperties : def.properties], (key, body) =>
      this.reader.property(key, body, isStatic),
    ));
  }

  get constructors(): readonly MethodInfo[] {
    return (this.ownConstructors ??= this.constructorsIn(this.def.constructors));
  }
  get protectedConstructors(): readonly MethodInfo[] {
    return (this.ownProtectedConstructors ??= this.constructorsIn(this.def.protectedConstructors));
  }
  get indexers(): readonly PropertyInfo[] {
    return (this.ownIndexers ??= Object.entries(this.def.indexers ?? {}).map(([key, body]) => this.reader.indexer(key, body)));
  }
  private constructorsIn(table: Record<string, MemberBody> | undefined): readonly MethodInfo[] {
    return Object.entries(table ?? {}).map(([key, body]) => this.reader.method(key, body, false, true));
  }
}
