import { typeDisplayName } from '../../dotnet/type-text.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { Double, Single } from '../../objects/numbers.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import * as a from '../attributes/attributes.ts';
import { CredentialAttribute } from '../attributes/transformation-attributes.ts';
import * as v from '../attributes/validate-attributes.ts';
import type { ParameterMetadata, ParameterSetMetadata } from '../parameter-metadata.ts';

/** The content of a single-quoted string (CodeGeneration.EscapeSingleQuotedStringContent). */
export function escapeQuoted(text: string): string {
  return text.replace(/['\u2018\u2019\u201a\u201b]/g, (c) => c + c);
}

/** The arguments of `[Parameter(…)]` for one set, without the set's name (ParameterSetMetadata.GetProxyParameterData). */
function setText(set: ParameterSetMetadata): string {
  const parts: string[] = [];
  if (set.isMandatory) parts.push('Mandatory=$true');
  if (set.position !== a.noPosition) parts.push(`Position=${set.position}`);
  if (set.valueFromPipeline) parts.push('ValueFromPipeline=$true');
  if (set.valueFromPipelineByPropertyName) parts.push('ValueFromPipelineByPropertyName=$true');
  if (set.valueFromRemainingArguments) parts.push('ValueFromRemainingArguments=$true');
  if (set.helpMessage) parts.push(`HelpMessage='${escapeQuoted(set.helpMessage)}'`);
  return parts.join(', ');
}

function rangeText(range: v.ValidateRangeAttribute): string {
  if (range.rangeKind !== null) return `ValidateRange([System.Management.Automation.ValidateRangeKind]::${range.rangeKind})`;
  const { minRange, maxRange } = range;
  const bound = (value: Value): string => {
    if (value instanceof EnumValue) return `[${typeOf(value).fullName}]::${toStringValue(value)}`;
    return value instanceof Double || value instanceof Single ? String(value.value) : toStringValue(value);
  };
  return `ValidateRange(${bound(minRange)}, ${bound(maxRange)})`;
}

/** An attribute as it stands before the parameter of a proxy; null for those that are not carried over (GetProxyAttributeData). */
function attributeText(attribute: NetObject): string | null {
  if (attribute instanceof v.ValidateLengthAttribute) return `ValidateLength(${attribute.minLength}, ${attribute.maxLength})`;
  if (attribute instanceof v.ValidateRangeAttribute) return rangeText(attribute);
  if (attribute instanceof a.AllowNullAttribute) return 'AllowNull()';
  if (attribute instanceof a.AllowEmptyStringAttribute) return 'AllowEmptyString()';
  if (attribute instanceof a.AllowEmptyCollectionAttribute) return 'AllowEmptyCollection()';
  if (attribute instanceof v.ValidatePatternAttribute) return `ValidatePattern('${escapeQuoted(attribute.regexPattern)}')`;
  if (attribute instanceof v.ValidateCountAttribute) return `ValidateCount(${attribute.minLength}, ${attribute.maxLength})`;
  if (attribute instanceof v.ValidateNotNullAttribute) return 'ValidateNotNull()';
  if (attribute instanceof v.ValidateNotNullOrWhiteSpaceAttribute) return 'ValidateNotNullOrWhiteSpace()';
  if (attribute instanceof v.ValidateNotNullOrEmptyAttribute) return 'ValidateNotNullOrEmpty()';
  if (attribute instanceof v.ValidateSetAttribute)
    return `ValidateSet(${runNow(attribute.validValues())
      .map((x) => `'${escapeQuoted(x)}'`)
      .join(',')})`;
  if (attribute instanceof v.ValidateScriptAttribute) return `ValidateScript({ ${attribute.scriptBlock.toString()} })`;
  if (attribute instanceof a.PSTypeNameAttribute) return `PSTypeName('${escapeQuoted(attribute.psTypeName)}')`;
  if (attribute instanceof a.ObsoleteAttribute) {
    const { message, isError } = attribute;
    const text = message === null && !isError ? '' : `'${escapeQuoted(message ?? '')}'`;
    return `Obsolete(${text}${isError ? ', $true' : ''})`;
  }
  return null;
}

/**
 * One parameter of a proxy's param block (ParameterMetadata.GetProxyParameterData).
 * @param name the name it gets
 * @param advanced whether what is wrapped is a cmdlet or an advanced function
 */
export function parameterText(parameter: ParameterMetadata, name: string, advanced: boolean): string {
  const prefix = '\n    ';
  let text = '';
  if (advanced)
    for (const [setName, set] of parameter.setList) {
      const data = setText(set);
      const isNamed = setName !== a.allParameterSets;
      if (data === '' && !isNamed) continue;
      const parts = isNamed ? [`ParameterSetName='${escapeQuoted(setName)}'`] : [];
      if (data !== '') parts.push(data);
      text += `${prefix}[Parameter(${parts.join(', ')})]`;
    }
  const { aliasList, attributeList } = parameter;
  if (aliasList.length > 0) text += `${prefix}[Alias(${aliasList.map((x) => `'${escapeQuoted(x)}'`).join(',')})]`;
  for (const attribute of attributeList) {
    const data = attributeText(attribute);
    if (data !== null) text += `${prefix}[${data}]`;
  }
  text += `${prefix}[${typeDisplayName(parameter.type)}]`;
  if (attributeList.some((x) => x instanceof CredentialAttribute)) text += `${prefix}[System.Management.Automation.CredentialAttribute()]`;
  return `${text}${prefix}\${${name.replace(/[`{}]/g, (c) => `\`${c}`)}}`;
}
