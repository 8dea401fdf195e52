function f { begin { try { throw 1 } catch { $_.ScriptStackTrace } (Get-PSCallStack)[0] | % { "$($_.FunctionName)|$($_.Command)" }} process { try { throw 1 } catch { $_.ScriptStackTrace } } end { try { throw 1 } catch { $_.ScriptStackTrace }; $MyInvocation.MyCommand.Name } }
f
filter g { try { throw 1 } catch { $_.ScriptStackTrace } }
1 | g
function h { end { try { throw 1 } catch { $_.ScriptStackTrace } } }
h
function i { param($x) dynamicparam { try { throw 1 } catch { $global:r = $_.ScriptStackTrace } } end { try { throw 1 } catch { $_.ScriptStackTrace } } clean { try { throw 1 } catch { $_.ScriptStackTrace | out-host } } }
i 3; $r
& { process { try { throw 1 } catch { $_.ScriptStackTrace } } }
1 | % { try { throw 1 } catch { $_.ScriptStackTrace } }
class C { [string] M() { try { throw 1 } catch { return $_.ScriptStackTrace }; return '' } C() { try { throw 1 } catch { $global:q= $_.ScriptStackTrace } } static [string] S() { try { throw 1 } catch { return $_.ScriptStackTrace }; return '' } }
[C]::new().M(); $q; [C]::S()
