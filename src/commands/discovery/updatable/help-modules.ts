/** The modules whose help can be brought up to date (UpdatableHelpCommandBase.GetModuleInfo). */
import { programFolder } from '../../../host/program-file.ts';
import { getProperty } from '../../../objects/member-access.ts';
import { toText } from '../../../objects/to-string.ts';
import { WildcardPattern } from '../../../objects/wildcard.ts';
import { runSync } from '../../../scheduler/scheduler.ts';
import type { ExecutionContext } from '../../../session/execution-context.ts';
import { visibleModules } from '../../../session/module-intrinsics.ts';
import type { ModuleSpecification } from '../../../session/module-specification.ts';
import type { PSModuleInfo } from '../../../session/ps-module-info.ts';
import { modulesInFolders } from '../../modules/available-modules.ts';
import { UpdatableHelpError } from './help-error.ts';

/** A module as its help is looked for. */
export interface HelpModule {
  readonly name: string;
  readonly guid: string;
  /** The folder whose subfolders get the help. */
  readonly base: string;
  /** Where its help is. */
  readonly uri: string;
}

/** The file that tells of the help of a module. */
export const helpInfoName = ({ name, guid }: HelpModule): string => `${name}_${guid}_HelpInfo.xml`;
/** The archive with the help of a module in a culture. */
export const helpContentName = ({ name, guid }: HelpModule, culture: string): string => `${name}_${guid}_${culture}_HelpContent.zip`;

const core = 'Microsoft.PowerShell.Core';
/** Where the help of PowerShell's own modules is. */
const ownUri = 'https://aka.ms/powershell75-help';
const engineModules = ['Diagnostics', 'Utility', 'Host', 'Management', 'Security'].map((n) => `microsoft.powershell.${n.toLowerCase()}`);

/**
 * A module as one whose help can be brought.
 * @throws UpdatableHelpError HelpInfoUriNotFound, InvalidHelpInfoUriFormat
 */
export function asHelpModule(module: PSModuleInfo): HelpModule {
  const { name, guid } = module;
  if (engineModules.includes(name.toLowerCase())) return { name, guid, base: programFolder(), uri: ownUri };
  const uri = toText(runSync(getProperty(module, 'HelpInfoUri')) ?? null);
  if (uri === '')
    throw new UpdatableHelpError(
      'HelpInfoUriNotFound',
      'The Update-Help command failed because the specified module does not support updatable help. Use Get-Help -Online or look online for help for the commands in this module.',
      'NotSpecified',
      'HelpInfoUri',
    );
  if (!/^https?:\/\//i.test(uri))
    throw new UpdatableHelpError(
      'InvalidHelpInfoUriFormat',
      `The HelpInfoURI ${uri} does not start with HTTP.`,
      'NotSpecified',
      'HelpInfoUri',
    );
  return { name, guid, base: module.isOwn ? programFolder() : module.moduleBase, uri };
}

/**
 * The modules that fit a pattern or a specification: those that are loaded, those that could be, PowerShell's core.
 * @param fail is told of modules without an address of help
 */
export function helpModules(
  context: ExecutionContext,
  wanted: string | ModuleSpecification,
  fail: (module: string, error: UpdatableHelpError) => void,
): HelpModule[] {
  const name = typeof wanted === 'string' ? wanted : wanted.name;
  const pattern = new WildcardPattern(name, true);
  const loaded = visibleModules(context).filter((m) => pattern.isMatch(m.name));
  const all = [...loaded, ...modulesInFolders(context, [name], false)];
  const found = new Map<string, HelpModule>();
  for (const module of all) {
    const key = `${module.name}\n${module.version}`.toLowerCase();
    if (found.has(key) || (typeof wanted !== 'string' && !wanted.accepts(module.version, module.guid))) continue;
    try {
      found.set(key, asHelpModule(module));
    } catch (e) {
      if (!(e instanceof UpdatableHelpError)) throw e;
      fail(module.name, e);
    }
  }
  const modules = [...found.values()];
  if (pattern.isMatch(core)) modules.push({ name: core, guid: '00000000-0000-0000-0000-000000000000', base: programFolder(), uri: ownUri });
  return modules;
}
