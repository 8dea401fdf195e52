# $? of a command is false once its pipeline has ended, not before.
function c1 { process { $_ } clean { Write-Host "c1 $?" } }
function c2 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { $_ } clean { Write-Host "c2 $?"; "$? b" | Out-Host } }
function ff { Get-Item /nope -ea Ignore }
function fg { Get-Item /nope -ea SilentlyContinue }
"a $?"
1 | c1 | ff
"b"
1 | c2 | ff
'c'
1 | c1 | & { process { Get-Item /nope -ea Ignore } }
'c'
1 | c1 | & { process { Get-Item /nope -ea SilentlyContinue } }
'd'
1 | c1 | Get-Item -ea ignore
'd'
1 | c1 | Get-Item -ea SilentlyContinue
'e'
1 | c1 | fg
'f'
1,2 | c1 | & { process { Get-Item /nope -ea SilentlyContinue } end { "end $?" } }
'g'
Get-Item /nope -ea SilentlyContinue; 1 | c1
'h'
Get-Item /nope -ea SilentlyContinue; 1 | & { process { $_ } } | c1
'i'
Get-Item /nope -ea SilentlyContinue; & { $? }; 
Get-Item /nope -ea SilentlyContinue; & { begin { $? } process { $? } end { $? } clean { Write-Host $? } }; 
Get-Item /nope -ea SilentlyContinue; 1,2 | & { begin { $? } process { $? } end { $? } clean { Write-Host $? } }; 
Get-Item /nope -ea SilentlyContinue; 1,2 | & { process { $?; Get-Item /nope -ea SilentlyContinue } end { $? } clean { Write-Host $? } }; $?
Get-Item /nope -ea SilentlyContinue; 1,2 | & { process { $?; Get-Item /nope -ea Ignore } end { $? } clean { Write-Host $? } }; $?
Get-Item /nope -ea Ignore; $?
function adv { [CmdletBinding()]param() Get-Item /nope -ea SilentlyContinue; "x $?" }
adv -ea Ignore; $?
adv; $?

try { & { 1; throw 'x' } | c1 } catch { 'x' }
try { & { 1; throw 'x' } | c1 | c2 } catch { 'x' }
& { 1; 1/0 } | c1 2>$null
function up { '/nope'; Write-Host "after $?" }
up | Get-Item 2>$null
$?
function w { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { $x | Write-Error; Write-Host "w $?" } clean { Write-Host "clean $?" } }
1 | w 2>$null; $?
$Error.Clear(); up | Write-Error -ea SilentlyContinue; $Error[0].FullyQualifiedErrorId -match 'up'
