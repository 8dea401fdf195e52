# The garbage collector, memory of arrays, console keys and what only Windows has: each line runs by itself and is shown with what it gives
$lines = @'
[GC]::Collect();[GC]::GetTotalMemory($false) -gt 0;[GC]::MaxGeneration
[AppDomain]::CurrentDomain.BaseDirectory.Length -gt 0
[AppDomain]::CurrentDomain.GetAssemblies().Count -gt 1
[AppDomain]::CurrentDomain.FriendlyName; "$([AppDomain]::CurrentDomain)"
[AppDomain]::CurrentDomain.GetAssemblies() | ? { $_.FullName -like 'System.Management*' } | % { $_.GetName().Name }
[AppContext]::BaseDirectory.Length -gt 0
[Buffer]::BlockCopy([byte[]](1,2,3),0,($t=[byte[]]::new(3)),1,2);"$t"
[Buffer]::BlockCopy([int[]](1,256),0,($t=[byte[]]::new(8)),0,8);"$t"
[Buffer]::BlockCopy([byte[]](1,2),0,[byte[]]::new(1),0,2)
[Buffer]::ByteLength([int[]](1,2))
[Buffer]::ByteLength(@('a'))
[Diagnostics.Debug]::WriteLine('x');[Diagnostics.Trace]::WriteLine('x');[Diagnostics.Debugger]::IsAttached
[ConsoleKey]::Enter; [int][ConsoleKey]'F1'
[ConsoleKeyInfo]::new('a','A',$true,$false,$false)
[Microsoft.Win32.Registry]::LocalMachine -eq $null
[Microsoft.Win32.Registry]::GetValue('HKEY_LOCAL_MACHINE\x','y',1)
[Security.Principal.WindowsIdentity]::GetCurrent()
[Security.Principal.WindowsPrincipal]::new([Security.Principal.WindowsIdentity]::GetCurrent())
([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole([Security.Principal.WindowsBuiltInRole]'Administrator')
[Security.Principal.WindowsBuiltInRole]::Administrator; [int][Security.Principal.WindowsBuiltInRole]::User
[Runtime.CompilerServices.RuntimeHelpers]::GetHashCode('a').GetType().Name
[BitConverter]::ToInt32([byte[]](1,0),0)
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
