# several files are one compilation: each has usings, a namespace and conditions of its own
$folder = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$null = New-Item -ItemType Directory $folder
try {
    Set-Content "$folder/a.cs" @'
using System.Collections.Generic;
#if FAST
namespace Files.Fast;
#else
namespace Files.Slow;
#endif
public interface INamed { string Name { get; } }
public partial class Store { public List<INamed> All = new List<INamed>(); }
'@
    Set-Content "$folder/b.cs" @'
using System.Linq;
namespace Files.Fast
{
    public class Item : INamed
    {
        public Item(string name) { Name = name; }
        public string Name { get; }
    }
    public partial class Store
    {
        public string Text { get { return string.Join(",", All.Select(i => i.Name)); } }
#if SLOW
        public int Slow = 1;
#endif
    }
}
'@
    Set-Content "$folder/c.cs" "namespace Files.More`n{`n    public class Bad { public Missing M; }`n}"
    try { Add-Type -Path "$folder/a.cs", "$folder/b.cs" -ErrorAction Stop } catch { $_.Exception.Message.Replace($folder, 'F') }
    Add-Type -Path "$folder/a.cs", "$folder/b.cs" -CompilerOptions '-define:FAST;OTHER'
    $store = [Files.Fast.Store]::new()
    $store.All.Add([Files.Fast.Item]::new('one'))
    $store.All.Add([Files.Fast.Item]::new('two'))
    $store.Text
    $null -eq $store.PSObject.Properties['Slow']
    Add-Type -Path "$folder/c.cs" -ErrorAction SilentlyContinue -ErrorVariable problems
} catch { $_.FullyQualifiedErrorId } finally { Remove-Item -Recurse $folder }
"$($problems[0])".Replace($folder, 'F')

# a cast from object comes before the operators of the class
Add-Type @'
public class Flag
{
    public bool Value;
    public static implicit operator Flag(bool value) { return new Flag { Value = value }; }
    public static bool Read(object o) { return ((Flag)o).Value; }
    public static Flag Of(bool b) { return b; }
}
'@
[Flag]::Read([Flag]::Of($true))
try { [Flag]::Read($true) } catch { $_.Exception.InnerException.GetType().Name }
$verbs = [psobject].Assembly.GetType('System.Management.Automation.Verbs').GetField('s_validVerbs', 'Static,NonPublic').GetValue($null)
$verbs.Count
New-Module -Name M { function Zap-It { } } | Import-Module
$verbs['Zap'] = $true
New-Module -Name N { function Zap-Them { } } | Import-Module
