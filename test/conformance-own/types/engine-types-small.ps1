# Small types of the engine that scripts and tests ask
$v = [version][semver]'1.2.3-a+b'; $v; $v.PSTypeNames; $v.PSObject.Properties | % { "$($_.MemberType) $($_.Name)" }; "$v"; $v.ToString(); ([version][semver]'1.2.3').PSTypeNames; [semver]$v
foreach ($t in { [semver]::new('') }, { [semver]::new('x') }, { [Experimental]::new('', 'None') }, { [Experimental]::new('a', 'None') }, { [Parameter]::new('', 'Show') }, { [Parameter]::new('f', 'None') }, { [System.Management.Automation.HostUtilities]::InvokeOnRunspace($null, $Host.Runspace) }, { $r = [runspacefactory]::CreateRunspace(); $r.Open(); $Host.PushRunspace($r) }, { New-PSSession -SSHConnection @{ HostName = $null } }, { New-PSSession -SSHConnection @{ UserName = 'u' } }, { New-PSSession -SSHConnection @{ ComputerName = 'a'; HostName = 'b' } }, { New-PSSession -SSHConnection @{ ComputerName = 'a'; Foo = 'b' } }) {
  try { & $t } catch { "$t => $($_.FullyQualifiedErrorId) | $_" }
}
$p = [Parameter]::new('f', 'Show'); "$($p.ExperimentName) $($p.ExperimentAction)"; $p = [Parameter]::new(); "[$($p.ExperimentName)] $($p.ExperimentAction)"
(1, 2).PSWhere({ $_ -gt 1 }); (5).PSForEach({ $_ + 1 }); ([pscustomobject]@{ a = 1 }).PSForEach({ $_.a })
$null -eq [pscredential]::Empty.GetNetworkCredential()
[System.Management.Automation.ModuleIntrinsics]::GetModulePath('a', $null, $null).EndsWith(':a')
$s = [System.Management.Automation.Internal.StringDecorated]::new("`e[31ma`e[0mbc"); $s.IsDecorated; $s.ContentLength; $s.ToString().Length; $s.ToString('PlainText'); try { $s.ToString('Host') } catch { "$_" }
$c = [System.Management.Automation.PSCommand]::new(); $null = $c.AddScript('"Hello!"'); [System.Management.Automation.HostUtilities]::InvokeOnRunspace($c, $Host.Runspace)
foreach ($x in 'x', [nullstring]::Value, 'y', $null) { try { [semver]::new($x) } catch { $_.FullyQualifiedErrorId } }
