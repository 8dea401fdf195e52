# initial session states
$iss = [initialsessionstate]::CreateDefault2()
$iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('issv', 11, 'desc'))
$iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('ro', 1, 'd', 'ReadOnly'))
$iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('issf', 'param($x) "f $x $issv"'))
$iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateAliasEntry]::new('issa', 'issf'))
$iss.EnvironmentVariables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('ISS_ENV', 'ev', ''))
$iss.LanguageMode; $iss.ExecutionPolicy; $iss.ThreadOptions; $iss.ApartmentState
$iss.ImportPSModule('Microsoft.PowerShell.Utility')
$iss.Modules.Count
$null = $iss.StartupScripts.Add("$PWD/none.ps1")
$iss.StartupScripts.Clear()
$ps = [powershell]::Create($iss)
$ps.AddScript('issf 1; issa 2; $env:ISS_ENV; try { $ro = 2 } catch { "$_" }; (Get-Variable issv).Description').Invoke()
$e = [initialsessionstate]::Create()
$e.Commands.Count; $e.Variables.Count; $e.LanguageMode
$p2 = [powershell]::Create($e)
try { $p2.AddScript('1').Invoke() } catch { $_.Exception.Message }
try { $p2.Commands.Clear(); $p2.AddCommand('Get-Date').Invoke() } catch { $_.Exception.Message }
$e.Commands.Add([System.Management.Automation.Runspaces.SessionStateCmdletEntry]::new('Get-Dt', [Microsoft.PowerShell.Commands.GetDateCommand], $null))
$iss.Commands['Get-Item'].Count; $iss.Commands['issf'].Definition; $iss.Commands['issa'].CommandType
$iss.Variables['issv'].Value
[initialsessionstate]::CreateDefault().Commands.Count -gt 100
$c = $iss.Clone(); $c.Variables['issv'].Count
