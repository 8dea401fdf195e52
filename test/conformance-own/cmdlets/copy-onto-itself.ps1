# an item is not copied onto itself, whatever links lead there; texts that the file system provider has about files
$ErrorView = 'NormalView'
function t([scriptblock]$b) { try { & $b 2>&1 | Out-String -Width 200 | ForEach-Object Trim } catch { "ERR: $($_.FullyQualifiedErrorId): $($_.CategoryInfo.Category) [$($_.Exception.GetType().FullName)] $(Split-Path -Leaf $_.TargetObject) data=$(if ($d = $_.Exception.Data['SelfCopy']) { Split-Path -Leaf $d })" } }
$folder = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "self-copy-$PID")
Push-Location $folder
$null = New-Item -ItemType Directory a, a/sub, b; 'x' > a/f; 'y' > a/sub/g
foreach ($l in @('l1', 'a'), @('l2', 'a'), @('l3', 'l1'), @('lf', 'a/f')) { $null = New-Item -ItemType SymbolicLink $l[0] -Target $l[1] }
$null = New-Item -ItemType HardLink hard -Target a/f
t { Copy-Item l1 l2 -ErrorAction Stop }
t { Copy-Item l3 a -ErrorAction Stop }
t { Copy-Item a a -ErrorAction Stop }
t { Copy-Item a l1 -Recurse -ErrorAction Stop }
t { Copy-Item a/f a -ErrorAction Stop }
t { Copy-Item a/f . -ErrorAction Stop; Get-ChildItem -Name }
t { Copy-Item lf a/f -ErrorAction Stop }
t { Copy-Item hard a/f -ErrorAction Stop }
t { Copy-Item lf a -ErrorAction Stop; Get-ChildItem a -Name }
t { Copy-Item a/sub a -ErrorAction Stop; Get-ChildItem a -Name }
t { Copy-Item a/sub a/sub -ErrorAction Stop -Recurse }
t { Copy-Item a b/q -ErrorAction Stop -Recurse; Get-ChildItem b -Name -Recurse }
t { Copy-Item l1 b/r -ErrorAction Stop -Recurse; Get-ChildItem b -Name -Recurse }
'-- texts'
$type = [Microsoft.PowerShell.Commands.FileSystemProvider]
t { $type::Mode((Get-Item a)) }
t { $type::Mode((Get-Item hard)); $type::ModeWithoutHardLink((Get-Item hard)) }
t { $type::Mode((Get-Item l1)) }
t { "[$($type::Mode('x'))][$($type::Mode($null))]" }
t { $type::NameString((Get-Item l1)) -replace '\e\[[\d;]*m' }
t { $type::NameString((Get-Item l3)) -replace '\e\[[\d;]*m' }
t { $type::LengthString((Get-Item a/sub/g)); "[$($type::LengthString((Get-Item a)))]" }
t { $type::LastWriteTimeString((Get-Item a/sub/g)).Length }
t { $type.GetMethods('Static,Public').Name | Sort-Object }
t { 'z' > missing/file }
Pop-Location
Remove-Item $folder -Recurse -Force
