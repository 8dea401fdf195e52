@{ a = 1 }.get_Keys()
'abc'.get_Length()
$sb = [System.Text.StringBuilder]::new('xyz'); $sb.set_Length(1); "$sb"
enum E1 : byte { Min = 0; A = 1; Max = 255 }
-bnot [E1]::Min
(-bnot [E1]::Min).GetType().Name
enum E2 { Min = -1; Z = 0 }
-bnot [E2]::Z
[System.Management.Automation.Internal.InternalTestHooks]::SetTestHook('NoSuchHook', $true)
[System.Management.Automation.ExperimentalFeature]::IsEnabled('NoSuchFeature')
class C1 { hidden [int]$hiddenZ; [int]$v }
$o = [C1]@{ hiddenZ = 3; v = 1 }; $o.hiddenZ
try { do {
  1
} until (1/$null) } catch { $_.InvocationInfo.ScriptLineNumber; $_.ScriptStackTrace -replace '.*/' }
