# Language modes of runspaces and their initial session states.
function Run($mode, [string[]]$scripts) {
    $iss = [initialsessionstate]::CreateDefault2()
    $iss.LanguageMode = $mode
    $rs = [runspacefactory]::CreateRunspace($iss)
    $rs.Open()
    "== $mode $($rs.LanguageMode) $($rs.SessionStateProxy.LanguageMode)"
    foreach ($text in $scripts) {
        $ps = [powershell]::Create()
        $ps.Runspace = $rs
        try {
            $out = $ps.AddScript($text).Invoke()
            "$text => $($out -join ' ')"
            foreach ($e in $ps.Streams.Error) { "  error: $($e.FullyQualifiedErrorId) | $($e.Exception.Message)" }
        } catch { "$text => $($_.Exception.InnerException.GetType().Name) | $($_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId) | $($_.Exception.InnerException.Message)" }
        $ps.Dispose()
    }
    $ps = [powershell]::Create(); $ps.Runspace = $rs
    try { "command: $($ps.AddCommand('Write-Output').AddArgument('x').Invoke())" } catch { "command: $($_.Exception.InnerException.Message)" }
    $rs.Close()
}
$texts = '1 + 1', '[math]::Abs(-1)', '$x = 5; $x', 'Write-Output hi', '"$(1)"', '$ExecutionContext.SessionState.LanguageMode', 'function f { 1 }; f', '@{a=1}', '& { 2 }'
Run FullLanguage $texts
Run ConstrainedLanguage $texts
Run RestrictedLanguage $texts
Run NoLanguage $texts
[math]::Abs(-7)
$rs = [runspacefactory]::CreateRunspace(); $rs.Open()
$ps = [powershell]::Create(); $ps.Runspace = $rs
$ps.AddScript('[math]::Abs(-3)').Invoke()
$rs.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
$ps.Commands.Clear()
try { $ps.AddScript('[math]::Abs(-3)').Invoke() } catch { $_.Exception.InnerException.Message }
$ps.Streams.Error.Count
$rs.SessionStateProxy.LanguageMode = 'FullLanguage'
$ps.Commands.Clear(); $ps.AddScript('[math]::Abs(-3)').Invoke()
[math]::Abs(-8)
