import { type Attributed, attributeSource } from '../dotnet/reflection/custom-attributes.ts';
import type { NetObject } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { currentContext } from '../session/current-context.ts';
import { CmdletAttribute, OutputTypeAttribute } from './attributes/attributes.ts';
import { outputTypesOf } from './command-info-types.ts';
import { helpUriOf, remotingCapabilityOf } from './proxy/help-links.ts';

/** `[Cmdlet(…)]` of the class of a cmdlet, from what it declares (CommandMetadata). */
function attributesOfClass(from: Attributed): readonly NetObject[] {
  if (!(from instanceof NetType) || !/^(Microsoft\.PowerShell|System\.Management\.Automation)\./.test(from.fullName)) return [];
  for (const info of currentContext().cmdlets.values()) {
    const { cmdlet } = info;
    if (cmdlet.className !== from.fullName) continue;
    const [verb, noun] = cmdlet.name.split('-') as [string, string];
    const attribute = new CmdletAttribute(verb, noun);
    attribute.defaultParameterSetName = cmdlet.defaultParameterSet ?? null;
    attribute.supportsShouldProcess = cmdlet.supportsShouldProcess ?? false;
    attribute.supportsPaging = cmdlet.supportsPaging ?? false;
    attribute.confirmImpact = cmdlet.confirmImpact ?? 'Medium';
    attribute.helpUri = helpUriOf(cmdlet.name);
    attribute.remotingCapability = remotingCapabilityOf(cmdlet.name) as CmdletAttribute['remotingCapability'];
    const types = outputTypesOf(info);
    return types.length === 0 ? [attribute] : [attribute, new OutputTypeAttribute(types)];
  }
  return [];
}
attributeSource.current = attributesOfClass;
