$o = [ordered]@{ a = 1 }
try { $o[5] = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { $o.Insert(9, 'x', 1) } catch { $_.Exception.Message }
try { $o.RemoveAt(9) } catch { $_.Exception.Message }
try { $o[-5] = 1 } catch { $_.Exception.Message }
try { $o.get_Item(9) } catch { $_.Exception.Message }
try { $o.set_Item(9, 1) } catch { $_.Exception.Message }
Update-TypeData -TypeName My.Type -MemberType ScriptProperty -MemberName FromType -Value { "T$($this.A)" } -Force
$p = [pscustomobject]@{ PSTypeName = 'My.Type'; A = 1 }
try { $p.FromType = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }
$p | Add-Member ScriptProperty SP { 1 }
try { $p.SP = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { $p.psobject.Properties['SP'].Value = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { $p.psobject.Properties['FromType'].Value = 1 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
function z { (Get-PSCallStack)[0].Arguments } z $null; z 1 $null 'a'; z @(); z ''
function y { param($q, $w = 5, [int]$i) $loc = 1; (Get-PSCallStack)[0].Arguments; (Get-PSCallStack)[0].GetFrameVariables().Keys -join ','; (Get-PSCallStack)[0].GetFrameVariables().GetType().Name } y $null; y -i 3 -q 'a'
try { throw 'text' } catch { $_.Exception.ErrorRecord.FullyQualifiedErrorId; $_.Exception.ErrorRecord.ErrorDetails; $a = $_.Exception }
try { throw $a } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.Exception.ErrorRecord.FullyQualifiedErrorId; "$($_.CategoryInfo)" }
try { try { throw 'in' } catch { throw $_.Exception } } catch { $_.FullyQualifiedErrorId; $_.TargetObject }
try { try { throw 'in' } catch { throw $_ } } catch { $_.FullyQualifiedErrorId; $_.TargetObject }
try { [scriptblock]::Create('throw "q"').Invoke() } catch { $_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId; $_.Exception.InnerException.ErrorRecord.TargetObject }
$er = [System.Management.Automation.ErrorRecord]::new([InvalidOperationException]::new('io'), 'MyId', 'ResourceBusy', 'the target')
function Dflt { param($p = $(throw 'mandatory p')) $p }; try { Dflt } catch { $_.ScriptStackTrace -replace '/.*/'; $_.InvocationInfo.MyCommand; $_.InvocationInfo.OffsetInLine }
function D2 { param($p = (Get-PSCallStack | % Command)) $p -join ',' } D2
function D3 { param($p = (1/0)) "d3 $p" } D3
function D4 { param($p = (T4)) $p } function T4 { throw 't4' } try { D4 } catch { $_.ScriptStackTrace -replace '/.*/' }
