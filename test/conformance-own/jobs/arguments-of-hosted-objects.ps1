$ErrorView = 'NormalView'
# Errors of [powershell], runspaces and pipelines for arguments that are missing or wrong
function t([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.InnerException.GetType().FullName) | $($_.Exception.Message)" } }
t { [powershell]::Create().AddCommand([NullString]::Value) }
t { [powershell]::Create().AddScript([NullString]::Value) }
t { [powershell]::Create().Commands = $null }
t { [powershell]::Create().AddArgument(1) }
t { [powershell]::Create().AddParameter('x') }
t { [powershell]::Create().AddCommand([System.Management.Automation.CommandInfo]$null) }
t { [System.Management.Automation.Runspaces.Command]::new([NullString]::Value) }
t { [powershell]::Create().EndInvoke($null) }
t { [powershell]::Create().EndStop($null) }
t { [runspacefactory]::CreateRunspace([initialsessionstate]$null) }
t { [runspacefactory]::CreateRunspacePool(1, 0) }
t { [runspacefactory]::CreateRunspacePool(0, 1) }
t { [runspacefactory]::CreateRunspacePool(2, 1) }
t { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.SessionStateProxy.GetVariable([NullString]::Value) }
t { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.SessionStateProxy.SetVariable([NullString]::Value, 1) }
t { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $p = $r.CreatePipeline(); $p.Invoke() }
t { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $null = $r.CreatePipeline([NullString]::Value) }
t { $p = [powershell]::Create('CurrentRunspace'); $p.Runspace -eq [runspace]::DefaultRunspace; $p.Runspace.Id -eq [runspace]::DefaultRunspace.Id; $p.IsNested; $p.IsRunspaceOwner }
