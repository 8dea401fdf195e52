function W { [CmdletBinding()] param()
  try {
    1 / 0
  } catch { $PSCmdlet.WriteError($_) } }
W
function W2 { [CmdletBinding()] param() try { Get-Variable nosuchvar -EA Stop } catch { $PSCmdlet.WriteError($_) } }
W2
W2 2>&1 | % { $_.InvocationInfo.MyCommand.Name; $_.InvocationInfo.PositionMessage; $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" }
function W3 { [CmdletBinding()] param() try { throw 'x' } catch { Write-Error -ErrorRecord $_ } }
W3
W3 2>&1 | % { $_.InvocationInfo.MyCommand.Name; $_.InvocationInfo.PositionMessage; $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" }
function W4 { [CmdletBinding()] param() try { throw 'x' } catch { $PSCmdlet.ThrowTerminatingError($_) } }
W4
try { W4 } catch { $_.InvocationInfo.MyCommand.Name; $_.InvocationInfo.PositionMessage; $_.FullyQualifiedErrorId; "$($_.CategoryInfo)"; $_.ScriptStackTrace -replace '/.*/' }
$er = [System.Management.Automation.ErrorRecord]::new([Exception]::new('io'), 'MyId', 0, 1)
function A { [CmdletBinding()] param() $PSCmdlet.WriteError($er) }
function B { [CmdletBinding()] param() $PSCmdlet.WriteError($er) }
A
B
$er.InvocationInfo.MyCommand.Name
