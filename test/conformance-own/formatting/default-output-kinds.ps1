# default output of mixed things and group-by states
1, 'a', $null, 2.5, $true
[pscustomobject]@{ a = 1 }, 'str', [pscustomobject]@{ a = 2 }, 5, [pscustomobject]@{ b = 3 }
'---'
Get-Date '2020-01-01'; [pscustomobject]@{ x = 1 }
'---'
@{ a = 1 }; @{ b = 2 }
[ordered]@{ c = 1; d = [ordered]@{ e = 1 } }
@(1, @(2, 3), @{ k = 'v' })
'---'
[timespan]'1:2:3'
'---'
[version]'1.2.3'
[guid]::Empty
[uri]'http://a/b'
[System.Net.IPAddress]'1.2.3.4' | Select-Object AddressFamily, IPAddressToString
[char]'a', [byte]5, 10L, 1.50d
'---'
Get-Command Get-Date
Get-Command Get-Date, Get-Item | Format-Table Name, Version
[System.IO.FileAttributes]'ReadOnly, Hidden'
{ 1 + 1 }
$true -and $false
[int], [string]
[string[]].FullName
New-Object System.Collections.ArrayList
, @()
[DayOfWeek] | Get-Member -Static -MemberType Property | Select-Object -First 2
[System.Text.StringBuilder]'abc'
[regex]'a+'
[regex]::Match('xaay', 'a+')
'a1b2' | Select-String '\d' -AllMatches | % Matches
[System.Collections.Generic.Dictionary[string, int]]::new()
[System.Collections.Generic.List[int]](1, 2)
[Tuple]::Create(1, 'x')
[System.Collections.DictionaryEntry]::new('k', 'v')
