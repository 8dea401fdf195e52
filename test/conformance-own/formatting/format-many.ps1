$p = 1..3 | ForEach-Object { [pscustomobject]@{ Id = $_; Name = "name$_"; Value = $_ * 1.5; When = [datetime]"2020-01-0$_" } }
$p | Format-Table
$p | Format-Table Id, Name
$p | Format-Table Id, @{ n = 'Calc'; e = { $_.Id * 10 }; f = 'N2'; a = 'left'; w = 8 }
$p | Format-Table -AutoSize -Property N*, V*
$p | Format-Table -HideTableHeaders
$p | Format-Table -GroupBy Id
$p | Format-List
$p | Format-List Id, @{ l = 'X'; e = { $_.Name.ToUpper() } }
$p | Format-List -GroupBy Name -Property Id
$p | Format-Wide Name
$p | Format-Wide Name -Column 3
$p | Format-Wide -AutoSize Id
$p | Format-Custom -Depth 1
$p | Format-Table @{ e = 'Value'; FormatString = '{0:C}' }
$p[0] | Format-Table -Wrap @{ n = 'Long'; e = { 'word ' * 30 } }, Id
[pscustomobject]@{ a = 1; b = $null; c = @(1,2,3); d = @{ x = 1 }; e = 'multi
line'; f = [pscustomobject]@{ g = 1 }; h = { sb }; i = $true; j = [int[]](1..10) }
[pscustomobject]@{ a = 1; b = 2; c = 3; d = 4 } | Format-Table
[pscustomobject]@{ a = 1; b = 2; c = 3; d = 4; e = 5 }
@{ key = 'v'; n = 1.5 } | Format-Table -AutoSize
[ordered]@{ one = 1; two = @(1,2); three = @{ a = 1 } }
@{ key = 'v' } | Format-List
1, 'a', 2.5, $null, $true, [char]'c' | Format-Table
1..3 | Format-Wide
'x' | Format-List
$p | Format-Table Nope
$p | Format-Table -View nope
$p | Select-Object Id | Format-Table | Out-String -Width 40
Format-Table -InputObject $p[0]
$p | Format-Table -Property @{ Expression = 'Id'; Width = 3; Alignment = 'Right' }, @{ Expression = 'Name'; Alignment = 'Center' }
[pscustomobject]@{ Name = 'a' }, [pscustomobject]@{ Name = 'b'; Extra = 1 } | Format-Table
[pscustomobject]@{ Name = 'a' }, 'str', [pscustomobject]@{ Name = 'b' }
Get-Date '2020-01-01'; [timespan]'1:00'; [version]'1.2.3'; [guid]::Empty; [uri]'http://a/b'
[System.Collections.Generic.Dictionary[string,int]]@{} ; $d = [System.Collections.Generic.Dictionary[string,int]]::new(); $d['k'] = 1; $d
Get-Item / | Select-Object Name, Mode | Format-List
(Get-Command Get-Item).ParameterSets[0].Name
[math] | Format-Table Name, IsPublic; [string].GetMethod('Clone') | Format-Table Name
$Error.Clear(); $p | Format-List -Property Na*, When
$p | Format-Table Id, When -AutoSize
'{0,5}|{1,-5}|' -f 1, 2
$p | ForEach-Object { "$_" }; $p[0].ToString(); "$($p[0])"
[pscustomobject]@{ 'Long Property Name Here' = 1; S = 'x' * 100 } | Format-Table
[pscustomobject]@{ A = 'x' * 90; B = 'y' * 90 }
$null | Format-Table; @() | Format-List
