# A thread job has no user interface: whatever asks says what it was about to ask.
Start-ThreadJob {
    function f { [CmdletBinding(SupportsShouldProcess)]param() $null = $PSCmdlet.ShouldProcess('x') }
    foreach ($block in
        { f -Confirm },
        { $Host.UI.Prompt('a', 'b', @([System.Management.Automation.Host.FieldDescription]::new('q'))) },
        { $Host.UI.PromptForCredential('a', 'b', 'c', 'd') },
        { $Host.UI.PromptForChoice('a', 'b', @('&Yes', '&No'), 0) },
        { $Host.UI.ReadLine() },
        { $Host.UI.ReadLineAsSecureString() },
        { Read-Host },
        { Read-Host name }
    ) {
        try { & $block } catch { "$block"; "  $_" }
    }
} | Receive-Job -Wait -AutoRemoveJob
