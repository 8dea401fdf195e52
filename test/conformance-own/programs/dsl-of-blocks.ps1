# A DSL made of a module, blocks with a context of their own, and closures
$m = New-Module -Name HtmlDsl -ScriptBlock {
  $script:depth=0
  function Tag { [CmdletBinding()] param([Parameter(Mandatory,Position=0)][string]$Name,[Parameter(Position=1)][object]$Body,[hashtable]$Attr=@{})
    $pad='  '*$script:depth; $a=-join($Attr.GetEnumerator() | Sort-Object Name | ForEach-Object { ' {0}="{1}"' -f $_.Key,$_.Value })
    if ($Body -is [scriptblock]) { "$pad<$Name$a>"; $script:depth++; try { & $Body } finally { $script:depth-- }; "$pad</$Name>" } elseif ($null -eq $Body) { "$pad<$Name$a/>" } else { "$pad<$Name$a>$([System.Net.WebUtility]::HtmlEncode([string]$Body))</$Name>" } }
  foreach($t in 'html','body','div','p','ul','li','br'){ Set-Item "function:$t" ([scriptblock]::Create("param(`$b,[hashtable]`$a=@{}) Tag $t `$b -Attr `$a")) }
  Export-ModuleMember -Function *
} | Import-Module -PassThru
html { body { div @{} -ErrorAction Ignore; div { p 'a < b & "c"'; ul { 1..3 | ForEach-Object { li "item $_" @{ id="i$_"; class='x' } } } } @{ class='main' }; br } }
$m.ExportedFunctions.Keys | Sort-Object | Join-String -Separator ','
Get-Command -Module HtmlDsl | Format-Table Name,CommandType,Source
& $m { $script:depth }
$sb={ param($x) "$x-$y-$(helper 3)" }
$sb.InvokeWithContext(@{ helper={ param($n) $n*2 } },@([psvariable]::new('y','why')),@('ex'))
try { $sb.InvokeWithContext(@{},@([psvariable]::new('y')),1) } catch { $_.Exception.InnerException.Message }
function config([scriptblock]$b){ $h=[ordered]@{}; $fns=@{ set={ param($k,$v) $h[$k]=$v }.GetNewClosure(); section={ param($n,$b2) $h[$n]=config $b2 }.GetNewClosure() }; $null=$b.InvokeWithContext($fns,$null,$null); $h }
$c=config { set port 80; set host 'a.b'; section tls { set on $true; set ciphers 'x','y'; section deep { set z 1 } } }
$c | ConvertTo-Json -Depth 5
$c.tls.ciphers.Count; $c.tls.deep.z
Remove-Module HtmlDsl; Get-Command li -ErrorAction SilentlyContinue | Measure-Object | ForEach-Object Count
$ast={ foreach($i in 1..3){ if($i -gt 1){ "x$i" } } }.Ast
$ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandExpressionAst] },$true) | ForEach-Object { $_.Extent.Text }
$ast.FindAll({ param($a) $a -is [System.Management.Automation.Language.VariableExpressionAst] },$true).VariablePath.UserPath | Group-Object -NoElement | Format-Table Count,Name
