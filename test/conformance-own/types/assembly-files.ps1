# Add-Type -OutputAssembly writes a file that Import-Module, using assembly, Assembly.LoadFrom and Add-Type -Path load
$code = @'
using System.Management.Automation;
namespace BM {
  public class T { public int A => 3; }
  [Cmdlet(VerbsCommon.Get, "BThing"), Alias("gbt")]
  public class GetBThing : PSCmdlet {
    [Parameter(Position = 0)] public string Name { get; set; } = "n";
    protected override void ProcessRecord() { WriteObject("hi " + Name); }
  }
}
'@
Add-Type -TypeDefinition $code -OutputAssembly ./BMod.dll
'known before: ' + ($null -ne ('BM.T' -as [type]))
$m = Import-Module ./BMod.dll -PassThru
$m | Format-List Name, ModuleType, Version, Guid, RootModule, ExportedCommands, ExportedCmdlets, ExportedAliases, NestedModules
Split-Path $m.Path -Leaf
$m.ImplementingAssembly -eq [BM.T].Assembly
Get-BThing; gbt x
Get-Command Get-BThing | Format-List Name, ModuleName, Version, ImplementingType, Source, HelpFile, CommandType
Split-Path ([BM.T].Assembly.Location) -Leaf
[BM.T]::new().A
Get-Module BMod
Remove-Module BMod
try { Get-BThing } catch { $_.FullyQualifiedErrorId }
$again = Import-Module ./BMod.dll -PassThru
[object]::ReferenceEquals($m, $again)
Remove-Module BMod
Import-Module ./BMod.dll -Prefix Zz
Get-ZzBThing q
try { Get-BThing } catch { $_.FullyQualifiedErrorId }
Remove-Module BMod
try { Get-ZzBThing } catch { $_.FullyQualifiedErrorId }
'--- in manifests'
$null = New-Item -Type Directory mods/BMan, mods/BNest
Copy-Item BMod.dll mods/BMan/BRoot.dll
Copy-Item BMod.dll mods/BNest/BRoot.dll
$env:PSModulePath = "$PWD/mods:" + $env:PSModulePath
New-ModuleManifest mods/BMan/BMan.psd1 -RootModule BRoot.dll -ModuleVersion 1.2 -CmdletsToExport *
New-ModuleManifest mods/BNest/BNest.psd1 -NestedModules BRoot.dll -ModuleVersion 1.3 -CmdletsToExport Get-BThing -AliasesToExport gbt
Import-Module BMan -PassThru | Format-List Name, ModuleType, Version, RootModule, ExportedCmdlets, NestedModules
(Get-Command -Module BMan).Name
Remove-Module BMan
Import-Module BNest
$n = Get-Module BNest
$n.ModuleType; $n.NestedModules.Name; $n.NestedModules.ModuleType
gbt w; (Get-Command Get-BThing).ModuleName
'--- other ways'
foreach ($name in 'LA', 'LB', 'LC', 'LD') { Add-Type "public class $name { public static string X() { return `"$name`"; } }" -OutputAssembly "$name.dll" }
[Reflection.AssemblyName]::GetAssemblyName("$PWD/LA.dll").Version
Split-Path ([Reflection.Assembly]::LoadFrom("$PWD/LA.dll").Location) -Leaf
[LA]::X()
"[$([Reflection.Assembly]::Load([IO.File]::ReadAllBytes("$PWD/LB.dll")).Location)]"
[LB]::X()
(Add-Type -Path LC.dll -PassThru).FullName; [LC]::X()
& ([scriptblock]::Create("using assembly ./LD.dll`n[LD]::X()"))
'--- errors'
function show { param($block) try { & $block } catch { "$_".Replace("$PWD", '.'); $_.FullyQualifiedErrorId } }
'not' > bad.dll
show { & ([scriptblock]::Create("using assembly $PWD/none.dll`n1")) }
show { [scriptblock]::Create('using assembly ./none.dll') }
show { & ([scriptblock]::Create("using assembly ./bad.dll`n1")) }
show { [scriptblock]::Create('using assembly \\server\share.dll') }
show { Import-Module ./none.dll -ErrorAction Stop }
show { Import-Module ./bad.dll -ErrorAction Stop }
show { Add-Type -Path ./bad.dll }
show { [Reflection.Assembly]::LoadFrom("$PWD/bad.dll") }
show { [Reflection.Assembly]::LoadFrom("$PWD/none.dll") }
show { Add-Type 'public class LE { }' -OutputAssembly LA.dll }
'--- when a module comes and goes'
Add-Type @'
using System; using System.Management.Automation;
public class Watch : IModuleAssemblyInitializer, IModuleAssemblyCleanup {
  public void OnImport() { Console.WriteLine("imported"); }
  public void OnRemove(PSModuleInfo m) { Console.WriteLine("removed " + m.Name); }
}
'@ -OutputAssembly watch.dll
Import-Module ./watch.dll; Remove-Module watch
