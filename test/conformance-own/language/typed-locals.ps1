function f { [bool]$b = ''; "f $b"; $b = 'x'; "f $b" }
try { f } catch { "E $_" }
function g { [bool]$b = ''; "g $b"; . { } }
try { g } catch { "E $_" }
try { 1 | % { [bool]$c = ''; "c $c" } } catch { "E $_" }
try { & { [bool]$d = ''; "d $d" } } catch { "E $_" }
try { . { [bool]$e = ''; "e $e" } } catch { "E $_" }
try { [bool]$h = ''; "h $h" } catch { "E $_" }
Set-Content bb.ps1 "[bool]`$k = ''; `"k `$k`""
try { & ./bb.ps1 } catch { "E $_" }
try { . ./bb.ps1 } catch { "E $_" }
Set-Content bb.ps1 "'utf16 ä'" -Encoding unicode; ./bb.ps1
New-Item -ItemType Directory mm -Force | Out-Null
Set-Content mm/mm.psd1 "@{ ModuleVersion='1.0'; RootModule='mm.psm1'; FunctionsToExport='*' }" -Encoding unicode; Set-Content mm/mm.psm1 'function Some { "S" }' -Encoding bigendianunicode
Import-Module ./mm/mm.psd1 -Force; Some; Remove-Module mm
Remove-Item mm,bb.ps1 -Recurse
try { Start-Process C:\Windows\notepad.exe -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
1..2 | ForEach-Object { try { [switch]$s = 'x'; "s $s" } catch { "E $_" } }
(1,2).ForEach({ try { [bool]$s = 'x'; "s $s" } catch { "E $_" } })
