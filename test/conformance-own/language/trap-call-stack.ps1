# traps have a frame of their own on the call stack
function show { Get-PSCallStack | % { "$($_.Command) | $($_.FunctionName) | $([io.path]::GetFileName($_.ScriptName)) | $($_.ScriptLineNumber)" } }
function f {
  trap {
    show
    continue
  }
  throw 1
}
f
trap { 'script trap'; show; continue }
throw 2
& { trap { show; continue }; 1/0 }
try { throw 3 } catch { show }
try { 1 } finally { show }
function g { trap [System.IO.IOException] { 'io' } trap { show; break } Get-Item /nonexist -ea Stop }
try { g } catch { 'caught' }
throw 1
function f {
  trap { $x = Get-PSCallStack; $x | % { "$($_.Command) | $($_.FunctionName) | $($_.ScriptLineNumber) | $($_.InvocationInfo.ScriptLineNumber)" }; $x[0].Position.Text; continue }
  throw 1
}
f
