"a","a","b","c" | Select-Object -First 2 -Unique
'-'; 1,1,2,2,3 | select -Last 2 -Unique
'-'; 1,1,2,2,3 | select -Skip 1 -Unique
'-'; 1,1,2,2,3 | select -Skip 1 -First 3 -Unique
'-'; 1,1,2,2,3 | select -First 3 -Unique | % { "<$_>" }
'-'; 1..5 | % { [pscustomobject]@{a=$_ % 2} } | select -First 3 -Unique a
'-'; 1,1,2,2,3 | select -Index 0,1,2 -Unique
$set = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList 'One', 'Two', 'Three'
New-Object guid (1..16)
New-Object datetime 'x','y','z','q'
New-Object System.Text.StringBuilder 1,2,3,4,5,6
New-Object 'System.Collections.Generic.Dictionary[string,int]' 1,2,3
[guid]::new(1,2)
class K { K([int]$a) {} }
New-Object K 1,2
Test-Path $null, $null
Test-Path $null, '/tmp'
Test-Path ''
Test-Path '', '/tmp'
(Get-ChildItem -Path ./file.txt -ea 0 || Write-Error "file.txt doesn't exist") && 'yes1'
(Write-Error x) && 'yes2'
$(Write-Error x) && 'yes5'
(Get-Item /nope -ea 0 || 5) && 'yes6'
$x = (Get-Item /nope -ea 0 || 6) && 'yes8'; $x
Test-Path $null, '/tmp'
'-'
Test-Path '', '/tmp'
'-'
Test-Path '  ', '/tmp'
'-'
'', $null, '/tmp' | Test-Path
Test-Path $null, $null
Test-Path @()
Test-Path -LiteralPath $null
[pscustomobject]@{ a = 1 } | Get-Member -Force | ForEach-Object { "$($_.Name) | $($_.MemberType) $($_.Definition)" }
