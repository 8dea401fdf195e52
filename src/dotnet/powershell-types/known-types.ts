import type { TypeDefinition } from '../../objects/net-type.ts';
import { automationTypes } from './automation-types.ts';
import { commandTypes } from './command-types.ts';

/** What is recorded of one type. */
interface KnownType {
  readonly name: string;
  readonly assembly: string;
  readonly kind: string;
  readonly isPublic: boolean;
  readonly rest: string;
  readonly parameters: string[];
}

/** Which classes of cmdlets implement an interface that scripts ask for. */
const implementations: Record<string, string> = {
  'System.Management.Automation.IDynamicParameters': 'CoreCommandBase',
  'System.IDisposable': `CommandLineCmdletBase,ContentCommandBase,ConvertToJsonCommand,ConvertToXmlCommand,ExportClixmlCommand,ExportCsvCommand,ForEachObjectCommand,
GetModuleCommand,GetPSSessionCommand,ImportClixmlCommand,ImportModuleCommand,Internal.Format.FrontEndCommandBase,InvokeCommandCommand,NewPSSessionCommand,
ReceiveJobCommand,RemoveJobCommand,StartJobCommand,StartProcessCommand,StartSleepCommand,StopJobCommand,TeeObjectCommand,TestConnectionCommand,TraceCommandCommand,
WaitJobCommand,WebRequestPSCmdlet`,
};
let implemented: Map<string, string[]> | null = null;

/** The interfaces that a class of PowerShell's cmdlets adds to those of its base; undefined when there are none. */
export function knownInterfaces(fullName: string): string[] | undefined {
  if (!implemented) {
    implemented = new Map();
    for (const [name, classes] of Object.entries(implementations))
      for (const simple of classes.split(/,\s*/)) {
        const full = `Microsoft.PowerShell.Commands.${simple}`;
        implemented.set(full, [...(implemented.get(full) ?? []), name]);
      }
  }
  return implemented.get(fullName);
}

let known: Map<string, KnownType> | null = null;

/**
 * The lines of a recorded table of types with the namespace each stands in: `N` begins a namespace, a line that begins with a blank
 * continues the one before.
 */
export function* recordedLines(text: string): Generator<readonly [namespace: string, line: string]> {
  let namespace = '';
  for (const line of text.trim().replaceAll('\n ', '').split('\n'))
    if (line.startsWith('N ')) namespace = line.slice(2);
    else yield [namespace, line];
}

/** The simple names of PowerShell's own assemblies, the engine's first. */
export function powerShellAssemblyNames(): string[] {
  return [...Object.keys(automationTypes), ...Object.keys(commandTypes), 'pwsh'];
}

/** The recorded types by full name in lower case; read from the text when somebody first asks. */
function knownTypes(): Map<string, KnownType> {
  if (known) return known;
  known = new Map();
  for (const [assembly, text] of [...Object.entries(automationTypes), ...Object.entries(commandTypes)]) {
    for (const [namespace, line] of recordedLines(text)) {
      const colon = line.indexOf(':');
      const names = line.slice(colon + 2);
      const letter = line[0]!;
      const isPublic = letter === letter.toLowerCase();
      const kind = letter.toLowerCase();
      const base = line.slice(2, Math.max(colon, 2));
      if (kind === 'e' || kind === 'f') {
        const [name = '', underlying = ''] = base.split(' ');
        add({ name: `${namespace}.${name}`, assembly, kind, isPublic, rest: `${underlying}:${names}`, parameters: [] });
      } else
        for (const item of names.split(',')) {
          const [simple = '', generic] = item.split('<');
          const parameters = generic ? generic.slice(0, -1).split(' ') : [];
          const arity = parameters.length > 0 ? `\`${parameters.length}` : '';
          add({ name: `${namespace}.${simple}${arity}`, assembly, kind, isPublic, rest: base, parameters });
        }
    }
  }
  return known;
}

function add(type: KnownType): void {
  known?.set(type.name.toLowerCase(), type);
}

/** Only these namespaces are recorded: other names need no look into the tables. */
function mayBeKnown(key: string): boolean {
  return key.startsWith('system.management.automation.') || key.startsWith('microsoft.powershell.');
}

function find(key: string): KnownType | undefined {
  return mayBeKnown(key) ? knownTypes().get(key) : undefined;
}

/** Members of an enum from their recorded text: `None,Read,All=7`. */
export function enumMembers(text: string): Record<string, number> {
  const values: Record<string, number> = {};
  let next = 0;
  for (const item of text.split(',')) {
    const [name = '', value] = item.split('=');
    next = value === undefined ? next : Number(value);
    values[name] = next++;
  }
  return values;
}

/**
 * The definition of a public type of PowerShell's assemblies that has no table of members here: enums whole, of the others what they are and
 * what they derive from, so that scripts may name them, test for them and catch them; they have no members of their own.
 * @param key the full name in lower case
 */
export function knownPowerShellType(key: string): TypeDefinition | undefined {
  const type = find(key);
  if (!type) return undefined;
  const { name, kind, rest, parameters } = type;
  if (kind === 'e' || kind === 'f') {
    const colon = rest.indexOf(':');
    const underlyingType = rest.slice(0, colon);
    return {
      name,
      kind: 'enum',
      enumValues: enumMembers(rest.slice(colon + 1)),
      ...(underlyingType ? { underlyingType } : {}),
      ...(kind === 'f' ? { flags: true } : {}),
    };
  }
  const kinds: Record<string, TypeDefinition['kind']> = { t: 'static', v: 'struct', i: 'interface', d: 'delegate' };
  const baseType = rest.replaceAll('~', 'System.Management.Automation.').replaceAll('@', 'Microsoft.PowerShell.Commands.');
  const interfaces = knownInterfaces(name);
  return {
    name,
    kind: kinds[kind] ?? 'class',
    abstract: kind === 'a',
    sealed: kind === 's',
    ...(baseType ? { baseType } : {}),
    ...(interfaces ? { interfaces } : {}),
    ...(parameters.length > 0 ? { typeParameters: parameters } : {}),
  };
}

/** How a type of PowerShell is declared, also one that has a table of members here; undefined for types that are not recorded. */
export function knownShape(fullName: string): { isAbstract: boolean; isSealed: boolean; isPublic: boolean } | undefined {
  const type = find(fullName.toLowerCase());
  if (!type) return undefined;
  const { kind, isPublic } = type;
  return { isAbstract: 'ait'.includes(kind), isSealed: 'stvefd'.includes(kind), isPublic };
}

/** The assembly of PowerShell that has a type, by its simple name; undefined for types that are not recorded. */
export function knownAssembly(fullName: string): string | undefined {
  return find(fullName.toLowerCase())?.assembly;
}

/** The full names of all recorded types, in lower case. */
export function knownTypeNames(): Iterable<string> {
  return knownTypes().keys();
}
