import { NetObject, type Value } from '../../objects/net-object.ts';
import { CmdletInfo, type CommandInfo, ExternalScriptInfo } from '../../session/command-info.ts';
import type { CommandMetadata } from '../command-metadata.ts';
import { ParameterMetadata, parameterDictionaryType } from '../parameter-metadata.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { helpUriOf, remotingCapabilityOf } from './help-links.ts';

/** Cmdlets that ask a provider for dynamic parameters, whether it has any or not (CoreCommandBase implements IDynamicParameters). */
const ofItems =
  /^((Add|Clear|Get|Set)-Content|(Clear|Copy|Get|Move|New|Remove|Rename|Set)-Item(Property)?|Get-(ChildItem|ItemPropertyValue|Location|PSProvider)|(Get|New|Remove)-PSDrive|Invoke-Item|(Convert|Join|Resolve|Split|Test)-Path|(Pop|Push|Set)-Location)$/;

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
      isCmdlet && (metadata.hasDynamicParameters || metadata.parameters.some(isDynamic) || ofItems.test(info.name));
    const listed = (common ? metadata.bindable : metadata.parameters).filter((p) => !isDynamic(p));
    for (const parameter of listed) made.parameters.set(parameter.name, new ParameterMetadata(parameter));
    return made;
  }

  /** A deep copy; attributes are shared. */
  copy(): CommandMetadataObject {
    const made = Object.assign(new CommandMetadataObject(), this);
    made.parameters = new TextDictionary(parameterDictionaryType(), this.parameters.entries() as IterableIterator<[string, Value]>);
    return made;
  }
}
