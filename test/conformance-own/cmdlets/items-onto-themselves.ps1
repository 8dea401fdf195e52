# Files that have several names are not copied onto themselves, and links are followed once.
$ErrorView = 'NormalView'
$folder = (New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) (New-Guid))).FullName
Push-Location $folder
'text' > file; $null = New-Item -ItemType HardLink -Path hard -Value file; $null = New-Item -ItemType SymbolicLink -Path soft -Value file; $null = New-Item -ItemType Directory sub
$null = New-Item -ItemType SymbolicLink -Path chain -Value soft
foreach ($pair in ('file', 'file'), ('hard', 'file'), ('file', 'hard'), ('soft', 'file'), ('file', 'soft'), ('chain', 'soft'), ('file', '.')) {
    try { Copy-Item $pair[0] $pair[1] -ErrorAction Stop; "$pair copied" } catch { "$pair"; $_.FullyQualifiedErrorId; $_.Exception.Message.Replace($folder, ''); "$($_.Exception.Data['SelfCopy'])".Replace($folder, '') }
}
Get-Content file, hard, soft
try { New-Item -ItemType HardLink -Path file -Value file -Force -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
Get-Content file
$null = New-Item -ItemType SymbolicLink -Path sub/up -Value $folder
$null = New-Item sub/inner
(Get-ChildItem . -Recurse -FollowSymlink -WarningVariable warnings -WarningAction SilentlyContinue).Name | Sort-Object
$warnings.Message | ForEach-Object { $_.Replace($folder, '') }
(Get-ChildItem . -Recurse).Name | Sort-Object
Pop-Location; Remove-Item $folder -Recurse
