# what a shell that is called with a script block says on its information stream comes back as records, whether it was shown or not
$shell = (Get-Process -Id $PID).Path
$output = & $shell -NoProfile { Write-Information 'foo' } 6>&1
"$(@($output).Count) $($output.GetType().FullName) $output"
& $shell -NoProfile { Write-Warning w; Write-Verbose v -Verbose; Write-Host h; Write-Information i -InformationAction Continue } *>&1 |
  ForEach-Object { "$($_.GetType().Name): $_" }
