# scripts named with their provider, as PSPath and the paths of modules give them
$d = Join-Path ([IO.Path]::GetTempPath()) "provider-paths-$PID"
$null = New-Item -ItemType Directory $d
'"ran with $args"; $x = 5' > $d/one.ps1
$path = (Get-Item $d/one.ps1).PSPath
& $path 1
. $path 2
"x is $x"
& "FileSystem::$d/one.ps1" 3
& "filesystem::$d/one" 4
& "microsoft.powershell.core\filesystem::$d/one" 5
(Get-Command $path).Name
(Get-Command $path).CommandType
try { & "Microsoft.PowerShell.Core\FileSystem::$d/none.ps1" } catch { $_.FullyQualifiedErrorId }
try { & "Microsoft.PowerShell.Core\Nothing::$d/one.ps1" } catch { $_.FullyQualifiedErrorId }
try { & "Variable::x" } catch { $_.FullyQualifiedErrorId }
Remove-Item -Recurse $d
