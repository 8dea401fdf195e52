# A provider in C# with content, properties, a dynamic parameter and $drive:name
$ErrorView = 'NormalView'
Add-Type @'
using System;
using System.Management.Automation;
using System.Management.Automation.Provider;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
[CmdletProvider("MemStore", ProviderCapabilities.ShouldProcess | ProviderCapabilities.Filter)]
public class MemProvider : NavigationCmdletProvider, IContentCmdletProvider, IPropertyCmdletProvider {
  static readonly SortedDictionary<string, Dictionary<string, object>> items = new(StringComparer.OrdinalIgnoreCase);
  static string Key(string p) => (p ?? "").Trim('/', '\\');
  protected override PSDriveInfo NewDrive(PSDriveInfo drive) { WriteVerbose("new drive " + drive.Name); return drive; }
  protected override Collection<PSDriveInfo> InitializeDefaultDrives() => new Collection<PSDriveInfo> { new PSDriveInfo("mem", ProviderInfo, "", "memory", null) };
  protected override bool IsValidPath(string path) => true;
  protected override bool ItemExists(string path) => Key(path) == "" || items.ContainsKey(Key(path));
  protected override bool IsItemContainer(string path) => Key(path) == "";
  protected override void GetItem(string path) { if (Key(path) == "") WriteItemObject("root", path, true); else WriteItemObject(new PSObject(items[Key(path)]["value"]), path, false); }
  protected override void NewItem(string path, string type, object value) { if (ShouldProcess(path, "New")) { items[Key(path)] = new Dictionary<string, object> { ["value"] = value, ["type"] = type ?? "none" }; if (DynamicParameters is NewParams np) items[Key(path)]["tag"] = np.Tag; GetItem(path); } }
  protected override object NewItemDynamicParameters(string path, string type, object value) => new NewParams();
  protected override void SetItem(string path, object value) { items[Key(path)]["value"] = value; WriteItemObject(value, path, false); }
  protected override void RemoveItem(string path, bool recurse) => items.Remove(Key(path));
  protected override void ClearItem(string path) => items[Key(path)]["value"] = null;
  protected override void GetChildItems(string path, bool recurse) { foreach (var k in items.Keys.ToArray()) WriteItemObject(items[k]["value"], "/" + k, false); }
  protected override void GetChildNames(string path, ReturnContainers rc) { foreach (var k in items.Keys) WriteItemObject(k, k, false); }
  protected override bool HasChildItems(string path) => Key(path) == "" && items.Count > 0;
  protected override void RenameItem(string path, string newName) { var v = items[Key(path)]; items.Remove(Key(path)); items[newName] = v; }
  protected override void CopyItem(string path, string dest, bool recurse) { items[Key(dest)] = new Dictionary<string, object>(items[Key(path)]); }
  public IContentReader GetContentReader(string path) => new Reader(items[Key(path)]["value"]);
  public object GetContentReaderDynamicParameters(string path) => null;
  public IContentWriter GetContentWriter(string path) => new Writer(items[Key(path)]);
  public object GetContentWriterDynamicParameters(string path) => null;
  public void ClearContent(string path) { items[Key(path)]["value"] = null; }
  public object ClearContentDynamicParameters(string path) => null;
  public void GetProperty(string path, Collection<string> names) { var o = new PSObject(); foreach (var kv in items[Key(path)].OrderBy(k => k.Key)) if (names == null || names.Count == 0 || names.Contains(kv.Key)) o.Properties.Add(new PSNoteProperty(kv.Key, kv.Value)); WritePropertyObject(o, path); }
  public object GetPropertyDynamicParameters(string path, Collection<string> names) => null;
  public void SetProperty(string path, PSObject value) { foreach (var p in value.Properties) items[Key(path)][p.Name] = p.Value; WritePropertyObject(value, path); }
  public object SetPropertyDynamicParameters(string path, PSObject value) => null;
  public void ClearProperty(string path, Collection<string> names) { foreach (var n in names) items[Key(path)][n] = null; }
  public object ClearPropertyDynamicParameters(string path, Collection<string> names) => null;
  class Reader : IContentReader { object[] a; int at; public Reader(object v) { a = v is object[] x ? x : new[] { v }; } public System.Collections.IList Read(long n) { var l = new List<object>(); while (at < a.Length && (n <= 0 || l.Count < n)) l.Add(a[at++]); return l; } public void Seek(long o, System.IO.SeekOrigin s) { at = (int)o; } public void Close() { } public void Dispose() { } }
  class Writer : IContentWriter { Dictionary<string, object> d; List<object> l = new(); public Writer(Dictionary<string, object> d) { this.d = d; } public System.Collections.IList Write(System.Collections.IList c) { foreach (var o in c) l.Add(o); d["value"] = l.ToArray(); return c; } public void Seek(long o, System.IO.SeekOrigin s) { } public void Close() { } public void Dispose() { } }
}
public class NewParams { [Parameter] public string Tag { get; set; } }
'@ -PassThru | select -first 1 | % { Import-Module -Assembly $_.Assembly }
Get-PSDrive mem | % { "$($_.Name) $($_.Provider.Name) $($_.Description)" }
New-Item mem:/a -Value 5 -ItemType num
New-Item mem:/b -Value 'text' -Tag red
Get-ChildItem mem:/ ; (Get-ChildItem mem:/ -Name) -join ','
Test-Path mem:/a; Test-Path mem:/zz; Get-Item mem:/a
Set-Item mem:/a 6; Get-Item mem:/a
$mem:a; ${mem:b}
$mem:a = 77; Get-Item mem:/a
Set-Content mem:/b 'l1','l2'; Get-Content mem:/b; (Get-Content mem:/b -TotalCount 1)
Get-ItemProperty mem:/b | select type,tag
Set-ItemProperty mem:/b -Name tag -Value blue; (Get-ItemProperty mem:/b -Name tag).tag
(Get-ItemPropertyValue mem:/b tag)
Clear-ItemProperty mem:/b -Name tag; $null -eq (Get-ItemProperty mem:/b).tag
Copy-Item mem:/a mem:/c; Rename-Item mem:/c d; (Get-ChildItem mem:/ -Name) -join ','
Remove-Item mem:/d; Test-Path mem:/d
Clear-Item mem:/a; $null -eq (Get-Item mem:/a)
New-Item mem:/w -Value 1 -WhatIf; Test-Path mem:/w
Push-Location mem:/; (Get-Location).Path; Test-Path a; Pop-Location
Get-PSProvider MemStore | % { "$($_.Name) $($_.Capabilities) $($_.Drives)" }
try { Get-Item mem:/nope -ea Stop } catch { $_.FullyQualifiedErrorId }
((Get-Item mem:/b).PSPath -split "::")[-1]
$mem:b = 'whole'
$mem:b
"$($mem:nothing)|$null"
${mem:b}.GetType().Name
try { [psobject]::new($null) } catch { $_.Exception.Message }
(Get-Item mem:/b | Get-Member -MemberType NoteProperty).Name -join ','
(Get-ItemProperty mem:/b).PSChildName
Get-ItemProperty mem:/b -Name type | ForEach-Object type
Set-ItemProperty mem:/b -Name level -Value 3 -PassThru | ForEach-Object level
Get-Item mem:/b | Set-ItemProperty -Name level -Value 4
Get-ItemPropertyValue mem:/b level
