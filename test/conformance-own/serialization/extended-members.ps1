# ETS members
$s = [System.Management.Automation.PSSerializer]
function S($v, $d = 1) { ($s::Serialize($v, $d)) -replace '(?s)^<Objs[^>]*>\s*|\s*</Objs>$' -replace 'Version=[\d.]+, Culture', 'Version=V, Culture' }
$o | Add-Member -MemberType PropertySet -Name PS -Value ([string[]]('A', 'B')); $o | Add-Member MemberSet MS $null -ErrorAction SilentlyContinue
S $o
$n = 5 | Add-Member ScriptMethod ToString { 'five' } -Force -PassThru; S $n
$p = [pscustomobject]@{ A = 1 } | Add-Member ScriptMethod ToString { 'mytext' } -Force -PassThru; S $p
$b = $s::Deserialize($s::Serialize($p)); "[$b]"; $b.ToString(); "$($b.PSObject.TypeNames)"
$str = 'x' | Add-Member N 1 -PassThru; S @{ k = $str }; S @($str); S ([pscustomobject]@{ v = $str })
$h = @{ a = 1 } | Add-Member Extra 2 -PassThru; S $h
$d = (Get-Date '2020-01-01') ; S $d
$d2 = (Get-Date '2020-01-01' -DisplayHint Date) ; S $d2
$d3 = [datetime]'2020-01-01' | Add-Member Tag 't' -PassThru; S $d3
S ([pscustomobject]@{ PSTypeName = 'X.Y'; a = 1 })
$t = [pscustomobject]@{ a = 1 }; $t.PSObject.TypeNames.Clear(); S $t
$t = [pscustomobject]@{ a = 1 }; $t.PSObject.TypeNames.Add('Last'); S $t
Update-TypeData -TypeName My.T -MemberType ScriptProperty -MemberName S1 -Value { 'sp' + $this.a }
S ([pscustomobject]@{ PSTypeName = 'My.T'; a = 1 })
Update-TypeData -TypeName My.D -SerializationDepth 1
S ([pscustomobject]@{ PSTypeName = 'My.D'; a = @{ b = @{ c = 1 } } }) 3
Update-TypeData -TypeName My.S -SerializationMethod String
S ([pscustomobject]@{ PSTypeName = 'My.S'; a = 1 })
Update-TypeData -TypeName My.P -SerializationMethod SpecificProperties -PropertySerializationSet a, c
S ([pscustomobject]@{ PSTypeName = 'My.P'; a = 1; b = 2; c = 3 })
Update-TypeData -TypeName My.Q -StringSerializationSource b -SerializationMethod String
S ([pscustomobject]@{ PSTypeName = 'My.Q'; a = 1; b = 2 })
Update-TypeData -TypeName My.I -SerializationMethod SpecificProperties -PropertySerializationSet a -InheritPropertySerializationSet $true
S ([pscustomobject]@{ PSTypeName = 'My.I'; a = 1; b = 2 })
Update-TypeData -TypeName Deserialized.My.R -TargetTypeForDeserialization ([System.Version])
class Pt { [int]$X; [int]$Y }
Update-TypeData -TypeName Deserialized.Pt -TargetTypeForDeserialization ([Pt])
$r = $s::Deserialize($s::Serialize(([Pt]@{ X = 1; Y = 2 }))); $r.GetType().FullName; $r.X; $r.Y
S (Get-Process -Id $PID | Select-Object Id -First 1 | ForEach-Object { [pscustomobject]@{ P = 1 } })
S ([pscustomobject]@{ n = 1 } | Select-Object n, @{ n = 'calc'; e = { $_.n * 2 } })
S (1, 2 | Measure-Object)
S ('a', 'a' | Group-Object)
