/** HelpUri of the cmdlets, as [Cmdlet(…)] of PowerShell's sources declares it: the number of a link of go.microsoft.com, `i` and `l` where it is spelled LinkId and linkid. */
const links =
  'Add-Content=2096489l Add-History=2096479 Add-Member=2097109 Add-Type=2096601 Clear-Content=2096807 Clear-History=2096691 ' +
  'Clear-Item=2096491 Clear-ItemProperty=2096903 Clear-Variable=2096923 Compare-Object=2096605 Compress-Archive=2096473l ' +
  'Convert-Path=2096588 ConvertFrom-CliXml=2280770 ConvertFrom-Csv=2096830 ConvertFrom-Json=2096606 ' +
  'ConvertFrom-Markdown=2006503l ConvertFrom-SecureString=2096497 ConvertFrom-StringData=2096602 ConvertTo-CliXml=2280866 ' +
  'ConvertTo-Csv=2096832 ConvertTo-Html=2096595 ConvertTo-Json=2096925 ConvertTo-SecureString=2096916 ConvertTo-Xml=2096603 ' +
  'Copy-Item=2096990 Copy-ItemProperty=2096589 Debug-Job=330208i Debug-Process=2096809 Debug-Runspace=2096917i ' +
  'Disable-ExperimentalFeature=2046963 Disable-PSBreakpoint=2096498 Disable-RunspaceDebug=2096924i ' +
  'Enable-ExperimentalFeature=2046964 Enable-PSBreakpoint=2096700 Enable-RunspaceDebug=2096831i Enter-PSHostProcess=2096580i ' +
  'Enter-PSSession=2096695 Exit-PSHostProcess=2096583i Exit-PSSession=2096787 Expand-Archive=2096769l Export-Alias=2096597 ' +
  'Export-Clixml=2096926 Export-Csv=2096608 Export-FormatData=2096834 Export-ModuleMember=2096578 Export-PSSession=2096604 ' +
  'ForEach-Object=2096867 Format-Custom=2096929 Format-Hex=2096611i Format-List=2096928 Format-Table=2096703 ' +
  'Format-Wide=2096930 Get-Alias=2096702 Get-ChildItem=2096492 Get-Clipboard=2109905i Get-CmsMessage=2096598 ' +
  'Get-Command=2096579 Get-Content=2096490 Get-Credential=2096824 Get-Culture=2097017 Get-Date=2096615 Get-Error=2241804l ' +
  'Get-Event=2097014 Get-EventSubscriber=2096607 Get-ExecutionPolicy=2096594 Get-ExperimentalFeature=2096786l ' +
  'Get-FileHash=517145i Get-FormatData=2096614 Get-Help=2096483 Get-History=2096788 Get-Host=2097110 Get-Item=2096812 ' +
  'Get-ItemProperty=2096493 Get-ItemPropertyValue=2096906i Get-Job=2096582 Get-Location=2096495 Get-MarkdownOption=2006371l ' +
  'Get-Member=2096704 Get-Module=2096696 Get-PfxCertificate=2096918 Get-Process=2096814 Get-PSBreakpoint=2097108 ' +
  'Get-PSCallStack=2096705 Get-PSDrive=2096494 Get-PSHostProcessInfo=517012i Get-PSProvider=2096816 Get-PSSession=2096697 ' +
  'Get-Random=2097016 Get-Runspace=2096616 Get-RunspaceDebug=2097015i Get-SecureRandom=2235055 Get-TimeZone=2096904i ' +
  'Get-TraceSource=2096707 Get-TypeData=2097018 Get-UICulture=2096613 Get-Unique=2097028 Get-Uptime=834862l ' +
  'Get-Variable=2096711 Get-Verb=2097026 Group-Object=2096619 Import-Alias=2097125 Import-Clixml=2096618 Import-Csv=2097020 ' +
  'Import-LocalizedData=2096710 Import-Module=2096585 Import-PowerShellDataFile=623621 Import-PSSession=2096712 ' +
  'Invoke-Command=2096789 Invoke-Expression=2097030 Invoke-History=2096586 Invoke-Item=2096590 Invoke-RestMethod=2096706 ' +
  'Invoke-WebRequest=2097126 Join-Path=2096811 Measure-Command=2097029 Measure-Object=2096617 Move-Item=2096591 ' +
  'Move-ItemProperty=2096817 New-Alias=2097022 New-Event=2096708 New-Guid=2097130i New-Item=2096592 New-ItemProperty=2096813 ' +
  'New-Module=2096698 New-ModuleManifest=2096487 New-Object=2096620 New-PSDrive=2096815 New-PSRoleCapabilityFile=623708i ' +
  'New-PSSession=2096484 New-PSSessionConfigurationFile=2096791 New-PSSessionOption=2096488 New-PSTransportOption=210608 ' +
  'New-TemporaryFile=2097032i New-TimeSpan=2096709 New-Variable=2097121 Out-Default=2096486 Out-File=2096621 Out-Host=2096863 ' +
  'Out-Null=2096792 Out-String=2097024 Pop-Location=2096907 Protect-CmsMessage=2096826i Push-Location=2097105 Read-Host=2096610 ' +
  'Receive-Job=2096965 Register-ArgumentCompleter=528576i Register-EngineEvent=2097128 Register-ObjectEvent=2096714 ' +
  'Remove-Alias=2097127l Remove-Event=2096715 Remove-Item=2097103 Remove-ItemProperty=2097013 Remove-Job=2096868 ' +
  'Remove-Module=2096802 Remove-PSBreakpoint=2097134 Remove-PSDrive=2097050 Remove-PSSession=2096963 Remove-TypeData=2096622 ' +
  'Remove-Variable=2097123 Rename-Item=2097153 Rename-ItemProperty=2097152 Resolve-Path=2097143 Restart-Computer=2097060 ' +
  'Save-Help=2096794 Select-Object=2096716 Select-String=2097119 Select-Xml=2097031 Send-MailMessage=2097115 Set-Alias=2096625 ' +
  'Set-Clipboard=2109826i Set-Content=2097142 Set-Date=2097133 Set-ExecutionPolicy=2096612 Set-Item=2097055 ' +
  'Set-ItemProperty=2097147 Set-Location=2097049 Set-MarkdownOption=2006265l Set-PSBreakpoint=2096623 Set-PSDebug=2096959 ' +
  'Set-StrictMode=2096804 Set-TraceSource=2097129 Set-Variable=2096624 Show-Markdown=2102329l Sort-Object=2097038 ' +
  'Split-Path=2097149 Start-Job=2096796 Start-Process=2097141 Start-Sleep=2097041 Start-Transcript=2096485 ' +
  'Stop-Computer=2097151 Stop-Job=2096795 Stop-Process=2097058 Stop-Transcript=2096798 Switch-Process=2181448l ' +
  'Tee-Object=2097034 Test-Connection=2097144 Test-Json=2096609 Test-ModuleManifest=2096900 Test-Path=2097057 ' +
  'Trace-Command=2097136 Unblock-File=2097033 Unprotect-CmsMessage=2096701i Unregister-Event=2097037 Update-FormatData=2097135 ' +
  'Update-Help=2096805 Update-List=2109383 Update-TypeData=2097131 Wait-Debugger=2097035i Wait-Event=2097042 Wait-Job=2096902 ' +
  'Wait-Process=2097146 Where-Object=2096806 Write-Debug=2097132 Write-Error=2097039 Write-Host=2097137 ' +
  'Write-Information=2097040i Write-Output=2097117 Write-Progress=2097036 Write-Verbose=2097043 Write-Warning=2097044 ';

