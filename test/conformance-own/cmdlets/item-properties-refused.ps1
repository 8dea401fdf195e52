# What providers refuse: properties that are notes of the engine, wrong attributes, renaming what is read-only, links to folders
'abc' | Set-Content a.txt; $null = mkdir d
Get-ItemProperty a.txt, . -Name PSIsContainer
foreach ($n in 'PSPath', 'psdrive', 'Length', 'PSChildName') { Get-ItemProperty a.txt -Name $n -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object $n; if ($e) { $e[0].FullyQualifiedErrorId } }
Set-ItemProperty a.txt Attributes Wrong
Set-ItemProperty a.txt Attributes 'ReadOnly, Nope'
try { Set-ItemProperty a.txt attributes Wrong -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.CategoryInfo.ToString() }
Set-ItemProperty a.txt attributes readonly; (Get-Item a.txt).Attributes; Set-ItemProperty a.txt Attributes Normal; (Get-Item a.txt).Attributes
Set-Variable cc 1 -Option ReadOnly; Rename-Item variable:cc dd; Rename-Item variable:cc dd -Force; $dd
Rename-Item alias:gci gggg; Rename-Item alias:gci gggg -Force; Test-Path alias:gggg
New-Item h -ItemType HardLink -Target d -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; $e[0].CategoryInfo.Category
New-Item a.txt -ItemType Directory -Force; $?; Get-Content a.txt
New-Item d -ItemType Directory -Force | ForEach-Object Name
foreach ($p in 'variable:', 'c:', 'c:/', 'env:x') { "$p [$(Split-Path $p -NoQualifier)]" }
