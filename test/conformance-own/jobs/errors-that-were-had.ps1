# HadErrors of a hosted PowerShell: every error that a command has reported counts, shown or not, and programs that fail
foreach ($s in 'Get-Item /nosuch -EA SilentlyContinue','Get-Item /nosuch -EA Ignore','Get-Item /nosuch 2>$null','try{1/0}catch{}','try{Get-Item /nosuch -EA Stop}catch{}','/bin/false','try{Get-Nope}catch{}','try{throw 1}catch{}','Write-Error x','Write-Error x 2>&1','$ErrorActionPreference="SilentlyContinue";Write-Error x','try{[int]"a"}catch{}','1/0','trap{continue};1/0','/bin/sh -c "echo e >&2"','function f{[cmdletbinding()]param() $pscmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([exception]"x","i",0,$null))};f -ea 0','&{try{Get-Item /nosuch -ea Stop}finally{"f"}}','Get-Item /nosuch -EV e -EA 0; 5','$ErrorActionPreference="Stop"; try { Write-Error x } catch { }','try { [System.IO.File]::ReadAllText("/nosuch") } catch {}','Write-Warning x','throw "x"', 'try { gi /nosuch -ea stop } catch {}; 1', 'Invoke-Expression "try { 1/0 } catch {}"') {
 $p=[powershell]::Create().AddScript($s); try { $null=$p.Invoke() } catch {}; "$s => $($p.HadErrors) $($p.Streams.Error.Count)"
}
$rs = [runspacefactory]::CreateRunspace(); $rs.Open()
foreach ($s in 'Get-Item /nosuch -EA 0', '1', 'try { 1/0 } catch {}') { $p = [powershell]::Create($rs).AddScript($s); $null = $p.Invoke(); "$s => $($p.HadErrors)" }
$rs.Dispose()
$p = [powershell]::Create('CurrentRunspace').AddScript('Get-Item /nosuch -EA Ignore'); $null = $p.Invoke(); $p.HadErrors
$p = [powershell]::Create('CurrentRunspace').AddScript('1'); $null = $p.Invoke(); $p.HadErrors
