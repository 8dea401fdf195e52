# Help of commands from files in MAML that a module brings along.
$ErrorView = 'NormalView'
$root = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$module = Join-Path $root Garden
$null = New-Item -ItemType Directory (Join-Path $module en-US)
Set-Content (Join-Path $module Garden.psm1) @'
# .EXTERNALHELP Garden.psm1-help.xml
function Get-Plant { [CmdletBinding()] param([Parameter(Position=0)][string] $Name, [switch] $Tall) }
<#
.SYNOPSIS
Waters by comment.
#>
function Set-Water { param([int] $Litres) }
# .EXTERNALHELP nowhere.xml
function Get-Weed { param($Kind) }
function Get-Soil { param($Depth) }
'@
Set-Content (Join-Path $module en-US Garden.psm1-help.xml) @'
<?xml version="1.0" encoding="utf-8"?>
<helpItems schema="maml" xmlns="http://msh">
  <!-- about plants -->
  <command:command xmlns:maml="http://schemas.microsoft.com/maml/2004/10" xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10" xmlns:dev="http://schemas.microsoft.com/maml/dev/2004/10">
    <command:details>
      <command:name> Get-Plant </command:name>
      <command:verb>Get</command:verb>
      <command:noun>Plant</command:noun>
      <maml:description><maml:para>Finds plants.</maml:para></maml:description>
    </command:details>
    <maml:description>
      <maml:para>The first paragraph tells of plants.</maml:para>
      <maml:para></maml:para>
      <maml:list class="ordered">
        <maml:listItem><maml:para>roots</maml:para></maml:listItem>
        <maml:listItem><maml:para>leaves</maml:para></maml:listItem>
      </maml:list>
      <maml:list class="bullet">
        <maml:listItem><maml:para>a point</maml:para></maml:listItem>
      </maml:list>
      <maml:definitionList>
        <maml:definitionListItem><maml:term>Chlorophyll</maml:term><maml:definition><maml:para>what is green</maml:para></maml:definition></maml:definitionListItem>
      </maml:definitionList>
      <maml:para>The last paragraph.</maml:para>
    </maml:description>
    <command:syntax>
      <command:syntaxItem>
        <maml:name>Get-Plant</maml:name>
        <command:parameter required="false" variableLength="true" globbing="false" pipelineInput="False" position="0" aliases="none">
          <maml:name>Name</maml:name>
          <maml:description><maml:para>The name.</maml:para></maml:description>
          <command:parameterValue required="true" variableLength="false">String</command:parameterValue>
        </command:parameter>
        <command:parameter required="false" variableLength="true" globbing="false" pipelineInput="False" position="named" aliases="none">
          <maml:name>Tall</maml:name>
          <maml:description><maml:para>Only tall ones.</maml:para></maml:description>
        </command:parameter>
      </command:syntaxItem>
    </command:syntax>
    <command:parameters>
      <command:parameter required="false" variableLength="true" globbing="true" pipelineInput="False" position="0" aliases="Plant">
        <maml:name>Name</maml:name>
        <maml:description><maml:para>The name of a plant.</maml:para><maml:para>In Latin.</maml:para></maml:description>
        <command:parameterValue required="true" variableLength="false">String</command:parameterValue>
        <dev:type><maml:name>String</maml:name><maml:uri /></dev:type>
        <dev:defaultValue>None</dev:defaultValue>
      </command:parameter>
      <command:parameter required="false" variableLength="true" globbing="false" pipelineInput="False" position="named" aliases="none">
        <maml:name>Tall</maml:name>
        <maml:description><maml:para>Only tall ones.</maml:para></maml:description>
        <dev:type><maml:name>SwitchParameter</maml:name><maml:uri /></dev:type>
        <dev:defaultValue>False</dev:defaultValue>
      </command:parameter>
    </command:parameters>
    <command:inputTypes>
      <command:inputType><dev:type><maml:name>None</maml:name></dev:type><maml:description><maml:para>Nothing is piped.</maml:para></maml:description></command:inputType>
    </command:inputTypes>
    <command:returnValues>
      <command:returnValue><dev:type><maml:name>Plant</maml:name></dev:type><maml:description><maml:para>The plants.</maml:para></maml:description></command:returnValue>
    </command:returnValues>
    <maml:alertSet><maml:alert><maml:para>Water them.</maml:para></maml:alert></maml:alertSet>
    <command:examples>
      <command:example>
        <maml:title>--- Example 1: a rose ---</maml:title>
        <maml:introduction><maml:para>PS&gt; </maml:para></maml:introduction>
        <dev:code>Get-Plant rose</dev:code>
        <dev:remarks><maml:para>This finds a rose.</maml:para><maml:para>And its thorns.</maml:para></dev:remarks>
      </command:example>
    </command:examples>
    <command:relatedLinks>
      <maml:navigationLink><maml:linkText>Online Version:</maml:linkText><maml:uri>https://example.com/plant here</maml:uri></maml:navigationLink>
      <maml:navigationLink><maml:linkText>Set-Water</maml:linkText><maml:uri /></maml:navigationLink>
    </command:relatedLinks>
  </command:command>
