/**
 * System.Diagnostics.FileVersionInfo: on Unix only .NET's own programs have versions, so that of every other file nothing is known but its name.
 */
import { resolve } from 'node:path';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { defineTypeMembers } from '../../objects/type-data.ts';
import { tryStat } from '../io/errors.ts';
import { defineType } from '../registry.ts';

/** What GetVersionInfo gives. */
export class FileVersionInfo extends NetObject {
  constructor(readonly fileName: string) {
    super();
  }
  override toString(): string {
    const lines = [
      `File:             ${this.fileName}`,
      ...['InternalName', 'OriginalFilename', 'FileVersion', 'FileDescription', 'Product', 'ProductVersion'].map(emptyLine),
      ...['Debug', 'Patched', 'PreRelease', 'PrivateBuild', 'SpecialBuild'].map((name) => `${`${name}:`.padEnd(18)}False`),
      emptyLine('Language'),
    ];
    return `${lines.join('\n')}\n`;
  }
}

const emptyLine = (name: string): string => `${name}:`.padEnd(18);

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
const numbers = [
  'FileBuildPart',
  'FileMajorPart',
  'FileMinorPart',
  'FilePrivatePart',
  'ProductBuildPart',
  'ProductMajorPart',
  'ProductMinorPart',
  'ProductPrivatePart',
];
const flags = ['IsDebug', 'IsPatched', 'IsPrivateBuild', 'IsPreRelease', 'IsSpecialBuild'];

/** Defines the type. */
export function defineFileVersionInfo(): void {
  const properties: Record<string, PropertyBody> = { 'string FileName': { get: (i: FileVersionInfo) => i.fileName } };
  for (const name of texts) properties[`string ${name}`] = { get: () => null };
  for (const name of numbers) properties[`int ${name}`] = { get: () => 0 };
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
