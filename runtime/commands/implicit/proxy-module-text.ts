import { escapeQuoted } from '../../../src/binding/proxy/parameter-text.ts';
import { NewProcessConnectionInfo } from '../../backends/process/remote-runspace.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { SSHConnectionInfo } from '../../backends/remote/ssh-connection-info.ts';
import type { ProxyParameter, RemoteCommandInfo } from './remote-commands.ts';

// The files of a module of proxies (ImplicitRemotingCodeGenerator). Its functions have PowerShell's names; what they do is the same, but the session
// is reached over SSH.

/** What the files say of where they come from. */
export interface ModuleOrigin {
  readonly session: PSSession;
  /** Of the module. */
  readonly guid: string;
  readonly commandName: string;
  readonly commandLine: string;
  readonly date: string;
  /** Modules that a new session imports. */
  readonly modules: readonly string[];
}

const quoted = (text: string): string => `'${escapeQuoted(text)}'`;
const array = (names: readonly string[]): string => `@(${names.map(quoted).join(', ')})`;
const comment = (text: string): string => text.replaceAll('<#', '<`#').replaceAll('#>', '#`>');

function heading(origin: ModuleOrigin): string {
  return `<#
 # Implicit remoting module
 # generated on ${comment(origin.date)}
 # by ${comment(origin.commandName)} cmdlet
 # Invoked with the following command line: ${comment(origin.commandLine)}
 #>
`;
}

/** The manifest. @param name what the other files are called, without their endings */
export function manifestText(origin: ModuleOrigin, name: string): string {
  return `${heading(origin)}
@{
    GUID = ${quoted(origin.guid)}
    Description = ${quoted(`Implicit remoting for ${origin.session.computerName}`)}
    RootModule = ${quoted(`${name}.psm1`)}
    FormatsToProcess = @(${quoted(`${name}.format.ps1xml`)})
    ModuleVersion = '1.0'
    PrivateData = @{ ImplicitRemoting = $true }
}
`;
}

/** The script module: functions that run commands of the session, and aliases. */
export function moduleText(origin: ModuleOrigin, commands: readonly RemoteCommandInfo[], aliases: ReadonlyMap<string, string>): string {
  const functions = commands.map(proxyText).join('');
  const shortNames = [...aliases].map(
    ([name, target]) => `& $script:SetAlias -Name ${quoted(name)} -Value ${quoted(target)} -Force -Scope script\n`,
  );
  return `${heading(origin)}${helpers(origin)}${functions}
& $script:ExportModuleMember -Function ${array(commands.map((c) => c.name))}
${shortNames.join('')}& $script:ExportModuleMember -Alias ${array([...aliases.keys()])}
`;
}

/** Commands that the module uses, whatever functions of their names there are where it is imported. */
const usedCommands: readonly (readonly [variable: string, command: string])[] = [
  ['WriteHost', 'Write-Host'],
  ['GetPSSession', 'Get-PSSession'],
  ['NewPSSession', 'New-PSSession'],
  ['ConnectPSSession', 'Connect-PSSession'],
  ['RemovePSSession', 'Remove-PSSession'],
  ['InvokeCommand', 'Invoke-Command'],
  ['SetItem', 'Set-Item'],
  ['ExportModuleMember', 'Export-ModuleMember'],
  ['SetAlias', 'Set-Alias'],
];

function helpers(origin: ModuleOrigin): string {
  const lookUps = usedCommands.map(
    ([variable, command]) =>
      `$script:${variable} = $executionContext.InvokeCommand.GetCommand('${command}', [System.Management.Automation.CommandTypes]::Cmdlet)`,
  );
  return `param(
    <# Optional parameter that can be used to specify the session on which this proxy module works #>
    [System.Management.Automation.Runspaces.PSSession] $PSSessionOverride,
    [System.Management.Automation.Remoting.PSSessionOption] $PSSessionOptionOverride
)

${lookUps.join('\n')}
$script:MyModule = $MyInvocation.MyCommand.ScriptBlock.Module
$script:PSSession = $null

# Notes the session of the module; one that the module has made goes with it.
function Set-PSImplicitRemotingSession {
    param([AllowNull()] [Management.Automation.Runspaces.PSSession] $PSSession, [bool] $CreatedByModule = $false)
    if ($null -eq $PSSession) { return }
    $script:PSSession = $PSSession
    if (-not $CreatedByModule) { return }
    $PSSession.Name = 'Session for implicit remoting module at {0}' -f $MyInvocation.MyCommand.ScriptBlock.File
    $before = $script:MyModule.OnRemove
    $remove = $script:RemovePSSession
    $script:MyModule.OnRemove = {
        & $remove -Session $PSSession -ErrorAction SilentlyContinue
        if ($before) { & $before $args }
    }.GetNewClosure()
}

if ($PSSessionOverride) { Set-PSImplicitRemotingSession $PSSessionOverride }

function Test-PSImplicitRemotingSession { $null -ne $script:PSSession -and $script:PSSession.Runspace.RunspaceStateInfo.State -eq 'Opened' }

# The session that commands run in: the one that the module was made from while it is there, otherwise a new one.
function Get-PSImplicitRemotingSession {
    param([Parameter(Mandatory)] [string] $CommandName)
    if (-not (Test-PSImplicitRemotingSession)) {
        Set-PSImplicitRemotingSession (& $script:GetPSSession -InstanceId '${origin.session.runspace.instanceId.toString()}' -ErrorAction SilentlyContinue)
    }
    if ($null -ne $script:PSSession -and $script:PSSession.Runspace.RunspaceStateInfo.State -eq 'Disconnected') {
        Set-PSImplicitRemotingSession (& $script:ConnectPSSession -Session $script:PSSession -ErrorAction SilentlyContinue)
    }
    if (-not (Test-PSImplicitRemotingSession)) {
        try { & $script:WriteHost ('Creating a new session for implicit remoting of "{0}" command...' -f $CommandName) } catch { <# hosts need not show it #> }
        Set-PSImplicitRemotingSession -CreatedByModule $true -PSSession (${newSessionText(origin.session)})
${origin.modules.map(importText).join('')}    }
    if (-not (Test-PSImplicitRemotingSession)) { throw 'No session has been associated with this implicit remoting module.' }
    return [Management.Automation.Runspaces.PSSession] $script:PSSession
}

# Takes out of the bound parameters what Invoke-Command heeds itself.
function Get-PSImplicitRemotingClientSideParameters {
    param($Bound, [bool] $ProxyForCmdlet)
    $clientSide = @{}
    $names = @('AsJob') + @(if ($ProxyForCmdlet) { [System.Management.Automation.Cmdlet]::CommonParameters })
    foreach ($name in $names) {
        if (-not $Bound.ContainsKey($name)) { continue }
        $clientSide[$name] = $Bound[$name]
        if ('ErrorAction', 'WarningAction', 'InformationAction', 'ProgressAction' -notcontains $name) { $null = $Bound.Remove($name) }
    }
    return $clientSide
}
`;
}

