$ErrorView = 'NormalView'
# blocks that run so often that they are compiled: kinds change, values fail, variables are shared, pipelines end early
$mixed = (1..400) + 'x', 2.5, $null, ([pscustomobject]@{ A = 1 }) + (1..5)
($mixed | ForEach-Object { "$_ {0:d2}|{1}" -f 7, ($_ -eq 2) })[399..408]
$sum = 0; $seen = 0
1..500 | ForEach-Object { $sum += $_ * 2; $seen++ }
"$sum $seen"
$last = $null
1..500 | ForEach-Object { $last = $_; "$last" } | Where-Object { $_ -eq '499' } | ForEach-Object { "$_ while last is $last" }
1..1000 | Where-Object { $_ % 250 -eq 0 } | ForEach-Object { $_ / 4 }
1..1000 | ForEach-Object { $_ } | Where-Object { $_ -gt 600 } | Select-Object -First 3
1..300 | ForEach-Object { if ($_ -gt 297) { $_ } elseif ($_ -eq 200) { [int]'no' } }
$rows = 1..300 | ForEach-Object { [pscustomobject]@{ Id = $_; Name = "n$_"; When = [datetime]'2024-01-01' } }
($rows | Where-Object { $_.Id -ge 298 -and $_.Name -ne 'n299' } | ForEach-Object { "$($_.Name) $($_.When.Year)" }) -join ','
($rows | ForEach-Object { $_.Nothing.More }).Count
$odd = $rows + [pscustomobject]@{ Id = 'text' } + [pscustomobject]@{ Other = 1 }
($odd | ForEach-Object { $_.Id + 1 })[-2..-1]
$list = [System.Collections.Generic.List[int]]::new(); $table = @{}
1..300 | ForEach-Object { $list.Add($_) }
1..300 | ForEach-Object { $table["k$($_ % 7)"] = $_ }
$list.Count; ($table.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }) -join ' '
$found = [regex]::Matches((1..300 -join ' '), '(?<tens>\d)(?<ones>\d)\b')
($found | ForEach-Object { [int]$_.Groups['tens'].Value } | Measure-Object -Sum -Maximum | ForEach-Object { "$($_.Count) $($_.Sum) $($_.Maximum)" })
1..300 | ForEach-Object { "{0:N1}{" -f $_ } 2>&1 | Select-Object -Last 1
$braces = 'a{0}'; (1..200 | ForEach-Object { "$braces $_ {1}" -f 'first', 'second' })[-1]
try { 1..300 | ForEach-Object { $_ } | Where-Object { $_ -ne 280 } | ForEach-Object { if ($_ -eq 290) { throw "at $_" } } } catch { "$_" }
1..200 | ForEach-Object { 100 / ($_ - 190) } 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId; $_.InvocationInfo.Line.Trim() }
function Show { param([Parameter(ValueFromPipeline)] $In) process { if ($In -gt 198) { "$In $_ $sum" } } }
1..200 | ForEach-Object { $_ } | Show
$text = (1..300 | ForEach-Object -Begin { 'begin' } -Process { $_ * 2 } -End { 'end' }); $text[0], $text[-2], $text[-1]
1..300 | ForEach-Object { $_ } -OutVariable kept | Out-Null; $kept.Count
1..300 | ForEach-Object { $_ } -PipelineVariable pv | Where-Object { $pv -eq 150 }
$? ; 1..200 | ForEach-Object { $_ -eq 7 } | Out-Null; $?
& { Set-StrictMode -Version 3; 1..130 | ForEach-Object { if ($_ -eq 129) { $undefinedThing } else { $_ } } 2>&1 | Select-Object -Last 2 | ForEach-Object { "$_" } }
class P { [int] $N; P([int]$n) { $this.N = $n } }
$ps = 1..200 | ForEach-Object { [P]::new($_) }
($ps | ForEach-Object { $_.N * 2 } | Measure-Object -Sum).Sum
$ps[0] | Add-Member -MemberType ScriptProperty -Name N2 -Value { "script $($this.N)" }; ($ps | ForEach-Object { $_.N2 })[0]
Update-TypeData -TypeName P -MemberName N -MemberType ScriptProperty -Value { -1 } -Force; ($ps | ForEach-Object { $_.N })[150]
