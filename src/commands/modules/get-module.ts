import { compareText } from '../../objects/collation.ts';
import { toItems } from '../../objects/enumerate.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { readManifest } from '../../session/module-loader.ts';
import { moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { defineCmdlet } from '../cmdlet.ts';

const parameters = {
  Name: { type: 'string[]', position: 0, pipeline: 'value', wildcards: true, help: 'Names of the modules.' },
  FullyQualifiedName: { type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]', help: 'Module specifications.' },
  All: { type: 'switch', help: 'Nested modules too.' },
  ListAvailable: { type: 'switch', sets: { Available: { mandatory: true } }, help: 'Modules that could be imported.' },
  PSEdition: { type: 'string', sets: ['Available'], help: 'Only modules for this edition.' },
  SkipEditionCheck: { type: 'switch', sets: ['Available'], help: 'Accepted; there is one edition here.' },
  Refresh: { type: 'switch', sets: ['Available'], help: 'Looks at the folders again, as is always done here.' },
} as const;

/** Get-Module (GetModuleCommand.cs). */
export const getModule = defineCmdlet<typeof parameters>({
  name: 'Get-Module',
  aliases: ['gmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetModuleCommand',
  synopsis: 'Lists the modules imported in the current session or that can be imported.',
  defaultParameterSet: 'Loaded',
  parameters,
  *process(cmd) {
    const patterns = (cmd.args.Name ?? ['*']).map((n) => new WildcardPattern(n, true));
    const all = cmd.args.ListAvailable
      ? [
          ...builtInModules(cmd.context),
          ...moduleFiles()
            .available(cmd.context)
            .map((p) => described(cmd.context, p)),
        ]
      : loadedModules(cmd.context, cmd.args.All);
    const wanted = cmd.isBound('FullyQualifiedName')
      ? toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => moduleSpecification(v))
      : null;
    const isMeant = (m: PSModuleInfo): boolean =>
      wanted === null || wanted.some((w) => w.name.toLowerCase() === m.name.toLowerCase() && w.accepts(m.version, m.guid));
    for (const module of all) {
      if (!patterns.some((p) => p.isMatch(module.name)) || !isMeant(module)) continue;
      const s = cmd.write(module);
      if (s) yield* s.rest;
    }
  },
});

/** The loaded modules by name, with those of PowerShell's own that have been called (ModuleIntrinsics.GetModules). */
function loadedModules(context: Parameters<typeof readManifest>[0], all: boolean): PSModuleInfo[] {
  const used = builtInModules(context).filter((m) => context.usedModules.has(m.name) && !context.modules.includes(m));
  const modules = [...context.modules, ...used, ...(all ? context.modules.flatMap((m) => m.nestedModules) : [])];
  return modules.sort((a, b) => compareText(a.name, b.name, true));
}

/** A module that has not been loaded, as its manifest describes it. */
function described(context: Parameters<typeof readManifest>[0], path: string): PSModuleInfo {
  const module = new PSModuleInfo(path.slice(path.lastIndexOf('/') + 1).replace(/\.ps[md]1$/i, ''), path);
  if (/\.psd1$/i.test(path)) {
    const manifest = readManifest(context, path);
    module.version = toStringValue(manifest.lookup('ModuleVersion') ?? '0.0');
    module.guid = toStringValue(manifest.lookup('GUID') ?? module.guid);
    module.description = toStringValue(manifest.lookup('Description') ?? '');
    module.moduleType = manifest.lookup('RootModule') ? 'Script' : 'Manifest';
  }
  return module;
}
