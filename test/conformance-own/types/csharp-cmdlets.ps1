# Cmdlet classes of C#: bound, run, found and removed
$types = Add-Type -PassThru @'
using System.Management.Automation;
namespace X { [Cmdlet(VerbsCommon.Get, "Thing", DefaultParameterSetName="A", SupportsShouldProcess=true)] [Alias("gth")] [OutputType(typeof(string))]
public class GetThingCommand : PSCmdlet {
 [Parameter(Mandatory=true, Position=0, ValueFromPipeline=true, ValueFromPipelineByPropertyName=true)] [Alias("N")] [ValidateNotNullOrEmpty] public string Name { get; set; }
 [Parameter(ParameterSetName="A")] public int Count { get; set; } = 2;
 [Parameter] public SwitchParameter Loud;
 protected override void BeginProcessing() { WriteVerbose("begin " + Count); }
 protected override void ProcessRecord() { for (int i=0;i<Count;i++) WriteObject(Loud ? Name.ToUpper() : Name); if (Name == "bad") WriteError(new ErrorRecord(new System.Exception("bad name"), "BadName", ErrorCategory.InvalidArgument, Name)); if (Name == "term") ThrowTerminatingError(new ErrorRecord(new System.Exception("term name"), "TermName", ErrorCategory.InvalidArgument, Name)); if (Name == "throw") throw new System.InvalidOperationException("oops"); if (ShouldProcess(Name, "Do")) WriteWarning("did " + Name); }
 protected override void EndProcessing() { WriteObject(new[] {1,2}, true); WriteDebug("end"); WriteObject(ParameterSetName + MyInvocation.InvocationName); }
}}
'@
$module = Import-Module $types[0].Assembly -PassThru
$module.ModuleType; $module.ExportedCmdlets.Keys; $module.ExportedAliases.Keys
Get-Thing a; Get-Thing -Name b -Count 1 -Loud -Verbose
'c','d' | Get-Thing -Count 1
[pscustomobject]@{Name='e'} | Get-Thing -Count 1 -WhatIf
Get-Thing bad -Count 1
Get-Thing throw -Count 1
'next'
Get-Thing term -Count 1
'next2'
Get-Command Get-Thing -Syntax
Get-Thing ''
Get-Thing -Nope 1
gth q
Get-Module | ? Name -like '*dynamic*' | % { $_.Name -replace '_code_module_\S+','X' }
Get-Thing x -ov o | out-null; $o.Count
Remove-Module $module
Get-Command Get-Thing -ErrorAction Ignore
