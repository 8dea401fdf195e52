# An error of the engine that is thrown again ends the script: it is shown as what it was, not as an exception of the script.
function Fails { nothing-of-this-name }
function Again { try { Fails } catch { throw } }
$engine = (Get-Process -Id $PID).Path
& $engine -NoProfile -Command '$ErrorView = "NormalView"; try { $PID = 4 } catch { throw }' 2>&1 | ForEach-Object { "$_" }
& $engine -NoProfile -Command 'try { Get-Item -Foo } catch { throw }' 2>&1 | Select-Object -First 1 | ForEach-Object { "$_" }
'before'
Again
'not here'
