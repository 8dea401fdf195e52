# Item commands: each line runs by itself and is shown with what it gives
$lines = @'
mkdir -p d/e | Out-Null; 'x'>a.txt;'y'>b.txt;'z'>d/c.txt;'w'>d/e/f.txt
tp nothere/*
rni *.txt x
rni a* x
rni 'nox*' y
Resolve-Path /usr -Relative; Resolve-Path /usr/bin -Relative; Resolve-Path /tmp -Relative; Resolve-Path d -Relative; Resolve-Path d/e -Relative
Resolve-Path env:HOME -Relative
Resolve-Path c.txt -RelativeBasePath d -Relative
gci -Recurse -Exclude nothing | % Name
gci -Recurse -Include *.txt | % Name
gci -Recurse | % Name
gci -Filter [ab].txt
gci -Filter a? | % Name
gci -Filter d*.* | % Name
gci -Filter *. | % Name
gci -Filter '?.txt' | % Name
ni ./d/new.txt -ItemType File -Value x | % Name
ni temp:zz.txt -Force | % FullName
Join-Path ENV: x; Join-Path HKLM:\a b; Join-Path temp: x; Join-Path alias: gi; Join-Path one $null; Join-Path one @(); Join-Path one/ ''
Split-Path C:/; Split-Path C:/a; Split-Path C:\; Split-Path C:; Split-Path env:/x; Split-Path env:x; Split-Path a/; Split-Path //a/b
Split-Path a,/b -Parent
cli *.txt
si a.txt x
clc env:HOME
clc alias:gi
clc variable:pwd
clc function:prompt
gc env:HOME -Tail 1
gc variable:pwd -Tail 1
gc -Stream x a.txt
ac a.txt 'x' -Stream y
Get-Command Remove-Item -Syntax
Get-Command Get-Content -Syntax
Get-Command New-Item -Syntax
(Get-Command Get-Item).Parameters.Keys -join ' '
mi d a.txt
mi nothere*  d
mi a.txt,b.txt q
New-Item -ItemType SymbolicLink -Path ln
New-Item -ItemType SymbolicLink -Path ln -Value ''
New-Item -ItemType SymbolicLink -Path ln -Target $null
New-Item -ItemType Junction -Path jn2 -Value /nope
New-Item -ItemType SymbolicLink -Path ln -Value d -Force | % Target
New-Item -ItemType SymbolicLink -Path ln -Value a.txt -Force | % Target
New-Item /nope/x/y -ItemType File
New-Item 'q2' -ItemType d | % PSIsContainer
New-Item 'q3' -ItemType sym -Value a.txt | % LinkType
1,2 | New-Item -Path pv -Force | gc
New-Item z1,z2 -ItemType Directory -Confirm:$false | % Name
Set-Item function:ff {1} -Options ReadOnly; (gi function:ff).Options; Set-Item function:ff {2}
Set-Item alias:aa gci -Options Constant; (gi alias:aa).Options; ri alias:aa
New-Item alias:ab -Value gci -Options ReadOnly | % Options
New-Item function:fz -Value {1} -Options AllScope | % Options
Set-Item variable:vz 5 -Options ReadOnly
ri alias:ab
ri alias:ab -Force; tp alias:ab
ri function:ff
ri function:ff -Force
Set-Item env:A1,env:A2 q; $env:A1+$env:A2
Set-Item -Path alias:z* -Value gi
gi function:f* | % Name
rni variable:vz vy; $vy
mi variable:vy variable:vx
mi env:A1 env:A3
cpi function:fz function:fy; fy
cpi alias:gi alias:mygi; (gal mygi).Definition
rni alias:mygi mygi2; (gal mygi2).Definition
rni function:fy fyy; fyy
Get-Item a.txt -Force | % Name
Test-Path a.txt,nope; Test-Path @(); Test-Path a* -PathType Container; Test-Path d -PathType Any; Test-Path env:HOM*; Test-Path 'a[b'; Test-Path ~; Test-Path a.txt -OlderThan 2100-01-01
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
