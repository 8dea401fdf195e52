# Reading keys where there is no terminal, and the keys themselves as objects.
$ErrorView='NormalView'
try { [Console]::ReadKey() } catch { $_.FullyQualifiedErrorId; "$_" }
try { [Console]::ReadKey($true) } catch { $_.FullyQualifiedErrorId; "$_" }
try { [Console]::KeyAvailable } catch { $_.FullyQualifiedErrorId; "$_" }
try { $Host.UI.RawUI.ReadKey() } catch { $_.FullyQualifiedErrorId; "$_" }
try { $Host.UI.RawUI.ReadKey('NoEcho,IncludeKeyDown') } catch { $_.FullyQualifiedErrorId; "$_" }
try { $Host.UI.RawUI.ReadKey('NoEcho') } catch { $_.FullyQualifiedErrorId; "$_" }
try { $Host.UI.RawUI.KeyAvailable } catch { $_.FullyQualifiedErrorId; "$_" }
try { $Host.UI.RawUI.FlushInputBuffer() } catch { $_.FullyQualifiedErrorId; "$_" }
$r=[System.Management.Automation.Host.KeyInfo]::new(65,'a','ShiftPressed,LeftCtrlPressed',$true); $r; "$r"; [enum]::GetNames([System.Management.Automation.Host.ReadKeyOptions]) -join ','; [enum]::GetNames([System.Management.Automation.Host.ControlKeyStates]) -join ','; $r -eq [System.Management.Automation.Host.KeyInfo]::new(65,'a','ShiftPressed,LeftCtrlPressed',$true)
[enum]::GetNames([ConsoleKey]).Count; [ConsoleKey]::Enter.value__; [ConsoleModifiers]'Control,Alt'
$k = [ConsoleKeyInfo]::new('a', 'A', $true, $false, $false); $k.Modifiers; "$k"; $k.Equals([ConsoleKeyInfo]::new('a', 'A', $true, $false, $false)); [Console]::ReadKey.OverloadDefinitions; $Host.UI.RawUI.ReadKey.OverloadDefinitions
