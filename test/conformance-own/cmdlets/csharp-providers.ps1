# Providers written in C#: drives, items, content, errors, paths
$ErrorView = 'NormalView'
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item -ItemType Directory $folder
Add-Type -OutputAssembly "$folder/Shop.dll" -TypeDefinition @'
using System; using System.Collections; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Linq;
using System.Management.Automation; using System.Management.Automation.Provider;
namespace Shop {
  public class Entry { public string Name; public string Text { get; set; } public bool IsFolder; public SortedDictionary<string, Entry> Children = new(); public override string ToString() => Name; }
  public class StoreDrive : PSDriveInfo { public Entry Top = new Entry { Name = "", IsFolder = true }; public StoreDrive(PSDriveInfo d) : base(d) { } }
  [CmdletProvider("Store", ProviderCapabilities.ShouldProcess)]
  public class StoreProvider : NavigationCmdletProvider, IContentCmdletProvider {
    static Entry top = new Entry { Name = "", IsFolder = true };
    static string[] Parts(string path) => path.Split(new[] { '/', '\\' }, StringSplitOptions.RemoveEmptyEntries);
    Entry Find(string path) { var e = top; foreach (var p in Parts(path)) if (!e.Children.TryGetValue(p, out e)) return null; return e; }
    protected override PSDriveInfo NewDrive(PSDriveInfo drive) { if (drive.Root == "bad") { WriteError(new ErrorRecord(new ArgumentException("bad root"), "BadRoot", ErrorCategory.InvalidArgument, drive)); return null; } return drive; }
    protected override PSDriveInfo RemoveDrive(PSDriveInfo drive) { WriteVerbose("removing " + drive.Name); return drive; }
    protected override bool IsValidPath(string path) => !string.IsNullOrEmpty(path);
    protected override bool ItemExists(string path) => Find(path) != null;
    protected override bool IsItemContainer(string path) => Find(path)?.IsFolder ?? false;
    protected override bool HasChildItems(string path) => Find(path).Children.Count > 0;
    protected override void GetItem(string path) { if (path.EndsWith("boom")) throw new InvalidOperationException("no boom"); var e = Find(path); if (e != null) WriteItemObject(e, path, e.IsFolder); }
    protected override void GetChildItems(string path, bool recurse) { foreach (var c in Find(path).Children.Values) { var p = MakePath(path, c.Name); WriteItemObject(c, p, c.IsFolder); if (recurse && c.IsFolder) GetChildItems(p, true); } }
    protected override void GetChildNames(string path, ReturnContainers rc) { foreach (var c in Find(path).Children.Values) WriteItemObject(c.Name, MakePath(path, c.Name), c.IsFolder); }
    protected override void NewItem(string path, string type, object value) { if (!ShouldProcess(path, "make")) return; var parent = Find(GetParentPath(path, "")); if (parent == null) { ThrowTerminatingError(new ErrorRecord(new ItemNotFoundException("no parent"), "NoParent", ErrorCategory.ObjectNotFound, path)); } var e = new Entry { Name = GetChildName(path), IsFolder = type == "folder", Text = value as string }; parent.Children[e.Name] = e; WriteItemObject(e, path, e.IsFolder); }
    protected override void SetItem(string path, object value) { var e = Find(path); e.Text = value?.ToString(); WriteItemObject(e, path, e.IsFolder); }
    protected override void ClearItem(string path) { Find(path).Text = null; WriteWarning("cleared " + path); }
    protected override void RemoveItem(string path, bool recurse) { if (ShouldProcess(path)) { var parent = Find(GetParentPath(path, "")); parent.Children.Remove(GetChildName(path)); } }
    protected override void RenameItem(string path, string newName) { var parent = Find(GetParentPath(path, "")); var e = Find(path); parent.Children.Remove(e.Name); e.Name = newName; parent.Children[newName] = e; WriteItemObject(e, MakePath(GetParentPath(path, ""), newName), e.IsFolder); }
    protected override void CopyItem(string path, string copyPath, bool recurse) { var e = Find(path); var to = Find(GetParentPath(copyPath, "")); var n = new Entry { Name = GetChildName(copyPath), Text = e.Text, IsFolder = e.IsFolder }; to.Children[n.Name] = n; WriteItemObject(n, copyPath, n.IsFolder); }
    protected override void InvokeDefaultAction(string path) { WriteItemObject("invoked " + path, path, false); }
    public IContentReader GetContentReader(string path) => new Reader(Find(path));
    public object GetContentReaderDynamicParameters(string path) => null;
    public IContentWriter GetContentWriter(string path) => new Writer(Find(path));
    public object GetContentWriterDynamicParameters(string path) => null;
    public void ClearContent(string path) { Find(path).Text = ""; }
    public object ClearContentDynamicParameters(string path) => null;
    class Reader : IContentReader { string[] lines; int at; public Reader(Entry e) { lines = (e.Text ?? "").Split('\n'); } public IList Read(long n) { var l = new ArrayList(); while ((n <= 0 || l.Count < n) && at < lines.Length) l.Add(lines[at++]); return l; } public void Seek(long o, System.IO.SeekOrigin s) { at = (int)o; } public void Close() { } public void Dispose() { } }
    class Writer : IContentWriter { Entry e; public Writer(Entry e) { this.e = e; } public IList Write(IList c) { foreach (var x in c) e.Text = string.IsNullOrEmpty(e.Text) ? x.ToString() : e.Text + "\n" + x; return c; } public void Seek(long o, System.IO.SeekOrigin s) { } public void Close() { } public void Dispose() { } }
  }
}
'@
Add-Type -OutputAssembly "$folder/Flat.dll" -TypeDefinition @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Linq;
using System.Management.Automation; using System.Management.Automation.Provider;
[CmdletProvider("Flat", ProviderCapabilities.ShouldProcess)]
public class FlatProvider : ContainerCmdletProvider {
  static SortedDictionary<string,string> d = new() { ["x"] = "1", ["y"] = "2" };
  protected override Collection<PSDriveInfo> InitializeDefaultDrives() => new Collection<PSDriveInfo> { new PSDriveInfo("flat", ProviderInfo, "", "the flat one", null) };
  protected override ProviderInfo Start(ProviderInfo info) { info.Description = "flat things"; return info; }
  protected override bool IsValidPath(string path) => true;
  protected override bool ItemExists(string path) => path == "" || path.StartsWith("err") || d.ContainsKey(path);
  protected override void GetItem(string path) { if (path == "err") throw new InvalidOperationException("no way"); if (path == "err2") { WriteError(new ErrorRecord(new Exception("soft"), "SoftId", ErrorCategory.ReadError, path)); return; } if (path == "err3") ThrowTerminatingError(new ErrorRecord(new InvalidOperationException("hard"), "HardId", ErrorCategory.ReadError, path)); if (path == "") { foreach (var k in d) WriteItemObject(k.Value, k.Key, false); return; } WriteVerbose("getting " + path); WriteItemObject(d[path], path, false); }
  protected override void GetChildItems(string path, bool recurse) { foreach (var k in d) WriteItemObject(k.Value, k.Key, false); }
  protected override void GetChildNames(string path, ReturnContainers r) { foreach (var k in d) WriteItemObject(k.Key, k.Key, false); }
  protected override bool HasChildItems(string path) => path == "";
  protected override void NewItem(string path, string type, object value) { d[path] = value + "|" + type + "|" + Force; WriteItemObject(d[path], path, false); }
  protected override void RemoveItem(string path, bool recurse) { if (ShouldProcess(path, "drop")) d.Remove(path); }
  protected override void SetItem(string path, object value) { d[path] = "" + value; }
}
'@
Import-Module "$folder/Shop.dll"
Import-Module "$folder/Flat.dll"
function T([scriptblock]$b) { try { & $b 2>&1 3>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "ERR $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.GetType().Name) | $($_.Exception.Message) | $($_.TargetObject)" } elseif ($_ -is [Shop.Entry]) { "$($_.Name) [$($_.Text)] $($_.IsFolder) | $($_.PSPath) | $($_.PSParentPath) | $($_.PSChildName) | $($_.PSDrive) | $($_.PSIsContainer) | $($_.PSProvider.Name)" } elseif ($_ -is [string] -and $_.PSDrive) { "$_ ($($_.PSChildName)|$($_.PSDrive)|$($_.PSIsContainer)|$($_.PSParentPath))" } else { "$_" } } } catch { "EX $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
T { (Get-PSProvider Store).Name; (Get-PSProvider Store).Capabilities; (Get-PSProvider Store).ImplementingType.Name }
T { $d = New-PSDrive -Scope Global -Name st -PSProvider Store -Root ''; "$d $($d.Root)|$($d.Provider.Name)" }
T { New-PSDrive -Name st2 -PSProvider Store -Root bad }
T { New-Item st:/a -ItemType folder }
T { New-Item st:/a/one -Value "hello" }
T { New-Item -Path st:/a -Name two -Value "world" }
T { New-Item st:/nope/x }
T { New-Item st:/b -ItemType folder -WhatIf }
T { Get-Item st:/a }
T { Get-Item st:/a/one }
T { Get-Item st:/zzz }
T { Get-ChildItem st:/ }
T { Get-ChildItem st:/a }
T { Get-ChildItem st:/ -Recurse }
T { Get-ChildItem st:/a -Name }
T { Get-Item st:/a/* }
T { Get-ChildItem st:/a/o* }
T { Test-Path st:/a; Test-Path st:/a/one -PathType Leaf; Test-Path st:/q; Test-Path st:/a -PathType Container; Test-Path st:/a/t*}
T { Set-Item st:/a/one 'changed'; Set-Item st:/a/one 'changed2' -PassThru }
T { Clear-Item st:/a/one; (Get-Item st:/a/one).Text -eq $null }
T { Set-Content st:/a/one 'l1','l2','l3'; Get-Content st:/a/one; (Get-Content st:/a/one -TotalCount 2).Count; Add-Content st:/a/one 'l4'; (Get-Content st:/a/one) -join '+' }
T { Clear-Content st:/a/one; (Get-Item st:/a/one).Text.Length }
T { Rename-Item st:/a/two three -PassThru; Get-ChildItem st:/a -Name }
T { Copy-Item st:/a/three st:/a/four -PassThru; Get-ChildItem st:/a -Name }
T { Move-Item st:/a/three st:/a/five }
T { Set-Location st:/a; "$PWD"; (Get-Location).ProviderPath; Get-ChildItem -Name; Get-Item one; Resolve-Path one; Resolve-Path ./f*; Convert-Path four; Test-Path ../a; Set-Location / ; "$PWD" }
Set-Location /tmp
T { Get-Item st:/a/boom }
T { Invoke-Item st:/a/one }
T { Remove-Item st:/a/one; Test-Path st:/a/one }
T { Remove-Item st:/a -Recurse; Get-ChildItem st:/ }
T { New-Item st:/x -ItemType folder; Get-Item Store::x; (Get-Item Store::/x).PSPath }
T { Split-Path st:/x/y; Split-Path -Leaf st:/x/y; Join-Path st:/x y; Split-Path -Qualifier st:/x }
T { Get-ItemProperty st:/x }
T { Remove-PSDrive st -Verbose 4>&1; Get-PSDrive st }
T { (Get-PSDrive -PSProvider Store).Count }
T { (Get-PSDrive flat).Description; (Get-PSProvider Flat).Description; (Get-PSProvider Flat).Drives.Count }
T { Get-Item flat:/x }
T { Get-Item flat:x -Verbose }
T { Get-Item flat: }
T { Get-Item flat:err }
T { Get-Item flat:err2 }
T { Get-Item flat:err3 }
T { Get-ChildItem flat: }
T { Get-ChildItem flat: -Name | ForEach-Object { "$_" } }
T { Get-Item flat:* }
T { New-Item flat:z -Value 5 -ItemType q -Force }
T { Set-Item flat:z 9; Get-Item flat:z }
T { Remove-Item flat:z -WhatIf; Remove-Item flat:z; Test-Path flat:z }
T { Rename-Item flat:x xx }
T { Copy-Item flat:x flat:xx }
T { Clear-Item flat:x }
T { Get-Content flat:x }
T { Set-Content flat:x 1 }
T { Invoke-Item flat:x }
T { Set-Location flat:; "$PWD"; Get-ChildItem; Set-Location /tmp }
T { Get-Item flat:nope }
T { Set-Location flat:x }
Set-Location /
Remove-Module Flat
T { Get-PSDrive flat }
T { Get-Item flat:x }
Remove-Item -Recurse $folder
