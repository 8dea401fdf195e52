import { arrayOf } from '../../../objects/collections.ts';
import { toItems } from '../../../objects/enumerate.ts';
import type { Value } from '../../../objects/net-object.ts';
import { baseObject } from '../../../objects/ps-object.ts';
import { PSModuleInfo } from '../../../session/ps-module-info.ts';
import type { ParameterDeclaration } from '../../cmdlet.ts';

/** What Save-Help and Update-Help share (UpdatableHelpCommandBase). */
const shared = {
  UICulture: { type: 'System.Globalization.CultureInfo[]', position: 2, validate: ['notNull'] },
  Credential: { type: 'System.Management.Automation.PSCredential' },
  UseDefaultCredentials: { type: 'switch' },
  Force: { type: 'switch' },
  Scope: { type: 'Microsoft.PowerShell.Commands.UpdateHelpScope', pipeline: 'propertyName' },
} as const satisfies Record<string, ParameterDeclaration>;

const fullyQualifiedModule = {
  type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
  pipeline: 'propertyName',
  sets: ['Path', 'LiteralPath'],
  validate: ['notNull'],
} as const satisfies ParameterDeclaration;

/** The parameters of Update-Help. */
export const updateHelpParameters = {
  Module: {
    type: 'string[]',
    position: 0,
    pipeline: 'propertyName',
    sets: ['Path', 'LiteralPath'],
    aliases: ['Name'],
    validate: ['notNull'],
  },
  FullyQualifiedModule: fullyQualifiedModule,
  SourcePath: { type: 'string[]', position: 1, sets: ['Path'], aliases: ['Path'], validate: ['notNull'] },
  LiteralPath: { type: 'string[]', pipeline: 'propertyName', sets: ['LiteralPath'], aliases: ['PSPath', 'LP'], validate: ['notNull'] },
  Recurse: { type: 'switch' },
  ...shared,
} as const satisfies Record<string, ParameterDeclaration>;

/** The parameters of Save-Help. */
export const saveHelpParameters = {
  DestinationPath: { type: 'string[]', position: 0, mandatory: true, sets: ['Path'], aliases: ['Path'], validate: ['notNull'] },
  LiteralPath: { type: 'string[]', mandatory: true, sets: ['LiteralPath'], aliases: ['PSPath', 'LP'], validate: ['notNull'] },
  Module: {
    type: 'System.Management.Automation.PSModuleInfo[]',
    position: 1,
    pipeline: 'both',
    sets: ['Path', 'LiteralPath'],
    aliases: ['Name'],
    validate: ['notNull'],
    transform: toModules,
  },
  FullyQualifiedModule: fullyQualifiedModule,
  ...shared,
} as const satisfies Record<string, ParameterDeclaration>;

/** A name given for a module means one of that name (ArgumentToModuleTransformationAttribute). */
function toModules(value: Value): Value {
  const items = toItems(value).map((item) => {
    const base = baseObject(item);
    return typeof base === 'string' ? new PSModuleInfo(base, '') : item;
  });
  return items.length === 1 ? (items[0] as Value) : arrayOf(items);
}
