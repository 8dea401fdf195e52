$ErrorView = 'NormalView'
$ErrorView = 'NormalView'
$S = [System.Management.Automation.PSSerializer]
function ser($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; if ($v -is [array] -and $v.Count -eq 1 -and $v[0] -isnot [array]) { }; $S::Serialize($v, $depth) } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function rt($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; $r = $S::Deserialize($S::Serialize($v, $depth)); if ($null -eq $r) { "null" } else { $r.GetType().FullName; $r.PSTypeNames -join ";"; "$r"; ($r.PSObject.Properties | ForEach-Object { $_.MemberType.ToString() + ":" + $_.Name + "=" + $_.Value }) -join "|"; $r | Format-List * | Out-String -Width 120 } } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
ser exc { [System.Exception]::new('m') }
ser exc2 { [System.ArgumentException]::new('m','p',[System.Exception]::new('in')) }
ser exc3 { try { throw 'x' } catch { $_.Exception } }
ser exc4 { try { [int]::Parse('x') } catch { $_.Exception.InnerException.GetType().Name } }
ser rte { [System.Management.Automation.RuntimeException]::new('m') }
ser agg { [System.AggregateException]::new('all', [System.Exception[]]([System.Exception]::new('a'),[System.Exception]::new('b'))) }
ser er { [System.Management.Automation.ErrorRecord]::new([System.Exception]::new('m'),'id','InvalidData',@{a=1}) }
ser er1 { $e=[System.Management.Automation.ErrorRecord]::new([System.Exception]::new('m'),'id','InvalidData',5); $e.ErrorDetails = 'details'; $e.CategoryInfo.Activity='act'; $e } 1
ser warn { [System.Management.Automation.WarningRecord]::new('fid','w') }
ser verb { [System.Management.Automation.VerboseRecord]::new('v') }
ser info { $i=[System.Management.Automation.InformationRecord]::new('d','src'); $i.Tags.Add('t'); $i.TimeGenerated=[datetime]::new(2020,1,1,0,0,0,'Utc'); $i.User='u'; $i.Computer='c'; $i.ProcessId=1; $i.NativeThreadId=2; $i.ManagedThreadId=3; $i }
ser prog { $p=[System.Management.Automation.ProgressRecord]::new(1,'act','stat'); $p.PercentComplete=5; $p }
ser him { [System.Management.Automation.HostInformationMessage]@{Message='m';ForegroundColor='Red';NoNewLine=$true} }
ser cat { [System.Management.Automation.ErrorRecord]::new([System.Exception]::new('m'),'id','InvalidData',5).CategoryInfo }
ser details { [System.Management.Automation.ErrorDetails]::new('dm') }
rt rexc { [System.ArgumentException]::new('m','p') }
rt rer { [System.Management.Automation.ErrorRecord]::new([System.Exception]::new('m'),'id','InvalidData','t') }
rt rwarn { [System.Management.Automation.WarningRecord]::new('w') }
rt rinfo { $i=[System.Management.Automation.InformationRecord]::new('d','src'); $i.TimeGenerated=[datetime]::new(2020,1,1,0,0,0,'Utc'); $i.User='u'; $i.Computer='c'; $i.ProcessId=1; $i.NativeThreadId=2; $i.ManagedThreadId=3; $i }
