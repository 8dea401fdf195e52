import { defineType } from '../dotnet/registry.ts';
import type { Value } from '../objects/net-object.ts';
import { modeOf, shownTexts, textOf } from './file-type-data.ts';

/** Microsoft.PowerShell.Commands.FileSystemProvider: the methods that the code properties of types.ps1xml call. */
export function defineFileSystemProviderType(): void {
  const texts: readonly (readonly [string, (v: Value) => string])[] = [
    ['Mode', (v) => modeOf(v, true)],
    ['ModeWithoutHardLink', (v) => modeOf(v, false)],
    ...Object.entries(shownTexts).map(([name, get]) => [name, textOf(get)] as const),
  ];
  defineType({
    name: 'Microsoft.PowerShell.Commands.FileSystemProvider',
    baseType: 'System.Management.Automation.Provider.NavigationCmdletProvider',
    sealed: true,
    staticMethods: Object.fromEntries(texts.map(([name, get]) => [`string ${name}(psobject instance)`, (_s: unknown, v: Value) => get(v)])),
  });
}
