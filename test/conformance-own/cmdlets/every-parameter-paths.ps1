# Paths, locations and drives: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
$null = mkdir d/e; Set-Content d/a.txt x; Set-Content 'd/[b].txt' y
T { Test-Path d }
T { Test-Path d,nope }
T { Test-Path d -PathType Leaf }
T { Test-Path d -PathType Container }
T { Test-Path d/a.txt -PathType Leaf }
T { Test-Path d/*.txt }
T { Test-Path d/*.zip }
T { Test-Path 'd/[b].txt' }
T { Test-Path -LiteralPath 'd/[b].txt' }
T { Test-Path '' }
T { Test-Path $null }
T { Test-Path ' ' }
T { Test-Path @() }
T { Test-Path 'a|b' -IsValid }
T { Test-Path "a`0b" -IsValid }
T { Test-Path nodrive:/x }
T { Test-Path nodrive:/x -IsValid }
T { Test-Path d -NewerThan 2000-01-01 }
T { Test-Path d -OlderThan 2000-01-01 }
T { Test-Path d/* -Exclude *.txt }
T { Test-Path d/* -Include *.zip }
T { Test-Path d -Filter x }
T { Test-Path env:HOME }
T { Test-Path variable:nopevar }
T { Test-Path function:T }
T { 'd','nope' | Test-Path }
T { Test-Path d -Bad }
T { Test-Path d -PathType Bad }
T { Join-Path a b }
T { Join-Path a b c d }
T { Join-Path a/ /b }
T { Join-Path a,b c }
T { Join-Path a b,c }
T { Join-Path '' b }
T { Join-Path a '' }
T { Join-Path a $null }
T { Join-Path $null b }
T { Join-Path d *.txt -Resolve | Split-Path -Leaf }
T { Join-Path d nope -Resolve }
T { Join-Path nodrive:/a b }
T { Join-Path env: PATH }
T { 'a','b' | Join-Path -ChildPath c }
T { Join-Path a b -AdditionalChildPath c,d }
T { Join-Path -Path a -ChildPath ..\b }
T { Join-Path 'C:\a' 'b' }
T { Join-Path a b -Extension .txt }
T { Join-Path a b.old -Extension txt }
T { Split-Path a/b/c.txt }
T { Split-Path a/b/c.txt -Leaf }
T { Split-Path a/b/c.txt -LeafBase }
T { Split-Path a/b/c.tar.gz -LeafBase; Split-Path a/b/c.tar.gz -Extension }
T { Split-Path a/b/c.txt -Parent }
T { Split-Path a/b/c.txt -Qualifier }
T { Split-Path env:PATH -Qualifier; Split-Path env:PATH -NoQualifier }
T { Split-Path C:\a\b; Split-Path C:\a\b -Leaf; Split-Path C:\a\b -Qualifier; Split-Path C:\a\b -NoQualifier }
T { Split-Path a/b -IsAbsolute; Split-Path /a/b -IsAbsolute; Split-Path env:a -IsAbsolute }
T { Split-Path d/*.txt -Leaf -Resolve }
T { Split-Path nope/x -Resolve }
T { Split-Path / }
T { Split-Path '' }
T { Split-Path a }
T { Split-Path a/b/ }
T { Split-Path -LiteralPath 'd/[b].txt' }
T { 'a/b','c/d' | Split-Path -Leaf }
T { Split-Path a/b -Leaf -Parent }
T { gi d/a.txt | Split-Path -Leaf }
T { Resolve-Path d/*.txt | % Path | Split-Path -Leaf }
T { Resolve-Path d/*.txt -Relative }
T { Resolve-Path nope }
T { Resolve-Path nope* }
T { Resolve-Path -LiteralPath 'd/[b].txt' -Relative }
T { Resolve-Path d -Relative -RelativeBasePath d/e }
T { Resolve-Path . | % { $_.Provider.Name; $_.Drive.Name } }
T { Resolve-Path ~ | % Path }
T { Resolve-Path env:HOME }
T { Resolve-Path '' }
T { Convert-Path d | Split-Path -Leaf }
T { Convert-Path nope }
T { Convert-Path ~ }
T { Convert-Path env:HOME }
T { Convert-Path d/*.txt | Split-Path -Leaf }
T { Set-Location nope }
T { Set-Location d/a.txt }
T { Set-Location '' }
T { Set-Location $null }
T { Set-Location d -PassThru | % Path | Split-Path -Leaf; cd .. }
T { Set-Location env:; Get-Location | % Path; Set-Location - }
T { Set-Location nodrive: }
T { Set-Location d,e }
T { Push-Location d; Push-Location e -StackName s; Get-Location -StackName s | % Count; Get-Location -Stack| % { $_.ToArray().Count }; Pop-Location -StackName s; Pop-Location; (gl).Path | Split-Path -Leaf }
T { Pop-Location }
T { Pop-Location -StackName nope }
T { Push-Location nope }
T { Push-Location d -PassThru | % Path | split-path -Leaf; Pop-Location -PassThru | % Path | Split-Path -Leaf }
T { Get-Location -PSDrive env }
T { Get-Location -PSDrive nope }
T { Get-Location -PSProvider Environment }
T { Get-Location -PSProvider nope }
T { Get-Location -StackName nope }
T { New-PSDrive -Name td -PSProvider FileSystem -Root d | ft Name,Provider }
T { gci td: -Name; gc td:/a.txt; (gi td:/a.txt).PSDrive.Name; Test-Path td:/nope }
T { New-PSDrive -Name td -PSProvider FileSystem -Root d }
T { New-PSDrive -Name td2 -PSProvider FileSystem -Root nope }
T { New-PSDrive -Name td2 -PSProvider Bad -Root d }
T { New-PSDrive -Name 'a/b' -PSProvider FileSystem -Root d }
T { New-PSDrive -Name td3 -PSProvider FileSystem -Root d -Description 'desc' -Scope Global | fl Name,Description }
T { New-PSDrive -Name w -PSProvider FileSystem -Root d -WhatIf }
T { Get-PSDrive td* | % Name }
T { Get-PSDrive nope }
T { Get-PSDrive nope* }
T { Get-PSDrive -PSProvider Environment | % Name }
T { Get-PSDrive -LiteralName td | % Name }
T { Get-PSDrive -Scope 99 }
T { Set-Location td:; Remove-PSDrive td }
T { cd /tmp; Remove-PSDrive td; Get-PSDrive td }
T { Remove-PSDrive nope }
T { Remove-PSDrive td3 -WhatIf }
T { Remove-PSDrive env -Force }
T { Get-PSProvider | ft Name,Capabilities }
T { Get-PSProvider nope }
T { Get-PSProvider Fil* | % Name }
