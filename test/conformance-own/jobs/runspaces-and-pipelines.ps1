# Runspaces from outside: their state, what can be set when, pipelines, the proxy of their session state
$rs = [runspacefactory]::CreateRunspace()
"$($rs.RunspaceStateInfo.State) $($rs.RunspaceAvailability)"
try { $rs.SessionStateProxy.GetVariable('x') } catch { $_.Exception.Message }
$rs.Open()
$rs.SessionStateProxy.SetVariable('v', 41)
$pipeline = $rs.CreatePipeline('$v + 1; Write-Error oops')
$pipeline.Invoke()
"$($pipeline.PipelineStateInfo.State) $($pipeline.HadErrors) $($pipeline.Error.Count)"
try { $pipeline.Invoke() } catch { $_.Exception.Message }
try { $rs.Open() } catch { $_.Exception.Message }
try { $rs.ApartmentState = 'STA' } catch { $_.Exception.Message }
try { [runspace]::DefaultRunspace.SessionStateProxy.SetVariable('q', 1) } catch { $_.Exception.Message }
$rs.Close()
"$($rs.RunspaceStateInfo.State) $($rs.RunspaceAvailability)"
$Host.Runspace.GetType().Name
