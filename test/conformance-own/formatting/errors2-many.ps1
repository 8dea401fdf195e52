try { throw [System.IO.FileNotFoundException]::new('custom', 'f.txt') } catch { $_.Exception.FileName; $_ }
try { Get-Item nope -ErrorAction Stop } catch { $_ | Format-List * -Force | Out-String -Width 100 | ForEach-Object { ($_ -split "`n")[0..3] } }
function A { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('term'), 'TermId', 'InvalidData', 'tgt')) }
A
try { A } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
function B { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([InvalidOperationException]::new('nonterm'), 'NT', 'NotSpecified', $null)); 'after' }
B
B 2>&1 | ForEach-Object { $_.GetType().Name }
Write-Error -ErrorRecord $Error[0]
Write-Error 'with rec' -RecommendedAction 'do this'
"multi`nline error" | Write-Error
Write-Error ("long " * 40)
$e = $Error[0]; $e.Exception.Message.Length; $e.InvocationInfo.MyCommand.Name; $e.ErrorDetails
$er = [System.Management.Automation.ErrorRecord]::new([Exception]::new('base'), 'id', 'NotSpecified', $null); $er.ErrorDetails = 'details override'; Write-Error -ErrorRecord $er
throw $er