</helpItems>
'@
Set-Content (Join-Path $module en-US Garden-Help.xml) @'
<helpItems xmlns="http://msh" schema="maml">
  <command:command xmlns:maml="http://schemas.microsoft.com/maml/2004/10" xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10">
    <command:details><command:name>Get-Soil</command:name><maml:description><maml:para>Tells of loam.</maml:para></maml:description></command:details>
  </command:command>
  <command:command xmlns:maml="http://schemas.microsoft.com/maml/2004/10" xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10">
    <command:details><command:name>Get-Weed</command:name><maml:description><maml:para>Tells of weeds.</maml:para></maml:description></command:details>
  </command:command>
  <command:command xmlns:maml="http://schemas.microsoft.com/maml/2004/10" xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10">
    <command:details><command:name>Set-Water</command:name><maml:description><maml:para>Is not asked.</maml:para></maml:description></command:details>
  </command:command>
</helpItems>
'@
Set-Content (Join-Path $module en-US about_gardening.help.txt) "TOPIC`n  about_gardening`n`nSHORT DESCRIPTION`n  Tells of spades and rakes."
Import-Module $module

'--- short'; Get-Help Get-Plant | Out-String
'--- full'; Get-Help Get-Plant -Full | Out-String
'--- detailed'; Get-Help Get-Plant -Detailed | Out-String
'--- examples'; Get-Help Get-Plant -Examples | Out-String
'--- parameters'; Get-Help Get-Plant -Parameter Tall, N* | Out-String
'--- parts'
$help = Get-Help Get-Plant
'{0}|{1}|{2}|{3}' -f $help.Name, $help.Category, $help.Synopsis, $help.ModuleName
$help.PSObject.TypeNames | ForEach-Object { $_.Replace($root, 'ROOT') }
$help.description.Count
$help.description | ForEach-Object { '{0}: {1}' -f $_.PSObject.TypeNames[0], ($_.PSObject.Properties.Name -join ',') }
$help.details.name
$help.parameters.parameter.Count
$help.parameters.parameter[0].parameterValue.required
$help.parameters.parameter[0].PSObject.TypeNames
$help.relatedLinks.navigationLink[0].uri
$help.examples.example.GetType().Name
$help.syntax.syntaxItem.parameter | ForEach-Object { '{0} {1}' -f $_.name, $_.position }
(Get-Help Get-Plant -Full).PSObject.TypeNames[0].Replace($root, 'ROOT')
'--- others'
foreach ($name in 'Get-Soil', 'Get-Weed', 'Set-Water') { '{0}: {1}' -f $name, (Get-Help $name).Synopsis }
'--- searching'
(Get-Help gardening).Name
(Get-Help about_garden*).Name
try { Get-Help Get-Plant -Parameter Colour -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
[System.Management.Automation.Internal.InternalTestHooks]::SetTestHook('BypassOnlineHelpRetrieval', $true)
try { Get-Help Get-Plant -Online } catch { $_.Exception.Message }
[System.Management.Automation.Internal.InternalTestHooks]::SetTestHook('BypassOnlineHelpRetrieval', $false)
Remove-Item -Recurse $root
'--- progress'
foreach ($script in 'Get-Help zzz* -Category HelpFile', 'Get-Help Get-Item') {
    $shell = [powershell]::Create().AddScript($script)
    $null = $shell.Invoke()
    foreach ($record in $shell.Streams.Progress) { '{0}|{1}|{2}|{3}' -f $record.Activity, $record.StatusDescription, $record.PercentComplete, $record.RecordType }
}
