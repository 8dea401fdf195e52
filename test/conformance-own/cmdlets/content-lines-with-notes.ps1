Set-Content f.txt 'one','two','three','four','five'
$l = Get-Content f.txt
$l.GetType().Name; $l[0].GetType().Name
$l[1].PSObject.Properties | ForEach-Object { "$($_.MemberType) $($_.Name) $($_.Value) $(if ($null -ne $_.Value) { $_.Value.GetType().Name })" } | % { $_ -replace '/tmp.*?/golden[^/]*','<D>' }
$l[4].ReadCount
Get-Content f.txt | Get-Member -MemberType NoteProperty
$r = Get-Content f.txt -Raw; $r.ReadCount; $r.PSChildName; $r.Length
Get-Content f.txt -ReadCount 2 | % { "$($_.GetType().Name) $($_.Count) rc=$($_.ReadCount) $($_.PSChildName) el=$($_[0].ReadCount) [$($_[0].PSChildName)]" }
Get-Content f.txt -ReadCount 0 | % { "$($_.GetType().Name) $($_.Count) rc=$($_.ReadCount)" }
Get-Content f.txt -ReadCount 1 | % ReadCount
Get-Content f.txt -Tail 2 | % ReadCount
Get-Content f.txt -TotalCount 2 | % ReadCount
Get-Content f.txt -TotalCount 3 -ReadCount 2 | % { "$_ rc=$($_.ReadCount)" }
Get-Content f.txt -Tail 3 -ReadCount 2 | % { "$_ rc=$($_.ReadCount)" }
$b = Get-Content f.txt -AsByteStream -ReadCount 0; $b.GetType().Name; $b.ReadCount
$b = Get-Content f.txt -AsByteStream -Raw; $b.GetType().Name; $b.ReadCount
Get-Content f.txt -TotalCount 1 | ConvertTo-Json -Depth 1 | % { $_ -replace '/tmp.*?/golden[^/"]*','<D>' }
Get-Content f.txt -TotalCount 1 | Select-Object * | Format-List | Out-String | % { $_ -replace '/tmp.*?/golden[^/ ]*','<D>' }
$l[0] -is [string]; $l -contains 'two'; $l.Contains('two'); $l.IndexOf('three'); [array]::IndexOf($l, 'four')
$h = @{}; foreach ($x in $l) { $h[$x] = 1 }; ($h.Keys | Sort-Object) -join ','; $h['one']; $h.ContainsKey('two'); ($h.Keys | select -first 1).ReadCount
$h2 = @{}; $l | % { $h2.Add($_, $_.Length) }; $h2['three']
$hs = [System.Collections.Generic.HashSet[string]]::new(); $l | % { [void]$hs.Add($_) }; $hs.Contains('two'); $hs.Count
$li = [System.Collections.ArrayList]::new(); $l | % { [void]$li.Add($_) }; $li[0].ReadCount; $li.Contains('one')
$li2 = [System.Collections.Generic.List[object]]::new(); $l | % { $li2.Add($_) }; $li2[0].ReadCount; $li2.Contains('one')
[string[]]$s = Get-Content f.txt; $s[0].ReadCount; $s.GetType().Name
$l -join '|'; "$($l[0])"; "$l"; $l[0] + 'x'; 'x' + $l[0]; $l[0] * 2; $l[0] -replace 'o','0'; $l[0] -split 'n'; $l[0] -eq 'ONE'; $l -eq 'two'; $l -match '^t'; $l -like '*e'; $l -notmatch 'o'
$l | Sort-Object | % { $_ }; $l | Sort-Object -Descending | select -first 1; $l | group Length | % { "$($_.Name) $($_.Count)" }; $l | Measure-Object -Maximum | % Maximum; $l | measure Length -sum | % Sum
switch ($l) { 'one' { 'is one' } { $_ -like 't*' } { "t: $_" } default { "d $_" } }
switch -Regex ($l) { '^f' { "f $_" } }
$l[0].ToUpper(); $l[0].Substring(1); $l[0][0]; $l[0].Length; $l.Length; $l.Count; $l[0].ReadCount.GetType().Name
$l | Where-Object { $_ -gt 'o' }; $l | ? Length -eq 3; $l | Select-String 'ee' | % LineNumber
Compare-Object $l ('one','two'); $l | select -Unique | % { $_ }; $l | Get-Unique | measure | % Count
'{0} {1}' -f $l; '{0,-6}|' -f $l[0]; [regex]::Match($l[2], 'e+').Value; [string]::Join('-', $l); [string]::IsNullOrEmpty($l[0])
$l | ConvertFrom-Csv | select -first 1; $l | Out-String | % Length; $l | Set-Content g.txt; Get-Content g.txt -Raw
$l | ForEach-Object { [pscustomobject]@{ N = $_; L = $_.Length } } | Format-Table
$l | ForEach-Object { [pscustomobject]@{ N = $_ } } | ConvertTo-Json -Compress -Depth 1 | % { $_ -replace '/tmp.*?/golden[^/"]*','<D>' }
[pscustomobject]@{ N = $l[0] } | ConvertTo-Csv
'1','2','x' | Set-Content n.txt; $n = Get-Content n.txt; [int]$n[0] + $n[1]; $n[0] + 1; 1 + $n[0]; $n[0] -as [int]; $n[2] -as [int]; [int[]]$n[0..1]; ($n | ? { $_ -match '\d' } | measure -sum).Sum; 5 -gt $n[0]; $n[0] -lt 10
$n[0] -in '1','2'; '1' -in $n; $n -ccontains 'x'; & { param([string]$s) $s.ReadCount; $s } $n[0]; & { param($s) $s.ReadCount; $s } $n[1]; & { param([int]$s) $s } $n[1]
[math]::Max([int]$n[0], 5); [char]$n[0]; [datetime]'2020-01-01'; @{ $n[0] = 'k' }['1']; [bool]$n[0]; -not $n[0]; !$l[0]; if ($n[0]) { 'yes' }
$n[0].Equals('1'); $n[0] -ceq '1'; '1'.Equals($n[0]); [object]::Equals($n[0], '1'); $n[0].CompareTo('2'); [string]::Compare($n[0], '1'); $n[0].GetHashCode() -eq '1'.GetHashCode()
