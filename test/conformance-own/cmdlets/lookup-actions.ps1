$ExecutionContext.InvokeCommand.CommandNotFoundAction = { param($name, $e) "asked $name $($e.CommandName) $($e.CommandOrigin) $($e.StopSearch)" | Out-Host; if ($name -like 'foo*') { $e.CommandScriptBlock = { "ran foo with $args" }.GetNewClosure(); $e.StopSearch = $true } }
foobar 1 2
nope 3
$ExecutionContext.InvokeCommand.CommandNotFoundAction.GetType().FullName
try { nope4 } catch { $_.FullyQualifiedErrorId }
Get-Command nope5 -ErrorAction SilentlyContinue
$ExecutionContext.InvokeCommand.CommandNotFoundAction = { param($name, $e) if ($name -eq 'gx') { $e.Command = Get-Command Get-Date } }
(gx -Year 2000).Year
$ExecutionContext.InvokeCommand.CommandNotFoundAction = { throw 'boom' }
abc
$ExecutionContext.InvokeCommand.CommandNotFoundAction = { "$this | $_" | Out-Host; $_.GetType().FullName | Out-Host }
abc
$ExecutionContext.InvokeCommand.CommandNotFoundAction = $null
abc
$ExecutionContext.InvokeCommand.PreCommandLookupAction = { param($n,$e) if ($n -eq 'bar') { $e.CommandScriptBlock = { "bar: $args" }; $e.StopSearch=$true } }
bar x
Get-Date -Year 2001 | % Year
$ExecutionContext.InvokeCommand.PreCommandLookupAction = $null
$ExecutionContext.InvokeCommand.PostCommandLookupAction = { param($n,$e) if ($n -eq 'Get-Date') { $e.CommandScriptBlock = { "intercepted $args" } } }
Get-Date -Year 2001
$ExecutionContext.InvokeCommand.PostCommandLookupAction = $null
$ExecutionContext.InvokeCommand.LocationChangedAction = { "moved $($_.OldPath) -> $($_.NewPath) $($this.GetType().Name) $($_.SessionState.GetType().Name)" | Out-Host }
Set-Location /tmp
Push-Location /
Pop-Location
Set-Location /nope
$ExecutionContext.InvokeCommand.LocationChangedAction = { throw 'boom' }
Set-Location /
"$PWD"
try { Set-Location /tmp } catch { "$_ | $($_.FullyQualifiedErrorId)" }
"$PWD"
$ExecutionContext.InvokeCommand.LocationChangedAction = $null
$ExecutionContext.InvokeCommand | Get-Member -MemberType Property | ft Name,Definition
$ExecutionContext.InvokeCommand.HasErrors
