import { findType, getType } from '../../dotnet/registry.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { CmdletInfo, type CommandInfo, ExternalScriptInfo } from '../../session/command-info.ts';
import type { CommandMetadata } from '../command-metadata.ts';
import { ParameterMetadata, parameterDictionaryType } from '../parameter-metadata.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { helpUriOf, remotingCapabilityOf } from './help-links.ts';

/** Whether the class of a cmdlet says that it has dynamic parameters, as those that ask a provider for some do (CoreCommandBase). */
function implementsDynamic(info: CmdletInfo): boolean {
  const type = findType(info.cmdlet.className);
  return type !== undefined && getType('System.Management.Automation.IDynamicParameters').isAssignableFrom(type);
}

/** System.Management.Automation.CommandMetadata as scripts hold it: a copy that may be changed before a proxy is made of it (CommandMetadata.cs). */
export class CommandMetadataObject extends NetObject {
  name = '';
  /** Class of the cmdlet; null for functions and scripts. */
  commandType: Value = null;
  defaultParameterSetName: string | null = null;
  supportsShouldProcess = false;
  supportsPaging = false;
  supportsTransactions = false;
  positionalBinding = true;
  helpUri = '';
  remotingCapability = 'PowerShell';
  confirmImpact: string = 'Medium';
  /** What a proxy calls: the name with its module for a cmdlet. */
  wrappedCommand = '';
  wrappedCommandType = 'Cmdlet';
  /** True for cmdlets and advanced functions. */
  wrappedAnyCmdlet = true;
  implementsDynamicParameters = false;
  parameters: TextDictionary = new TextDictionary(parameterDictionaryType());

  /** The metadata of a command. @param common whether common parameters are among the parameters */
  static of(info: CommandInfo, metadata: CommandMetadata, common = false): CommandMetadataObject {
    const made = new CommandMetadataObject();
    const isCmdlet = info instanceof CmdletInfo;
    made.name = info instanceof ExternalScriptInfo ? info.path : info.name;
    made.defaultParameterSetName = metadata.defaultParameterSetName ?? (isCmdlet ? '__AllParameterSets' : null);
    made.supportsShouldProcess = metadata.supportsShouldProcess;
    made.supportsPaging = metadata.supportsPaging;
    made.positionalBinding = metadata.positionalBinding;
    made.helpUri = isCmdlet ? helpUriOf(info.name) : metadata.helpUri;
    made.remotingCapability = isCmdlet ? remotingCapabilityOf(info.name) : 'PowerShell';
    made.confirmImpact = metadata.confirmImpact;
    made.wrappedCommand = isCmdlet && info.moduleName ? `${info.moduleName}\\${info.name}` : made.name;
    made.wrappedCommandType = info.commandType;
    made.wrappedAnyCmdlet = metadata.cmdletBinding;
    const isDynamic = (p: { isDynamic: boolean }): boolean => p.isDynamic;
    made.implementsDynamicParameters =
      isCmdlet && (metadata.hasDynamicParameters || metadata.parameters.some(isDynamic) || implementsDynamic(info));
    const listed = (common ? metadata.bindable : metadata.parameters).filter((p) => !isDynamic(p));
    for (const parameter of listed) made.parameters.set(parameter.name, new ParameterMetadata(parameter));
    return made;
  }

  /** A deep copy; attributes are shared. */
  copy(): CommandMetadataObject {
    const made = Object.assign(new CommandMetadataObject(), this);
    made.parameters = new TextDictionary(
      parameterDictionaryType(),
      [...this.parameters.entries()].map(([name, p]) => [String(name), p instanceof ParameterMetadata ? p.copy() : p] as const),
    );
    return made;
  }
}
