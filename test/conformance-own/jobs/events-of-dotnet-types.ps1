# Events of processes, of the application domain and of types: what is told, and what can be subscribed to
$ErrorView = 'NormalView'
function t($n, [scriptblock]$b) { try { "$n> " + (@(& $b) -join '|') } catch { "$n! $($_.FullyQualifiedErrorId) :: $($_.Exception.Message)" } }
t 1 {
    $p = [System.Diagnostics.Process]::new(); $p.StartInfo.FileName = '/bin/sh'; $p.StartInfo.ArgumentList.Add('-c'); $p.StartInfo.ArgumentList.Add('exit 4')
    Register-ObjectEvent $p Exited Ex; $p.EnableRaisingEvents = $true; $null = $p.Start()
    $e = Wait-Event Ex -Timeout 30; $e.Sender.ExitCode; $e.SourceEventArgs.GetType().FullName; $e.SourceArgs.Count; [object]::ReferenceEquals($e.SourceEventArgs, [EventArgs]::Empty)
    Unregister-Event Ex; Remove-Event Ex
}
t 2 { [EventArgs]::Empty -eq [EventArgs]::Empty; [EventArgs]::new() -eq [EventArgs]::Empty }
t 3 { Register-ObjectEvent ([AppDomain]::CurrentDomain) ProcessExit pe; (Get-EventSubscriber pe).EventName; (Get-EventSubscriber pe).SourceObject.FriendlyName; Unregister-Event pe }
t 4 { Register-ObjectEvent ([Console]) CancelKeyPress ck; (Get-EventSubscriber ck).SourceObject.FullName; (Get-EventSubscriber ck).EventName; Unregister-Event ck }
t 5 { Register-ObjectEvent ([AppDomain]::CurrentDomain) UnhandledException ue; (Get-EventSubscriber ue).EventName; Unregister-Event ue }
t 6 { Register-ObjectEvent ([AppDomain]::CurrentDomain) AssemblyResolve ar -ErrorAction Stop }
t 7 { Register-ObjectEvent ([Console]) Nope no -ErrorAction Stop }
t 8 { $h = [System.ResolveEventHandler] { param($s, $e) $null }; [AppDomain]::CurrentDomain.add_AssemblyResolve($h); [AppDomain]::CurrentDomain.remove_AssemblyResolve($h); $h.GetType().Name }
t 9 { ($ExecutionContext.Events | Get-Member).Name -join ',' }
t 10 { $t = [System.Timers.Timer]::new(10); $t.AutoReset = $false; Register-ObjectEvent $t elapsed te; $t.Start(); $e = Wait-Event te -Timeout 30; $e.SourceEventArgs.GetType().Name; $e.SourceIdentifier; (Get-EventSubscriber te).EventName; Unregister-Event te; Get-Event | Remove-Event; $t.Dispose() }
t 11 { @(Get-EventSubscriber).Count; @(Get-Event).Count }
