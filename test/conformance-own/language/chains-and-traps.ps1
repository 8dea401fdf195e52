if (Get-Item nofile -ea Ignore) { 't' } else { "e $?" }
if (Get-Item nofile -ea Ignore || 1) { "t $?" } else { "e $?" }
if (/bin/false) { 1 } else { "nat $?" }
if ("Hello" && Write-Error "Bad" -ErrorAction Ignore) { $? }
if (Write-Error "Bad" -ErrorAction Ignore && "Hello") { throw "if" } else { $?; 1 }
while (Write-Error x -ea Ignore) { }; $?
do { } while (Write-Error x -ea Ignore); $?
for (; Write-Error x -ea Ignore;) { }; $?
switch (Write-Error x -ea Ignore) { default { "sw $?" } }
foreach ($i in (Write-Error x -ea Ignore; 1)) { "fe $?" }
$x = Write-Error x -ea Ignore; $?
$x = (Write-Error x -ea Ignore); $?
"$(Write-Error x -ea Ignore)"; $?
if (-not (Write-Error x -ea Ignore)) { "not $?" }
if ($(Write-Error x -ea Ignore)) { } else { "sub $?" }
Write-Error x -ea Ignore; if ($true) { "prev $?" }
Write-Error x -ea Ignore; if ($?) { 'yes' } else { 'no' }
Write-Error x -ea Ignore; while ($true) { "wh $?"; break }
Write-Error x -ea Ignore; foreach ($i in 1) { "fe $?" }
Write-Error x -ea Ignore; switch (1) { 1 { "sw $?" } }
Write-Error x -ea Ignore; try { "try $?" } finally { }
Write-Error x -ea Ignore; & { "blk $?" }
Write-Error x -ea Ignore; function q { "fn $?" }; q
Write-Error x -ea Ignore; $y = $?; $y
return_nothing 2>$null; "[$?]"
function Test-NonTerminatingError { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$in) process { if ($in -ne 2) { return $in }; $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('NT'),'NT','NotSpecified',$null)) } }
function Test-FullyTerminatingError { throw 'TERM' }
function Test-PipelineTerminatingError { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$in) process { if ($in -ne 4) { return $in }; $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('PIPE'),'PIPE','NotSpecified',$null)) } }
function R($t) { "## $t"; try { Invoke-Expression $t 2>$null } catch { "C $($_.FullyQualifiedErrorId)" } }
R 'Test-FullyTerminatingError && Write-Output 2'
R 'Test-FullyTerminatingError || Write-Output 2'
R 'trap { continue }; Test-FullyTerminatingError && Write-Output 2'
R 'trap { continue }; Test-FullyTerminatingError || Write-Output 2'
R 'trap { continue }; 1,2,3 | Test-NonTerminatingError || 4'
R 'trap { continue }; $result = 1,2,3 | Test-NonTerminatingError || 4; $result'
R 'trap { continue }; 1,3,4,5 | Test-PipelineTerminatingError || 2'
R 'trap { continue }; $result = 1,3,4,5 | Test-PipelineTerminatingError || 2; $result'
R 'trap { break }; 1,3,4,5 | Test-PipelineTerminatingError || 2'
R 'trap { continue }; 1,3,4,5 | Test-PipelineTerminatingError && 2'
R '1,3,4,5 | Test-PipelineTerminatingError || 2'
R '$result = 1,3,4,5 | Test-PipelineTerminatingError || 2; $result'
R 'try { 1,3,4,5 | Test-PipelineTerminatingError || 2 } catch { "caught" }'
R '$ErrorActionPreference="Stop"; 1,2,3 | Test-NonTerminatingError || 4'
R 'trap { continue }; $ErrorActionPreference="Stop"; 1,2,3 | Test-NonTerminatingError || 4'
R 'trap { continue }; 1,2,3 | Test-NonTerminatingError -ErrorAction Stop || 4'
1,3,4,5 | Test-PipelineTerminatingError || 2
1/0 || 'div'
[int]'x' || 'cast'
class RR { static [string] Replace([System.Text.RegularExpressions.Match]$Match) { return "X" * $Match.Value.Length } }
$m = [RR]::Replace; "ID 0000123" -replace "\b0+", $m
$ns = [NullString]::Value; $ns ?? 200; $null -eq ($ns ?? 200); $ns ??= 300; "[$ns]"
1,2,3 | ForEach-Object { trap { "t $_"; continue } if ($_ -eq 2) { throw 'two' }; $_ } 