/** RemotingCapability of the cmdlets that declare another than PowerShell. */
const capabilities =
  'Add-Member=None Compare-Object=None Convert-Path=None ConvertFrom-Csv=None ConvertFrom-Json=None ConvertFrom-StringData=None ' +
  'ConvertTo-Csv=None ConvertTo-Html=None ConvertTo-Json=None ConvertTo-Xml=None Enter-PSSession=OwnedByCommand ' +
  'ForEach-Object=None Get-Host=None Get-Member=None Get-Process=SupportedByCommand Get-PSSession=OwnedByCommand ' +
  'Get-Random=None Get-SecureRandom=None Get-Unique=None Group-Object=None Import-PowerShellDataFile=None ' +
  'Invoke-Command=OwnedByCommand Join-String=None Measure-Command=None Measure-Object=None New-PSSession=OwnedByCommand ' +
  'New-PSSessionOption=None New-PSTransportOption=None New-TimeSpan=None Out-Default=None Out-Host=None Out-Null=None ' +
  'Out-String=None Receive-Job=SupportedByCommand Remove-PSSession=OwnedByCommand Restart-Computer=SupportedByCommand ' +
  'Select-Object=None Sort-Object=None Stop-Computer=SupportedByCommand Update-List=None Where-Object=None Write-Debug=None ' +
  'Write-Error=None Write-Host=None Write-Information=None Write-Output=None Write-Progress=None Write-Verbose=None ' +
  'Write-Warning=None ';

function table(text: string): Map<string, string> {
  const pairs = text
    .trim()
    .split(/ +/)
    .map((pair) => pair.split('=') as [string, string]);
  return new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}

let byName: { links: Map<string, string>; capabilities: Map<string, string> } | null = null;

function tables(): { links: Map<string, string>; capabilities: Map<string, string> } {
  return (byName ??= { links: table(links), capabilities: table(capabilities) });
}

/** The address of the help of a cmdlet; empty when it has none. */
export function helpUriOf(cmdlet: string): string {
  const id = tables().links.get(cmdlet.toLowerCase());
  if (id === undefined) return '';
  const word = id.endsWith('i') ? 'LinkId' : id.endsWith('l') ? 'linkid' : 'LinkID';
  return `https://go.microsoft.com/fwlink/?${word}=${Number.parseInt(id, 10)}`;
}

/** The RemotingCapability of a cmdlet, by name. */
export function remotingCapabilityOf(cmdlet: string): string {
  return tables().capabilities.get(cmdlet.toLowerCase()) ?? 'PowerShell';
}
