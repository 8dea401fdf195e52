# what cannot be is refused before anybody is asked; -Include compares all that a pattern means; patterns and -PathType
$ErrorView = 'NormalView'
$here = [regex]::Escape($PWD.Path)
function Attempt([scriptblock]$block) { try { & $block *>&1 | ForEach-Object { "$_" -replace $here, '.'; if ($_ -is [System.Management.Automation.ErrorRecord]) { '  ' + $_.FullyQualifiedErrorId + ' ' + $_.CategoryInfo.Category } } } catch { "$_" -replace $here, '.'; '  ' + $_.FullyQualifiedErrorId } }
$null = New-Item d/e -ItemType Directory -Force; Set-Content d/f.txt x; Set-Content d/e/g.md y; Set-Content d/e/f.txt y; Set-Content a.txt 1; Set-Content b.md 1
foreach ($block in
    { New-Item d -ItemType Directory -WhatIf }, { New-Item d -ItemType Directory -Force -WhatIf | Out-Null }, { New-Item a.txt -ItemType Directory -WhatIf }, { New-Item a.txt -ItemType Directory },
    { New-Item x -ItemType Foo -WhatIf }, { New-Item sl -ItemType SymbolicLink -WhatIf }, { New-Item hl -ItemType HardLink -WhatIf }, { New-Item hl -ItemType HardLink -Value nope -WhatIf }, { New-Item d -ItemType File },
    { Copy-Item a.txt a.txt -WhatIf }, { Copy-Item a.txt . -WhatIf }, { Copy-Item a.txt ./a.txt }, { Copy-Item d d -WhatIf }, { Copy-Item d d -Recurse }, { Copy-Item d . -WhatIf }, { Copy-Item a.txt d -WhatIf },
    { Move-Item d d -WhatIf }, { Move-Item d d/e -WhatIf }, { Move-Item d d/e }, { Move-Item d d/new -WhatIf }, { Move-Item a.txt a.txt -WhatIf }, { Move-Item a.txt d/e/f.txt -WhatIf }, { Move-Item d dd -WhatIf }
) { "> $block"; Attempt $block }
Set-Content data.psd1 '@{ A = 1 }'; Set-Content data2.psd1 '@{ A = 2 }'
foreach ($block in
    { Import-PowerShellDataFile d }, { Import-PowerShellDataFile *.zz }, { Import-PowerShellDataFile data*.psd1 }, { (Import-PowerShellDataFile data.psd?).A }, { (Import-PowerShellDataFile d*2.psd1).A }, { Import-PowerShellDataFile nope.psd1 },
    { Import-PowerShellDataFile -LiteralPath d }, { Import-PowerShellDataFile -LiteralPath *.psd1 }, { Get-FileHash zz:x }, { Get-FileHash nope.txt }, { Get-FileHash -LiteralPath zz:x }
) { "> $block"; Attempt $block }
Remove-Item data*.psd1
foreach ($given in @{ Path = 'a.txt'; Include = '*.md' }, @{ Path = 'a.txt'; Include = '*.txt' }, @{ Path = '*.txt'; Include = '*.md' }, @{ Path = '*.txt'; Include = 'f*' }, @{ Path = 'd/*.txt'; Include = '*.md' },
    @{ Path = 'd/f.txt'; Include = '*.txt' }, @{ Path = 'd/f*'; Include = '*.md' }, @{ Path = 'd/e*'; Include = '*.md' }, @{ Path = 'd/*'; Include = '*.md' }, @{ Path = 'd'; Include = '*.md' }, @{ Path = '*'; Include = '*.md' },
    @{ Path = 'd*'; Include = 'd*', 'f*' }, @{ Path = '*.txt'; Exclude = 'f*' }, @{ Path = 'f.txt' }) { "$($given.Path): " + ((Get-ChildItem @given -Recurse | ForEach-Object Name) -join ' ') }
foreach ($path in 'd', 'd/*', 'd/e/*', 'd/e*', 'd/n*', 'd/f.txt') { "$path $(Test-Path $path) $(Test-Path $path -PathType Leaf) $(Test-Path $path -PathType Container)" }
Test-Path d/* -PathType Leaf -Include *.txt; Test-Path d/* -PathType Container -Exclude f*; Test-Path d/* -PathType Container -Exclude e
