# what stands in a transcript: of the console, and of a hosted runspace, whose commands it has, too
$ErrorView = 'NormalView'
$file = Join-Path ([IO.Path]::GetTempPath()) "transcript-$PID.txt"
function show { Get-Content $file | ForEach-Object { $_ -replace '^((Start|End|Command start) time: )\d+$', '$1TIME' }; Remove-Item $file }
$null = Start-Transcript $file -UseMinimalHeader
Write-Host hi; 1; 'two'
Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; $null
Write-Information info -InformationAction Continue; Write-Information hidden; Write-Host quiet -InformationAction Ignore
try { throw 'x' } catch { "caught $_" }
try { Get-Item /nosuch -ErrorAction Stop } catch { 'caught it' }
Get-Item /nosuch -ErrorAction SilentlyContinue
Write-Warning merged 3>&1
$x = Write-Warning assigned 3>&1
Write-Host -NoNewline 'no '; Write-Host newline; Write-Host ''; Write-Host 'trailing   '
Write-Host "two`nlines`n"
$Host.UI.WriteLine('ui'); [Console]::WriteLine('console')
New-Item /tmp/zz -WhatIf
1..3 | Out-Host; 'abc' | Out-Default; 'x' | Out-String; 'only there' | Out-Default -Transcript
sh -c 'echo printed'
$inner = [powershell]::Create()
$null = $inner.AddScript("Write-Host elsewhere; 'x'").Invoke(); $inner.Dispose()
$null = Stop-Transcript
'==== console'
show
$ps = [powershell]::Create()
$run = { param($text) $ps.Commands.Clear(); $ps.AddScript($text).Invoke() }
& $run "`$null = Start-Transcript -Path $file -UseMinimalHeader -IncludeInvocationHeader"
& $run 'Get-Date -Year 2020 -Month 1 -Day 1 -Hour 1 -Minute 1 -Second 1'
& $run "Write-Host hi; 1; [pscustomobject]@{a = 1; b = 2}; Write-Warning w; Write-Verbose v -Verbose; Write-Error e; /bin/echo native; Write-Information i"
$ps.Commands.Clear(); $null = $ps.AddCommand('Write-Output').AddParameter('InputObject', 'y').Invoke()
& $run "1, 2`n3 | ForEach-Object { `$_ }"
try { & $run "throw 'oops'" } catch { "$_" }
'not in it'; Write-Host 'nor this'
& $run '$null = Stop-Transcript'
'==== hosted'
show
foreach ($text in "Start-Transcript -Path $file -NoClobber", "Start-Transcript -Path $([IO.Path]::GetTempPath())", "Start-Transcript -OutputDirectory $file", 'Stop-Transcript') {
    'x' > $file
    try { & $run $text } catch { "$_" }; $ps.Streams.Error.FullyQualifiedErrorId; $ps.Streams.Error.Clear()
}
Remove-Item $file
'==== the end of a session ends it'
$null = Start-Transcript $file -UseMinimalHeader; $null = Start-Transcript "$file.2" -UseMinimalHeader; 'in both'; $null = Stop-Transcript; 'in the first'; $null = Stop-Transcript
(Get-Content $file)[-5, -1]; Remove-Item $file, "$file.2"
