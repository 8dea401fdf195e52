import { exceptionOf } from '../../errors/throw.ts';
import { ParameterMetadata } from '../parameter-metadata.ts';
import type { CommandMetadataObject } from './command-metadata-object.ts';
import { escapeQuoted, parameterText } from './parameter-text.ts';

/** `[CmdletBinding(…)]` of a proxy; empty for simple functions (CommandMetadata.GetDecl). */
export function declaration(m: CommandMetadataObject): string {
  if (!m.wrappedAnyCmdlet) return '';
  const parts: string[] = [];
  if (m.defaultParameterSetName) parts.push(`DefaultParameterSetName='${escapeQuoted(m.defaultParameterSetName)}'`);
  if (m.supportsShouldProcess) parts.push('SupportsShouldProcess=$true', `ConfirmImpact='${m.confirmImpact}'`);
  if (m.supportsPaging) parts.push('SupportsPaging=$true');
  if (m.supportsTransactions) parts.push('SupportsTransactions=$true');
  if (!m.positionalBinding) parts.push('PositionalBinding=$false');
  if (m.helpUri) parts.push(`HelpUri='${escapeQuoted(m.helpUri)}'`);
  if (m.remotingCapability !== 'PowerShell') parts.push(`RemotingCapability='${m.remotingCapability}'`);
  return `[CmdletBinding(${parts.join(', ')})]`;
}

/** The parameters of a proxy, each with its attributes (GetParamBlock). */
export function paramBlock(m: CommandMetadataObject): string {
  const parameters = [...m.parameters.entries()].flatMap(([name, p]) =>
    p instanceof ParameterMetadata ? [parameterText(p, String(name), m.wrappedAnyCmdlet)] : [],
  );
  return parameters.join(',\n');
}

const lookUp = (m: CommandMetadataObject, more = ''): string =>
  `$ExecutionContext.InvokeCommand.GetCommand('${escapeQuoted(m.wrappedCommand)}', [System.Management.Automation.CommandTypes]::${m.wrappedCommandType}${more})`;

/** The begin block's body: makes the steppable pipeline (GetBeginBlock). @throws InvalidOperationException without a command name */
export function beginBlock(m: CommandMetadataObject): string {
  if (m.wrappedCommand === '')
    throw exceptionOf(
      'System.InvalidOperationException',
      'ProxyCommand only works with CommandMetadata objects where the Name property is set. Set this property and try again.',
    );
  const origin = m.wrappedCommandType === 'Function' ? '' : '$myInvocation.CommandOrigin';
  const outBuffer = `        $outBuffer = $null
        if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))
        {
            $PSBoundParameters['OutBuffer'] = 1
        }

`;
  const start = m.wrappedAnyCmdlet ? '$PSCmdlet' : '$myInvocation.ExpectingInput, $ExecutionContext';
  return `
    try {
${m.wrappedAnyCmdlet ? outBuffer : ''}        $wrappedCmd = ${lookUp(m)}
${m.wrappedAnyCmdlet ? '' : "        $PSBoundParameters.Add('$args', $args)\n"}        $scriptCmd = {& $wrappedCmd @PSBoundParameters }

        $steppablePipeline = $scriptCmd.GetSteppablePipeline(${origin})
        $steppablePipeline.Begin(${start})
    } catch {
        throw
    }
`;
}

/** The process block's body. */
export const processBlock = `
    try {
        $steppablePipeline.Process($_)
    } catch {
        throw
    }
`;

/** The end block's body. */
export const endBlock = `
    try {
        $steppablePipeline.End()
    } catch {
        throw
    }
`;

/** The clean block's body. */
export const cleanBlock = `
    if ($null -ne $steppablePipeline) {
        $steppablePipeline.Clean()
    }
`;

/** The body of a dynamicparam block that offers the dynamic parameters of the wrapped command (GetDynamicParamBlock). */
export function dynamicParamBlock(m: CommandMetadataObject): string {
  return `
    try {
        $targetCmd = ${lookUp(m, ', $PSBoundParameters')}
        $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })
        if ($dynamicParams.Length -gt 0)
        {
            $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
            foreach ($param in $dynamicParams)
            {
                $param = $param.Value

                if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))
                {
                    $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)
                    $paramDictionary.Add($param.Name, $dynParam)
                }
            }

            return $paramDictionary
        }
    } catch {
        throw
    }
`;
}

/** The whole text of a proxy function (CommandMetadata.GetProxyCommand). @param help content of its comment; empty: it forwards to the help of the command */
export function proxyCommand(m: CommandMetadataObject, help: string, withDynamic: boolean): string {
  const comment = help || `\n.ForwardHelpTargetName ${m.wrappedCommand}\n.ForwardHelpCategory ${m.wrappedCommandType}\n`;
  const dynamic = withDynamic && m.implementsDynamicParameters ? `\ndynamicparam\n{${dynamicParamBlock(m)}}\n\n` : '';
  return `${declaration(m)}
param(${paramBlock(m)})

${dynamic}begin
{${beginBlock(m)}}

process
{${processBlock}}

end
{${endBlock}}

clean
{${cleanBlock}}
<#
${comment.replaceAll('<#', '<`#').replaceAll('#>', '#`>')}
#>
`;
}
