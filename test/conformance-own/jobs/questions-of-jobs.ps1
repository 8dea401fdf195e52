# questions of scripts in jobs where nobody can be asked; what $MyInvocation says of input
Start-Job { $MyInvocation.ExpectingInput; "$($MyInvocation.PipelineLength) $($MyInvocation.PipelinePosition)" } | Receive-Job -Wait
1 | Start-Job { $MyInvocation.ExpectingInput } | Receive-Job -Wait
Start-Job { $MyInvocation.ExpectingInput } -InputObject 5 | Receive-Job -Wait
Start-ThreadJob { $MyInvocation.ExpectingInput; "$($MyInvocation.PipelineLength) $($MyInvocation.PipelinePosition)" } | Receive-Job -Wait
1 | Start-ThreadJob { $MyInvocation.ExpectingInput } | Receive-Job -Wait
1 | ForEach-Object -Parallel { $MyInvocation.ExpectingInput; "$($MyInvocation.PipelineLength) $($MyInvocation.PipelinePosition)" }
[powershell]::Create().AddScript('$MyInvocation.ExpectingInput').Invoke()
[powershell]::Create().AddScript('$MyInvocation.ExpectingInput').Invoke((1, 2))
$x = { $MyInvocation.ExpectingInput } &
Receive-Job $x -Wait
$x = $MyInvocation.ExpectingInput & 
Receive-Job $x -Wait
Start-Job { $Host.UI.Prompt('cap', 'msg', [System.Management.Automation.Host.FieldDescription[]]@([System.Management.Automation.Host.FieldDescription]::new('f'))) } | Receive-Job -Wait
Start-Job { $Host.UI.PromptForChoice('cap', 'msg', @('&Yes', '&No'), 0) } | Receive-Job -Wait
Start-Job { Remove-Item /tmp/nonexistfile -Confirm } | Receive-Job -Wait
Start-Job { Read-Host 'x' } | Receive-Job -Wait
Start-Job { $Host.UI.ReadLine() } | Receive-Job -Wait
Start-Job { Get-Credential } | Receive-Job -Wait
Start-Job { Read-Host -AsSecureString } | Receive-Job -Wait
$Host.UI.Prompt('cap', 'msg', [System.Management.Automation.Host.FieldDescription[]]@([System.Management.Automation.Host.FieldDescription]::new('f')))
$Host.UI.PromptForChoice('cap', 'msg', @('&Yes', '&No'), 0)
Get-Credential -UserName x
Read-Host -AsSecureString
