# about topics in files, aliases that patterns find, and names that are only a part of a command's
$env:XDG_DATA_HOME = "$PWD/data"
$root = "$PWD/data/powershell/Help/en-US"
$null = New-Item -ItemType Directory -Force $root, mods/AM/en-US
$env:PSModulePath = "$PWD/mods:" + $env:PSModulePath
New-ModuleManifest mods/AM/AM.psd1 -RootModule AM.psm1; Set-Content mods/AM/AM.psm1 'function Get-AM {}'
Set-Content mods/AM/en-US/about_AM.help.txt "TOPIC`n    about_am`n`nSHORT DESCRIPTION`n    Describes AM stuff.`n`nLONG DESCRIPTION`n    more text"
Set-Content "$root/about_Case1.help.txt" 'about 1' -NoNewline
Set-Content "$root/about_Case.2.help.txt" 'about 2' -NoNewline
'-- files'
try { Get-Help about_AM -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Import-Module AM
$x = Get-Help about_AM; $x.GetType().FullName; $x
$x.pstypenames; $x | Get-Member -MemberType NoteProperty | % { $_.Definition }
$x = Get-Help about_Cas?1; $x.GetType().FullName; $x
Get-Help about_Case.?
$x = Get-Help about_Case*; $x.Count; $x
Get-Help Case1
'-- aliases'
Set-Alias testAlias1 Where-Object
$x = Get-Help testAlias*; $x; $x.pstypenames
Get-Help wher? | % { "$($_.Name)|$($_.Category)|$($_.Synopsis)" }
(Get-Help testAlias1).Name
'-- parts of names'
function Get-Zzz1 { <# .SYNOPSIS
 one #> }
function Get-Zzz2 {}
Set-Alias Get-Zzz3 Get-Zzz1
Get-Help Get-Zzz*
Get-Help zzz
Get-Help Zzz1 | % Name
try { Get-Help about_none -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Get-Help about_none*
