# Errors of commands behind Get-ChildItem and its like
function show($e) { $in = $e.Exception.InnerException; $inn = if ($in) { $in.GetType().FullName }; "$($e.Exception.GetType().FullName)|$($e.FullyQualifiedErrorId)|$($e.CategoryInfo)|$($e.Exception.Message)|$($e.InvocationInfo.MyCommand)|L$($e.InvocationInfo.ScriptLineNumber):$($e.InvocationInfo.OffsetInLine)|inner=$inn|$($e.ScriptStackTrace -replace "`n","//")|tgt=$($e.TargetObject)" }
'x' > a.txt; 'y' > b.txt
try { Get-ChildItem | % { throw 'gci' } } catch { show $_ }
try { Get-ChildItem a.txt | % { throw 'gci1' } } catch { show $_ }
try { Get-Item a.txt | % { throw 'gi' } } catch { show $_ }
try { Get-Content a.txt | % { throw 'gc' } } catch { show $_ }
try { Resolve-Path a.txt | % { throw 'rp' } } catch { show $_ }
try { Get-ItemProperty a.txt | % { throw 'gp' } } catch { show $_ }
try { New-Item c.txt | % { throw 'ni' } } catch { show $_ }
try { Copy-Item a.txt d.txt -PassThru | % { throw 'ci' } } catch { show $_ }
try { Set-Content a.txt z -PassThru | % { throw 'sc' } } catch { show $_ }
try { Get-Variable PID | % { throw 'gv' } } catch { show $_ }
try { Get-ChildItem env:HOME | % { throw 'env' } } catch { show $_ }
try { Get-ChildItem variable:PID | % { throw 'var' } } catch { show $_ }
try { Get-Item env:HOME | % { throw 'gienv' } } catch { show $_ }
try { Get-PSDrive | % { throw 'psd' } } catch { show $_ }
try { Get-ChildItem -Recurse | % { throw 'rec' } } catch { show $_ }
try { Get-ChildItem -Name | % { throw 'name' } } catch { show $_ }
try { Get-ChildItem | % { 1/0 } } catch { show $_ }
try { Get-ChildItem | % { [int]'x' } } catch { show $_ }
try { Get-ChildItem | % { 'abc'.Substring(9) } } catch { show $_ }
try { Get-ChildItem | % { throw [System.IO.IOException]::new('io') } } catch [System.IO.IOException] { 'typed'; show $_ } catch { show $_ }
try { Get-ChildItem | % { Get-Item /nope -ea Stop } } catch { show $_ }
try { Get-ChildItem | % { Write-Error 'we' -ea Stop } } catch { show $_ }
try { Get-ChildItem | % { $ErrorActionPreference = 'Stop'; Write-Error 'we2' } } catch { show $_ }
$ErrorActionPreference = 'Continue'
try { Get-ChildItem | % { nosuchcmd } } catch { show $_ }
function f { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('term'),'tid','InvalidData',$x)) } }
try { Get-ChildItem | f } catch { show $_ }
try { Get-ChildItem | Select-Object -First 1 | f } catch { show $_ }
try { Get-ChildItem | Sort-Object | % { throw 'sorted' } } catch { show $_ }
try { Get-ChildItem | ? { throw 'where' } } catch { show $_ }
try { Get-ChildItem | % { Import-Module nosuchmod -ea Stop } } catch { show $_ }
try { Get-ChildItem | % { throw [System.Management.Automation.ErrorRecord]::new([Exception]::new('er'),'eid','InvalidData',5) } } catch { show $_ }
foreach ($i in 1) { Get-ChildItem | % { break }; 'not' }; 'after break'
function g { Get-ChildItem | % { return 'r' } }; g | select -First 1
try { Test-Path a.txt | % { throw 'tp' } } catch { show $_ }
try { Split-Path a.txt | % { throw 'sp' } } catch { show $_ }
try { Remove-Item b.txt; Get-ChildItem c.txt,a.txt | % { throw 'two' } } catch { show $_ }
try { Select-String z a.txt | % { throw 'ss' } } catch { show $_ }
try { Import-Csv a.txt | % { throw 'ic' } } catch { show $_ }
try { Get-Command Get-Item | % { throw 'gcm' } } catch { show $_ }
