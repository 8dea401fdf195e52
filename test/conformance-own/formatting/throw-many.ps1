$ErrorActionPreference = 'Stop'
try { Get-Item nope } catch { "caught: $($_.Exception.GetType().Name)" }
function Deep { function Deeper { [int]::Parse('x') }; Deeper }
try { Deep } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.Message; $_.ScriptStackTrace -replace '/[^:]*/' }
Deep
'not here'
