# What tells a debugger which runspace to watch, and its errors
using namespace System.Management.Automation.Internal
$ErrorView = 'NormalView'
function t([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.Message)" } }
$r = [runspacefactory]::CreateRunspace(); $r.Open(); $id = [guid]::NewGuid(); $p = [powershell]::Create()
t { $i = [PSStandaloneMonitorRunspaceInfo]::new($r); $i.Runspace.InstanceId -eq $r.InstanceId; $i.RunspaceType; $i.NestedDebugger; $i -is [PSMonitorRunspaceInfo]; $i.PSObject.Properties.Name -join ',' }
t { $i = [PSEmbeddedMonitorRunspaceInfo]::new($r, 'InvokeCommand', $p, $id); $i.Command.InstanceId -eq $p.InstanceId; $i.ParentDebuggerId -eq $id; $i.RunspaceType; $i.PSObject.Properties.Name -join ',' }
t { [PSStandaloneMonitorRunspaceInfo]::new($null) }
t { [PSEmbeddedMonitorRunspaceInfo]::new($null, 'InvokeCommand', $p, $id) }
t { [DebuggerUtils]::StartMonitoringRunspace($null, [PSStandaloneMonitorRunspaceInfo]::new($r)) }
t { [DebuggerUtils]::StartMonitoringRunspace($r.Debugger, $null) }
t { [DebuggerUtils]::EndMonitoringRunspace($null, [PSStandaloneMonitorRunspaceInfo]::new($r)) }
t { [DebuggerUtils]::EndMonitoringRunspace($r.Debugger, $null) }
t { 'prompt', 'Get-Date', 'TABEXPANSION2' | ForEach-Object { [DebuggerUtils]::ShouldAddCommandToHistory($_) } }
$p.Dispose(); $r.Dispose()
