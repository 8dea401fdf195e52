foreach ($t in @({ Start-ThreadJob -FilePath ./nope.ps1 }, { Start-ThreadJob -FilePath ./s.txt }, { Start-ThreadJob -ScriptBlock $null }, { Start-ThreadJob { 1 } -ScriptBlock { 2 } },{ Start-Job -FilePath ./nope.ps1 },{ Start-Job -WorkingDirectory ./nodir { 1 } },{Start-Job {$using:nope}},{Start-ThreadJob {$using:nope}},{1 | % -Parallel {$using:nope} -AsJob})) {
 try { $r = & $t 2>&1 } catch { }
 "$t $((Start-ThreadJob { 1 }).Id)"
}
$j = Start-Job { Get-Item /nope; Write-Error x; function f { throw 'q' }; f }
$null = $j | Wait-Job; $j | Receive-Job -ErrorVariable ev -ErrorAction SilentlyContinue
$ev | % { "[$($_.ScriptStackTrace)] [$($_.InvocationInfo.PositionMessage)] [$($_.CategoryInfo)] [$($_.ErrorDetails)] [$($_.PipelineIterationInfo)]" }
