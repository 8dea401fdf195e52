# Cmdlets in C#: scripts that they run, dynamic parameters, session state
$ErrorView = 'NormalView'
Add-Type @'
using System;
using System.Management.Automation;
[Cmdlet(VerbsCommon.Remove, "Thing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveThingCommand : PSCmdlet, IDynamicParameters
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "the thing")]
    public PSObject InputObject { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }
    [Parameter] public SwitchParameter PassThru { get; set; }
    private ThingParameters extra;
    public object GetDynamicParameters()
    {
        if (!Force) return null;
        extra = new ThingParameters();
        return extra;
    }
    protected override void ProcessRecord()
    {
        var name = InputObject.BaseObject as string ?? InputObject.ToString();
        if (Force || ShouldProcess(name, "Remove it"))
        {
            if (Force && !ShouldContinue) { }
            WriteObject("removed " + name + (extra == null ? "" : " reason=" + extra.Reason + " depth=" + extra.Depth));
        }
        if (PassThru) WriteObject(InputObject);
    }
    private new bool ShouldContinue { get { return true; } }
    protected override void StopProcessing() { }
}
public class ThingParameters
{
    [Parameter] [ValidateSet("a", "b")] public string Reason { get; set; }
    [Parameter] public int Depth { get; set; } = 3;
}
[Cmdlet("Invoke", "Scripty")]
public class InvokeScripty : PSCmdlet
{
    [Parameter(Position = 0)] public ScriptBlock Block { get; set; }
    [Parameter(ValueFromRemainingArguments = true)] public object[] Rest { get; set; }
    [Parameter] public System.Collections.Hashtable Table { get; set; }
    [Parameter] [Credential] public PSCredential Credential { get; set; }
    protected override void EndProcessing()
    {
        if (Block != null) foreach (PSObject o in Block.Invoke(Rest)) WriteObject("<" + o + ">");
        var v = SessionState.PSVariable.GetValue("outer", "none");
        WriteObject("outer=" + v);
        SessionState.PSVariable.Set("fromCs", 42);
        foreach (var r in InvokeCommand.InvokeScript("1..3 | % { $_ * 2 }")) WriteObject(r);
        if (Table != null) foreach (System.Collections.DictionaryEntry e in Table) WriteObject(e.Key + "=" + e.Value);
        WriteObject(new[] { 1, 2, 3 }, true);
        WriteObject(new[] { 4, 5 }, false);
        var p = new ProgressRecord(1, "act", "status") { PercentComplete = 50 };
        WriteProgress(p);
        WriteObject(MyInvocation.MyCommand.Name);
        WriteObject(this.GetResourceStringSafe());
        WriteObject(CurrentProviderLocation("FileSystem").Path == SessionState.Path.CurrentLocation.Path);
        WriteObject(GetVariableValue("outer"));
        WriteObject(GetUnresolvedProviderPathFromPSPath("x.txt").EndsWith("/x.txt"));
    }
    string GetResourceStringSafe() => $"{nameof(InvokeScripty)}:{Stopping}:{CommandOrigin}";
}
'@ -PassThru | select -first 1 | % { Import-Module -Assembly $_.Assembly }
Remove-Thing a -WhatIf
Remove-Thing a -Confirm:$false
Remove-Thing a -Force -Reason b -PassThru
try { Remove-Thing a -Force -Reason zz } catch { $_.Exception.Message }
try { Remove-Thing a -Reason b } catch { $_.FullyQualifiedErrorId }
(Get-Command Remove-Thing -ArgumentList a).Parameters.ContainsKey('Reason')
$outer='O'
Invoke-Scripty { "b:$args" } 1 2 -Table @{k='v'}
$fromCs
(Get-Command Remove-Thing).Parameters.InputObject.ParameterSets['__AllParameterSets'].HelpMessage
1,2 | Remove-Thing -Confirm:$false -PassThru | % { $_.GetType().Name }
try { Invoke-Scripty { throw 'inner' } } catch { $_.Exception.GetType().FullName; $_.Exception.Message }
Add-Type @'
using System;
using System.Collections.Generic;
public class AppError : Exception { public int Code { get; } public AppError() { } public AppError(string m, int c) : base(m) { Code = c; } public AppError(string m, Exception i) : base(m, i) { } }
public class Depot { private int secret = 7; protected string Word { get; set; } = "w"; internal static int Count = 3; private int Twice(int n) => n * 2; private static string Static(string s) => s + "!";
  public Depot(bool fail) { if (fail) throw new AppError("constructor", 1); }
  public int Level { get { return secret; } set { if (value < 0) throw new ArgumentOutOfRangeException("value", value, "negative"); secret = value; } }
  public static void Pick(string k) { switch (k) { case "a": int z = 0; z++; Console.WriteLine(z); break; case "b": z = 5; Console.WriteLine(z); break; case "c": throw new AppError(); default: Deep(k, 1, new List<string>()); break; } }
  static void Deep(string k, int n, List<string> l) { try { Throw(k); } finally { l.Add(k); } }
  static void Throw(string k) { throw new AppError("deep " + k, 42); }
  public static void Again() { try { Throw("x"); } catch (AppError) { throw; } }
}
'@
$ErrorActionPreference = 'Continue'
[Depot]::Pick('a'); [Depot]::Pick('b')
try { [Depot]::Pick('c') } catch { $_.Exception.InnerException.Message }
function trace($e) { ($e.Exception.InnerException.StackTrace -split "`n" | Where-Object { $_ -match 'Depot' } | ForEach-Object { $_.Trim() }) -join ' | ' }
try { [Depot]::Pick('q') } catch { trace $_ }
try { [Depot]::new($true) } catch { trace $_ }
$depot = [Depot]::new($false)
try { $depot.Level = -1 } catch { trace $_ }
$depot.Level = 9; $depot.Level
$flags = [Reflection.BindingFlags]'NonPublic, Instance'
[Depot].GetField('secret', $flags).GetValue($depot)
[Depot].GetProperty('Word', $flags).GetValue($depot)
[Depot].GetMethod('Twice', $flags).Invoke($depot, @(21))
[Depot].GetMethod('Static', [Reflection.BindingFlags]'NonPublic, Static').Invoke($null, @('s'))
[Depot].GetField('Count', [Reflection.BindingFlags]'NonPublic, Static').GetValue($null)