function importText(module: string): string {
  return `        try {
            & $script:InvokeCommand -Session $script:PSSession -ErrorAction SilentlyContinue -ScriptBlock {
                Get-Module -ListAvailable -Name ${quoted(module)} | Import-Module
            }
        } catch { <# the session may lack the module #> }
`;
}

/** The command that opens a session to the same place. */
function newSessionText(session: PSSession): string {
  const { connectionInfo } = session.runspace;
  if (connectionInfo instanceof NewProcessConnectionInfo) return '& $script:NewPSSession -UseWindowsPowerShell';
  if (!(connectionInfo instanceof SSHConnectionInfo)) return '$null';
  const { target } = connectionInfo;
  const parts = [`-HostName ${quoted(target.computerName)}`];
  if (target.userName) parts.push(`-UserName ${quoted(target.userName)}`);
  if (target.port) parts.push(`-Port ${target.port}`);
  if (target.keyFilePath) parts.push(`-KeyFilePath ${quoted(target.keyFilePath)}`);
  if (target.subsystem) parts.push(`-Subsystem ${quoted(target.subsystem)}`);
  if (target.connectingTimeout >= 0) parts.push(`-ConnectingTimeout ${target.connectingTimeout}`);
  if (target.options.size > 0)
    parts.push(`-Options @{ ${[...target.options].map(([name, value]) => `${quoted(name)} = ${quoted(value)}`).join('; ')} }`);
  return `& $script:NewPSSession ${parts.join(' ')}`;
}

function parameterText({ name, aliases, isSwitch }: ProxyParameter): string {
  const alias = aliases.length > 0 ? `[Alias(${aliases.map(quoted).join(', ')})] ` : '';
  return `        ${alias}${isSwitch ? '[switch] ' : ''}\${${name}}`;
}

/** A function that runs the command in the session. */
function proxyText(command: RemoteCommandInfo): string {
  const name = quoted(command.name);
  // What stands in a help comment is read up to the next blank.
  const helpName = command.name.replace(/["'`$\p{Cc}\s]/gu, '');
  return `
& $script:SetItem 'function:script:${escapeQuoted(command.name)}' {
    param(
${command.parameters.map(parameterText).join(',\n')}
    )
    begin {
        try {
            # The parameters have other places here than in the session.
            $positional = [System.Collections.ArrayList]::new()
            foreach ($parameterName in $PSBoundParameters.BoundPositionally) {
                $null = $positional.Add($PSBoundParameters[$parameterName])
                $null = $PSBoundParameters.Remove($parameterName)
            }
            $positional.AddRange($args)
            $clientSideParameters = Get-PSImplicitRemotingClientSideParameters $PSBoundParameters $${command.isAdvanced}
            $scriptCmd = {
                & $script:InvokeCommand @clientSideParameters -HideComputerName -Session (Get-PSImplicitRemotingSession ${name}) \`
                    -ArgumentList (${name}, $PSBoundParameters, $positional) \`
                    -ScriptBlock { param($name, $boundParams, $unboundParams) & $name @boundParams @unboundParams }
            }
            $steppablePipeline = $scriptCmd.GetSteppablePipeline($myInvocation.CommandOrigin)
            $steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)
        } catch { throw }
    }
    process { try { $steppablePipeline.Process($_) } catch { throw } }
    end { try { $steppablePipeline.End() } catch { throw } }
    # .ForwardHelpTargetName ${helpName}
    # .ForwardHelpCategory ${command.commandType}
    # .RemoteHelpRunspace PSSession
}
`;
}
