$ErrorView = 'NormalView'
function Old1 { [Obsolete('use New1')] param($x) "old1 $x" }
function Old2 { [CmdletBinding()] [Obsolete('use New2')] param($x, [Parameter(ValueFromPipeline)]$y) process { "old2 $x $y" } }
function Old3 { [Obsolete()] param() 'old3' }
function Old4 { [Obsolete('err', $true)] param() 'old4' }
Old1 1; Old2 2; Old3; Old4
Old2 1 -WarningAction SilentlyContinue
Old2 1 -WarningVariable wv 3>$null; $wv; "[$wv]"
1..3 | Old2
Old1 1 | Old2
& { [Obsolete('blk')] param($z) "blk $z" } 5
. { [Obsolete('dotted')] param($z) "dot $z" } 5
'[Obsolete("script")] param($q) "scr $q"' | Set-Content o.ps1; ./o.ps1 4; . ./o.ps1 5
$WarningPreference = 'Stop'; try { Old1 5; 'not' } catch { "$_"; $_.FullyQualifiedErrorId; $_.InvocationInfo.MyCommand.Name }; try { Old2 6 } catch { "$_"; $_.FullyQualifiedErrorId }
$WarningPreference = 'SilentlyContinue'; Old1 7; $WarningPreference = 'Continue'
{ [Obsolete('inv')] param() 'i' }.Invoke(); 1 | % { [Obsolete('fe')] param() 'fe' }
Old1 8 > $null; $v = Old1 9; $v
function Plain { param([Obsolete('prm')]$P, [Obsolete()]$Q) "$P $Q" } ; Plain 1; Plain -Q 2; Plain
filter OF { [Obsolete('filt')] param() "f $_" } ; 1,2 | OF
(Get-Command Old1).ScriptBlock.Attributes.Message; (Get-Command Old1).CmdletBinding; Old1 -WarningAction SilentlyContinue
function Outer { [CmdletBinding()] param() Old1 in } ; Outer -WarningAction SilentlyContinue; Outer -WarningVariable w2 3>$null; $w2.Count
try { 1 | Old2 -nope } catch { "$_" }
