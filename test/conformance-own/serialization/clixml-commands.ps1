# Clixml
$o = [pscustomobject]@{ A = 1; B = 'x'; C = @(1, 'two', 3.5); D = @{ k = @{ m = 1 } }; E = [datetime]'2020-01-02T03:04:05Z'; F = $null; G = [guid]::Empty; H = [version]'1.2.3'; I = [uri]'http://x/'; J = { param($q) $q }; K = [ordered]@{ z = 1; a = 2 }; L = [xml]'<a b="1"/>'; M = [byte[]](1, 2); N = [char]'c'; O = 1.5d; P = [timespan]::FromSeconds(5); Q = [System.IO.FileInfo]'/tmp/zzz'; R = [System.DayOfWeek]::Monday; S = [regex]'a+'; T = [ipaddress]'1.2.3.4' }
$o | Export-Clixml ./o.xml
$b = Import-Clixml ./o.xml
$b.PSTypeNames
foreach ($p in $b.PSObject.Properties) { "$($p.Name) $($p.MemberType) $($p.TypeNameOfValue) $(if ($p.Value -ne $null) { $p.Value.PSTypeNames[0] }) [$($p.Value)]" }
$b | Format-List
$b.Q | Format-List Name, Length, Exists
$b.R; $b.R -eq 1; $b.R -eq 'Monday'; $b.R.GetType().Name
foreach ($t in @(
 { Export-Clixml }, { 1 | Export-Clixml }, { 1 | Export-Clixml ./no/dir/x.xml }, { Import-Clixml ./nope.xml }, { Import-Clixml './n*.xml' }, { Import-Clixml $null }, { 'x' > ./bad.xml; Import-Clixml ./bad.xml }, { '<a/>' > ./bad.xml; Import-Clixml ./bad.xml }, { '' > ./bad.xml; Import-Clixml ./bad.xml },
 { '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><I32>x</I32></Objs>' > ./bad.xml; Import-Clixml ./bad.xml },
 { '<Objs Version="2.0.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><I32>1</I32></Objs>' > ./bad.xml; Import-Clixml ./bad.xml },
 { '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Foo>1</Foo></Objs>' > ./bad.xml; Import-Clixml ./bad.xml },
 { '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><I32>1</I32>' > ./bad.xml; Import-Clixml ./bad.xml },
 { 1 | Export-Clixml ./o.xml -NoClobber }, { 1 | Export-Clixml ./o.xml -Depth 0 }, { 1 | Export-Clixml ./o.xml -Encoding foo }, { 1 | Export-Clixml ./o.xml -WhatIf }, { Export-Clixml -InputObject (1,2) -Path ./o.xml; (Import-Clixml ./o.xml).Count; ,(Import-Clixml ./o.xml) | % { $_.GetType().Name } }, { 1,2 | Export-Clixml ./o.xml; (Import-Clixml ./o.xml) -join ',' }, { $null | Export-Clixml ./o.xml; $null -eq (Import-Clixml ./o.xml); Get-Content ./o.xml }, { @() | Export-Clixml ./o.xml; Get-Content ./o.xml }, { 1,2,3,4 | Export-Clixml ./o.xml; Import-Clixml ./o.xml -First 2; Import-Clixml ./o.xml -Skip 3; Import-Clixml ./o.xml -IncludeTotalCount },
 { 1 | Export-Clixml ./o.xml -Encoding utf8BOM; (Get-Content ./o.xml -AsByteStream)[0..2] -join ',' }, { 1 | Export-Clixml ./o.xml -Encoding unicode; (Get-Content ./o.xml -AsByteStream)[0..3] -join ','; Import-Clixml ./o.xml },
 { (Get-Item ./o.xml).IsReadOnly = $true; 1 | Export-Clixml ./o.xml; 1 | Export-Clixml ./o.xml -Force; (Get-Item ./o.xml).IsReadOnly }
)) {
  "--- $t"
  try { & $t 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } else { "O $_" } } } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" }
}
