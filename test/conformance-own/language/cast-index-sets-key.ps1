$d=[ordered]@{}; try { $d[[object]1]='a'; $d.Count } catch { "E1 $_" }
$k=1; try { $d[[object]$k]='b'; $d.Count } catch { "E2 $_" }
try { $d[[Object]$k.ToString()]='b'; $d.Count } catch { "E2 $_" }
$p=[pscustomobject]([ordered]@{1='a'}); $p.1; $p.psobject.Properties.Name
foreach ($n in @{5='x'}.Keys) { try { $d[[Object]$n] = 'q'; $d.Count } catch { "E3 $_" } }
class N { $Name; N($x) { $this.Name=$x } }
$n=[N]::new(7); try { $d[[Object]$n.Name] = 'q'; $d.Count } catch { "E4 $_" }
$n = [pscustomobject]@{} | Add-Member -PassThru ScriptProperty Name { 8 -as 'System.Object' }; try { $d[[Object]$n.Name] = 'q'; $d.Count } catch { "E5 $_" }
$d.Keys
