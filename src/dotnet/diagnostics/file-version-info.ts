/**
 * System.Diagnostics.FileVersionInfo: on Unix .NET reads the metadata of assemblies (FileVersionInfo.Unix.cs); of every other file nothing is known but
 * its name.
 */
import { resolve } from 'node:path';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { defineTypeMembers } from '../../objects/type-data.ts';
import { tryStat } from '../io/errors.ts';
import { fs } from '../io/modules.ts';
import { type AssemblyImage, readAssemblyImage } from '../reflection/assembly-image.ts';
import { defineType } from '../registry.ts';

/** The texts of an assembly, as the compiler of C# would have put them into the file's resource. */
function textsOf({ moduleName, version, attributes }: AssemblyImage): Map<string, string> {
  const attribute = (name: string): string | undefined => attributes.get(`Assembly${name}Attribute`);
  return new Map([
    ['Comments', attribute('Description') ?? ''],
    ['CompanyName', attribute('Company') ?? ''],
    ['FileDescription', attribute('Title') ?? ' '],
    ['FileVersion', attribute('FileVersion') ?? ''],
    ['InternalName', moduleName],
    ['Language', 'Language Neutral'],
    ['LegalCopyright', attribute('Copyright') ?? ' '],
    ['LegalTrademarks', attribute('Trademark') ?? ''],
    ['OriginalFilename', moduleName],
    ['PrivateBuild', ''],
    ['ProductName', attribute('Product') ?? ''],
    ['ProductVersion', attribute('InformationalVersion') ?? attribute('FileVersion') ?? version],
    ['SpecialBuild', ''],
  ]);
}

/** The numbers that a version begins with; the first one that something else follows is the last (FileVersionInfo.ParseVersion). */
function numbersOf(version: string): number[] {
  const found = /^\d+(?:\.\d+){0,3}/.exec(version)?.[0] ?? '';
  return found === '' ? [] : found.split('.').map(Number);
}

/** What GetVersionInfo gives. */
export class FileVersionInfo extends NetObject {
  private readonly texts: ReadonlyMap<string, string>;
  constructor(readonly fileName: string) {
    super();
    const image = tryStat(fileName)?.isFile() ? readAssemblyImage(fs().readFileSync(fileName)) : null;
    this.texts = image ? textsOf(image) : new Map();
  }
  /** A text by the name of its property; null where nothing is known of the file. */
  text(name: string): string | null {
    return this.texts.get(name) ?? null;
  }
  /** A part of FileVersion or ProductVersion. */
  part(version: string, index: number): number {
    return numbersOf(this.text(version) ?? '')[index] ?? 0;
  }
  override toString(): string {
    const line = (label: string, value: string | null): string => `${`${label}:`.padEnd(18)}${value ?? ''}`;
    const lines = [
      line('File', this.fileName),
      ...['InternalName', 'OriginalFilename', 'FileVersion', 'FileDescription'].map((name) => line(name, this.text(name))),
      line('Product', this.text('ProductName')),
      line('ProductVersion', this.text('ProductVersion')),
      ...['Debug', 'Patched', 'PreRelease', 'PrivateBuild', 'SpecialBuild'].map((name) => line(name, 'False')),
      line('Language', this.text('Language')),
    ];
    return `${lines.join('\n')}\n`;
  }
}

const texts = [
  'Comments',
  'CompanyName',
  'FileDescription',
  'FileVersion',
  'InternalName',
  'Language',
  'LegalCopyright',
  'LegalTrademarks',
  'OriginalFilename',
  'PrivateBuild',
  'ProductName',
  'ProductVersion',
  'SpecialBuild',
];
const parts = ['Major', 'Minor', 'Build', 'Private'];
const flags = ['IsDebug', 'IsPatched', 'IsPrivateBuild', 'IsPreRelease', 'IsSpecialBuild'];

/** Defines the type. */
export function defineFileVersionInfo(): void {
  const properties: Record<string, PropertyBody> = { 'string FileName': { get: (i: FileVersionInfo) => i.fileName } };
  for (const name of texts) properties[`string ${name}`] = { get: (i: FileVersionInfo) => i.text(name) };
  for (const version of ['File', 'Product'])
    for (const [index, part] of parts.entries())
      properties[`int ${version}${part}Part`] = { get: (i: FileVersionInfo) => i.part(`${version}Version`, index) };
  for (const name of flags) properties[`bool ${name}`] = { get: () => false };
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1);
  defineType({
    name: 'System.Diagnostics.FileVersionInfo',
    jsClass: FileVersionInfo,
    properties: Object.fromEntries(Object.entries(properties).sort(byName)),
    methods: { 'string ToString()': (i: FileVersionInfo) => i.toString() },
    staticMethods: {
      'System.Diagnostics.FileVersionInfo GetVersionInfo(string fileName)': (_: null, fileName: string) => {
        const path = resolve(fileName);
        if (!tryStat(path)) throw exceptionOf('System.IO.FileNotFoundException', path);
        return new FileVersionInfo(path);
      },
    },
  });
  const raw = (of: string): string =>
    `New-Object System.Version -ArgumentList @($this.${of}MajorPart, $this.${of}MinorPart, $this.${of}BuildPart, $this.${of}PrivatePart)`;
  defineTypeMembers('System.Diagnostics.FileVersionInfo', { scripts: { FileVersionRaw: raw('File'), ProductVersionRaw: raw('Product') } });
}
