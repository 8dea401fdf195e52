# Assignments to parameterised properties and calls, and the order in which the parts of an assignment are evaluated
$ErrorView = 'NormalView'
function T([scriptblock]$s) { try { $r = & $s; "$s => [$r]" } catch { "$s => $($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
T { $h = @{}; $h.Item('k') = 5; $h.Item('k') += 2; $h.Item('z') ??= 1; $h.k, $h.z }
T { $l = [System.Collections.ArrayList]@(1, 2); $l.Item(0) = 9; $l.Item(1)++; --$l.Item(0); $l }
T { $l = [System.Collections.Generic.List[int]]@(1, 2); $l.Item(0) = '9'; $l.Item(0), $l.Item(1) = $l.Item(1), $l.Item(0); $l }
T { $l = [System.Collections.Generic.List[int]]@(1, 2); $l.Item(0) = 'x' }
T { $l = [System.Collections.ArrayList]@(1, 2); $l.Item('x') = 9 }
T { $l = [System.Collections.ArrayList]@(1, 2); $l.Item(5) = 9 }
T { $l = [System.Collections.ArrayList]@(1, 2); $l.Item(0, 1) = 9 }
T { $l = [System.Collections.ArrayList]@(1, 2); $l.Item() = 9 }
T { $sb = [System.Text.StringBuilder]'abc'; $sb.Chars(0) = 'z'; "$sb" }
T { $sb = [System.Text.StringBuilder]'abc'; $sb.Chars(0) = 'zz' }
T { 'abc'.Chars(0) = 'x' }
T { 'abc'.Substring(1) = 5 }
T { 'abc'.Nope(1) = 5 }
T { $null.Nope() = 5 }
T { [int]::Parse('5') = 6 }
T { $o = [ordered]@{ a = 1; b = 2 }; $o.Item('a') = 5; $o.Item(1) = 6; $o.Values }
T { $o = [ordered]@{ a = 1 }; $o.Item(5) = 6 }
T { $x = [pscustomobject]@{}; $x | Add-Member ScriptMethod Cells { $script:seen = "$args"; 10 }; $x.Cells(1, 2) = 3; $script:seen; $x.Cells(4) += 3; $script:seen }
T { $rows = [System.Collections.ArrayList]@(1, 2), [System.Collections.ArrayList]@(3, 4); $n = 'Item'; $rows[1].$n(0) = 7; $rows[1] }
$t = [System.Data.DataTable]::new(); $null = $t.Columns.Add('a'); $row = $t.NewRow(); $row.Item('a') = 5; $row.a
'--- order'
function oo { Write-Host -NoNewline ' o'; [pscustomobject]@{ x = 1 } }
function rr { Write-Host -NoNewline ' r'; 5 }
function xi { Write-Host -NoNewline ' i'; 0 }
function nn { Write-Host -NoNewline ' n'; 'x' }
$a = @(1); $h = @{}
Write-Host 'member:' -NoNewline; (oo).x = rr; (oo).(nn) = rr; (oo).x += rr
Write-Host "`nindex:" -NoNewline; $a[(xi)] = rr; $h[(xi)] = rr; $a[(xi)] += rr
Write-Host "`ncall:" -NoNewline; $l = [System.Collections.ArrayList]@(1); $l.Item((xi)) = rr
Write-Host "`nseveral:" -NoNewline; (oo).x, (oo).x = (rr), (rr)
Write-Host "`nfailing:" -NoNewline; try { [Nope.Type]::x = rr } catch { " $($_.FullyQualifiedErrorId)" }
Write-Host 'failing:' -NoNewline; try { $null.x = rr } catch { " $($_.FullyQualifiedErrorId)" }
'--- enums, null and blocks'
T { $null -gt [DayOfWeek]::Monday }
T { $null -le [DayOfWeek]::Monday }
T { [DayOfWeek]::Monday -ge $null }
T { [DayOfWeek]::Monday -lt $null }
T { [DayOfWeek]::Monday -eq $null }
T { ([System.IO.FileAttributes]3).HasFlag($null) }
1, 2 | ForEach-Object { ForEach-Object { "inner $_" } }
1 | ForEach-Object { ForEach-Object -InputObject $null { "given [$_]" } }
'--- enum members'
[DayOfWeek]::Monday | Get-Member -Name TryFormat, value__ | ForEach-Object Definition
[DayOfWeek] | Get-Member -Static -Name GetName, IsDefined, TryFormat | ForEach-Object Definition
enum Level { Low; High = 5 }
[Level].GetFields().Name -join ','
[Level].GetMembers().Name -join ','
[Level].GetProperties().Count
[Level].GetField('value__').FieldType.Name
