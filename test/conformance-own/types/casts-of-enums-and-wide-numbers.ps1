# Enums cast to other types, doubles and BigIntegers that do not fit, capacities, formats of custom objects
function T($s) { try { $r = & $s; "$s => $r $($r.GetType().Name)" } catch { "$s => $($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
T { [ConsoleColor][DayOfWeek]3 }
T { [DayOfWeek][ConsoleColor]::Red }
T { [IO.FileAttributes][DayOfWeek]::Tuesday }
T { [semver][DayOfWeek]::Monday }
T { , [Collections.Generic.List[int]][DayOfWeek]::Monday | ForEach-Object Capacity }
foreach ($n in 1e300, 70000.0, -1.0, 300.4, [double]::NaN, [float]::MaxValue) {
  T { [byte]$n }; T { [sbyte]$n }; T { [int16]$n }; T { [uint16]$n }; T { [int]$n }; T { [uint32]$n }; T { [long]$n }; T { [bigint]$n }
}
foreach ($n in -3n, 300n, 99999999999999999999n) {
  T { [byte]$n }; T { [sbyte]$n }; T { [int16]$n }; T { [uint16]$n }; T { [int]$n }; T { [uint32]$n }; T { [long]$n }; T { [uint64]$n }; T { [char]$n }
}
T { [enum]'Monday' }
T { [bigint]@{ x = 1 } }
T { [bigint]@{} }
T { [ipaddress]-1 }
T { [Collections.Generic.HashSet[int]]-1 }
T { ([Collections.Queue]@{ a = 1 }).Dequeue() }
T { ([Collections.Stack][ordered]@{ a = 1; b = 2 }).Pop().Key }
T { '{0:N2}' -f [pscustomobject]@{ n = 1.5; s = 'x' } }
T { '{0:E1}|{1,30:F3}|' -f [pscustomobject]@{ n = 3 }, [pscustomobject]@{ n = 4; a = 1, 2 } }
T { '{0:T}' -f [pscustomobject]@{ n = 3 } }
T { '{0:G3} {0:D3} {0:N1} {0:X}' -f 12n }
T { -bnot [float]::MaxValue }
T { [pscustomobject]@{ a = 1 } -gt (1, 2) }
