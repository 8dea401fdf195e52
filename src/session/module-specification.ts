import type { ScriptRequirements } from '../../grammar/index.ts';
import { newHashtableLiteral } from '../dotnet/hash-literals.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import { argumentNull, exceptionOf } from '../errors/throw.ts';
import { NetDictionary, type PSReference } from '../objects/collections.ts';
import { compare, convertTo, toStringValue } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { parseScript } from './parse-errors.ts';

const ns = 'Microsoft.PowerShell.Commands.';
const versionOf = (value: Value): Value => convertTo(value, getType('System.Version'));

/** Orders two dotted versions, given as values or texts. */
export function compareVersions(a: Value, b: Value): number {
  return compare(versionOf(a), versionOf(b));
}

/** Microsoft.PowerShell.Commands.ModuleSpecification: a module by name, and which versions of it will do (ModuleSpecification.cs). */
export class ModuleSpecification extends NetObject {
  guid: Value = null;
  /** The lowest version. */
  version: Value = null;
  requiredVersion: Value = null;
  maximumVersion: string | null = null;
  constructor(public name: string) {
    super();
  }

  /** True when it says more than a name. */
  get isNarrow(): boolean {
    return this.guid !== null || this.version !== null || this.requiredVersion !== null || this.maximumVersion !== null;
  }

  /** True when a module with this version and guid will do. */
  accepts(version: Value, guid: string | null): boolean {
    if (this.guid !== null && (guid === null || toStringValue(this.guid).toLowerCase() !== guid.toLowerCase())) return false;
    if (this.requiredVersion !== null && compareVersions(version, this.requiredVersion) !== 0) return false;
    if (this.version !== null && compareVersions(version, this.version) < 0) return false;
    return this.maximumVersion === null || compareVersions(version, highest(this.maximumVersion)) <= 0;
  }

  /** How an error names the versions: `with version '1.0'`; empty without any. */
  get words(): string {
    const { version, maximumVersion: most } = this;
    const wanted = this.requiredVersion ?? version;
    if (wanted === null) return most === null ? '' : ` with MaximumVersion '${highest(most)}'`;
    const least = toStringValue(wanted);
    return most === null ? ` with version '${least}'` : ` with MinimumVersion '${least}' and MaximumVersion '${highest(most)}'`;
  }

  /** The same, with a path that is meant from a folder as a whole one (ModuleSpecification.WithNormalizedName). */
  below(folder: string): ModuleSpecification {
    if (!/[\\/]/.test(this.name)) return this;
    const parts = this.name.replaceAll('\\', '/').split('/');
    const all = parts[0] === '' ? [] : folder.split('/').slice(1);
    for (const part of parts)
      if (part === '..') all.pop();
      else if (part !== '.' && part !== '') all.push(part);
    const made = new ModuleSpecification(`/${all.join('/')}`);
    made.version = this.version;
    made.requiredVersion = this.requiredVersion;
    made.maximumVersion = this.maximumVersion;
    made.guid = this.guid;
    return made;
  }
  override toString(): string {
    if (!this.isNarrow) return this.name;
    let text = `@{ ModuleName = '${this.name}'`;
    if (this.guid !== null) text += `; Guid = '{${toStringValue(this.guid)}}' `;
    if (this.requiredVersion !== null) text += `; RequiredVersion = '${toStringValue(this.requiredVersion)}'`;
    else {
      if (this.version !== null) text += `; ModuleVersion = '${toStringValue(this.version)}'`;
      if (this.maximumVersion !== null) text += `; MaximumVersion = '${this.maximumVersion}'`;
    }
    return `${text} }`;
  }
}

/** `1.*` is every version that begins so (ModuleCmdletBase.GetMaximumVersion). */
export function highest(text: string): string {
  const parts = text.split('.');
  if (parts[parts.length - 1] !== '*') return text;
  return [...parts.slice(0, -1), '999999999', '999999999', '999999999'].slice(0, 4).join('.');
}

/** A specification of a hashtable, as manifests and -FullyQualifiedName have it. @throws ArgumentException, MissingMemberException */
export function specificationOf(table: NetDictionary): ModuleSpecification {
  const made = new ModuleSpecification('');
  const unknown: string[] = [];
  for (const [key, value] of table.entries()) {
    const field = toStringValue(key);
    switch (field.toLowerCase()) {
      case 'modulename':
        made.name = toStringValue(value);
        break;
      case 'moduleversion':
        made.version = versionOf(value);
        break;
      case 'requiredversion':
        made.requiredVersion = versionOf(value);
        break;
      case 'maximumversion':
        made.maximumVersion = toStringValue(value);
        versionOf(highest(made.maximumVersion));
        break;
      case 'guid':
        made.guid = convertTo(value, getType('System.Guid'));
        break;
      default:
        unknown.push(`'${field}'`);
    }
  }
  if (unknown.length > 0)
    throw exceptionOf(
      'System.ArgumentException',
      `The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (${unknown.join(', ')}), then try again.`,
    );
  if (made.name === '') throw missing("The 'ModuleName' member does not exist in the hashtable that describes this module.");
  if (made.requiredVersion === null && made.version === null && made.maximumVersion === null)
    throw missing(
      "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'.",
    );
  for (const [field, value] of [
    ['ModuleVersion', made.version],
    ['MaximumVersion', made.maximumVersion],
  ] as const)
    if (value !== null && made.requiredVersion !== null)
      throw exceptionOf(
        'System.ArgumentException',
        `The parameters ${field} and RequiredVersion cannot be used together. Please specify only one parameter.`,
      );
  return made;
}

