using namespace System.Management.Automation.Runspaces
$ErrorView = 'NormalView'
# TypeData that a script makes, and Update-TypeData of it (TypeTable.cs).
function T([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
$d=[TypeData]::new('My.Thing')
$d.TypeName; $d.Members.Count; "[$($d.SerializationMethod)] [$($d.SerializationDepth)] [$($d.DefaultDisplayPropertySet)] $($d.IsOverride) [$($d.TypeConverter)] [$($d.InheritPropertySerializationSet)]"
$d.Members.Add('N', [NotePropertyData]::new('N', 5))
$d.Members['A'] = [AliasPropertyData]::new('A', 'N')
$d.Members.Add('S', [ScriptPropertyData]::new('S', { $this.N * 2 }, { param($v) $this.N = $v }))
$d.Members.Add('S1', [ScriptPropertyData]::new('S1', { "s1 $($this.N)" }))
$d.Members.Add('M', [ScriptMethodData]::new('M', { param($x) "m $x $($this.N)" }))
$d.DefaultDisplayPropertySet = [PropertySetData]::new([string[]]('N', 'S'))
$d.DefaultKeyPropertySet = [string[]]('N')
T { $d.DefaultKeyPropertySet = [PropertySetData]::new([string[]]('N')) }
$d.DefaultDisplayProperty = 'N'
$d.SerializationDepth = 3
$d.SerializationMethod = 'SpecificProperties'
$d.PropertySerializationSet = [PropertySetData]::new([string[]]('N','S1'))
$d.InheritPropertySerializationSet = $false
$d.StringSerializationSource = 'S1'
$d.Members.Count
$d.Members.Keys -join ','
$d.Members['S'].GetType().FullName; $d.Members['S'].GetScriptBlock; $d.Members['S'].SetScriptBlock; $d.Members['S'].IsHidden
$d.Members['N'].Value = 9; $d.Members['N'].IsHidden=$false
$d | Format-List *
Update-TypeData -TypeData $d
$o=[pscustomobject]@{PSTypeName='My.Thing'; Z=1}
$o; $o.N; $o.A; $o.AI; $o.S; $o.S1; $o.M(3)
try { $o.S = 4 } catch { "$_" }; $o.N
[System.Management.Automation.PSSerializer]::Serialize($o)
T { Update-TypeData -TypeData $d -ErrorAction Stop }
Update-TypeData -TypeData $d -Force
Get-TypeData My.Thing | % { $_.TypeName; $_.Members.Keys -join ','; $_.SerializationMethod; $_.SerializationDepth; $_.DefaultDisplayPropertySet.ReferencedProperties -join ','; $_.PropertySerializationSet.ReferencedProperties -join ','; $_.StringSerializationSource; $_.DefaultDisplayProperty }
T { [TypeData]::new('') }
T { [TypeData]::new([string]$null) }
T { [TypeData]::new([datetime]).TypeName }
T { [NotePropertyData]::new('', 5).Name }
T { [NotePropertyData]::new($null, 5).Name }
T { $x=[ScriptPropertyData]::new('q', $null); "$($x.GetScriptBlock)|$($x.Name)" }
T { $x=[ScriptMethodData]::new('q', $null); "$($x.Script)|$($x.Name)" }
$c = $d.Copy(); $c.TypeName; $c.Members.Count
$e=[TypeData]::new('My.Other')
Update-TypeData -TypeData $e; "$($Error.Count)"
Remove-TypeData -TypeData $d; @(Get-TypeData My.Thing).Count