/** What a `#requires` line asks for, whose parts were checked when it was parsed. */
export function requiredModule(asked: ScriptRequirements['requiredModules'][number]): ModuleSpecification {
  const made = new ModuleSpecification(asked.name);
  made.version = asked.version === null ? null : versionOf(asked.version);
  made.requiredVersion = asked.requiredVersion === null ? null : versionOf(asked.requiredVersion);
  made.maximumVersion = asked.maximumVersion;
  made.guid = asked.guid === null ? null : convertTo(asked.guid, getType('System.Guid'));
  return made;
}

function missing(message: string): ReturnType<typeof exceptionOf> {
  return exceptionOf('System.MissingMemberException', message);
}

/** A specification of what scripts write for one: a name, a hashtable, or a specification. */
export function moduleSpecification(value: Value): ModuleSpecification {
  const base = baseObject(value);
  if (base instanceof ModuleSpecification) return base;
  return base instanceof NetDictionary ? specificationOf(base) : new ModuleSpecification(toStringValue(base));
}

function tryParse(text: string): ModuleSpecification | null {
  try {
    const statement = parseScript(text).endBlock?.statements[0];
    const table = statement?.kind === 'PipelineAst' ? statement.getPureExpression() : null;
    if (table?.kind !== 'HashtableAst') return null;
    const entries: [Value, Value][] = [];
    for (const { key, value } of table.keyValuePairs) {
      const constant = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
      if (key.kind !== 'StringConstantExpressionAst' || constant?.kind !== 'StringConstantExpressionAst') return null;
      entries.push([key.value, constant.value]);
    }
    return specificationOf(newHashtableLiteral(entries));
  } catch {
    // what is no specification is only told by the answer (ModuleSpecification.TryParse)
    return null;
  }
}

const fields = (s: ModuleSpecification | null): string =>
  s === null
    ? ''
    : [s.name.toLowerCase(), s.guid, s.requiredVersion, s.version, s.maximumVersion]
        .map((v) => (v === null ? '' : toStringValue(v)))
        .join('|');

/** Defines the types. */
export function defineModuleSpecification(): void {
  defineType({
    name: `${ns}ModuleSpecification`,
    jsClass: ModuleSpecification,
    constructors: {
      '(string moduleName)': (_t: NetType, name: string | null) => {
        if (name === null) throw argumentNull('moduleName');
        if (name === '') throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'moduleName')");
        return new ModuleSpecification(name);
      },
      '(hashtable moduleSpecification)': (_t: NetType, table: NetDictionary | null) => {
        if (table === null) throw argumentNull('moduleSpecification');
        return specificationOf(table);
      },
    },
    staticMethods: {
      [`bool TryParse(string input, [ref] ${ns}ModuleSpecification result)`]: (_s: null, text: string, result: PSReference) => {
        const parsed = tryParse(text);
        result.value = parsed;
        return parsed !== null;
      },
    },
    properties: {
      'string Name': { get: (s: ModuleSpecification) => s.name },
      'System.Nullable[guid] Guid': { get: (s: ModuleSpecification) => s.guid },
      'version Version': { get: (s: ModuleSpecification) => s.version },
      'string MaximumVersion': { get: (s: ModuleSpecification) => s.maximumVersion },
      'version RequiredVersion': { get: (s: ModuleSpecification) => s.requiredVersion },
    },
    methods: { 'string ToString()': (s: ModuleSpecification) => s.toString() },
  });
  defineType({
    name: `${ns}ModuleSpecificationComparer`,
    jsClass: ModuleSpecificationComparer,
    constructors: { '()': () => new ModuleSpecificationComparer() },
    methods: {
      [`bool Equals(${ns}ModuleSpecification x, ${ns}ModuleSpecification y)`]: (
        _c: unknown,
        x: ModuleSpecification | null,
        y: ModuleSpecification | null,
      ) => x === y || (x !== null && y !== null && fields(x) === fields(y)),
      [`int GetHashCode(${ns}ModuleSpecification obj)`]: (_c: unknown, s: ModuleSpecification | null) =>
        [...fields(s)].reduce((h, ch) => (h * 31 + ch.charCodeAt(0)) | 0, 0),
    },
  });
}

/** Microsoft.PowerShell.Commands.ModuleSpecificationComparer. */
class ModuleSpecificationComparer extends NetObject {}
