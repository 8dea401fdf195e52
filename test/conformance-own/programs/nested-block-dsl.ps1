# Program: a nested-block DSL that builds html and a config tree
$script:depth = 0
function Element { param([string]$Tag, [Parameter(ValueFromRemainingArguments)][object[]]$Rest)
    $attrs = [ordered]@{}; $body = $null
    foreach ($r in $Rest) { if ($r -is [scriptblock]) { $body = $r } elseif ($r -is [System.Collections.IDictionary]) { foreach ($k in $r.Keys) { $attrs[$k] = $r[$k] } } else { $attrs['text'] = $r } }
    $ind = '  ' * $script:depth
    $at = -join ($attrs.GetEnumerator().Where{ $_.Key -ne 'text' }.ForEach{ " $($_.Key)=`"$([System.Net.WebUtility]::HtmlEncode($_.Value))`"" })
    if ($body) { "$ind<$Tag$at>"; $script:depth++; try { . $body } finally { $script:depth-- }; "$ind</$Tag>" } else { "$ind<$Tag$at>$($attrs.text)</$Tag>" }
}
foreach ($t in 'html', 'body', 'ul', 'li', 'p') { New-Item -Path function: -Name $t -Value ([scriptblock]::Create("Element $t @args")) | Out-Null }
html { body @{ class = 'a "b" <c>' } { ul { 1..2 | ForEach-Object { li "item $_" } }; p -text hello; p @{ id = 1 } 'x' } }
function Config { param([scriptblock]$B) $cfg = [ordered]@{}; $ctx = [System.Collections.Generic.Stack[object]]::new(); $ctx.Push($cfg)
    $fn = @{ section = { param($n, $b) $h = [ordered]@{}; $ctx.Peek()[$n] = $h; $ctx.Push($h); & $b; [void]$ctx.Pop() }; set = { param($k, $v) $ctx.Peek()[$k] = $v } }
    $vars = [psvariable[]]@([psvariable]::new('Magic', 42), [psvariable]::new('ctx', $ctx))
    [void]$B.InvokeWithContext($fn, $vars); $cfg }
$c = Config { section 'db' { set host localhost; set port (5000 + $Magic); section 'opts' { set tls $true } }; set name "app-$Magic" }
$c | ConvertTo-Json -Depth 5
$c
$c.db.opts
try { { nofn 1 }.InvokeWithContext(@{}, @()) } catch { $_.Exception.GetType().Name; $_.Exception.Message }
try { { 1/0 }.InvokeWithContext($null, $null) } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
{ $args -join '|' ; $_ }.InvokeWithContext($null, [psvariable]::new('_', 'us'), 1, 2)
try { {1}.InvokeWithContext(@{ 'x' = 5 }, $null) } catch { $_.Exception.Message }
$task = { param($Name, [string[]]$DependsOn, [scriptblock]$Do) $script:tasks[$Name] = [pscustomobject]@{ Name = $Name; Deps = $DependsOn; Do = $Do } }
Set-Item function:task $task; $tasks = [ordered]@{}
task build -DependsOn clean, restore { "building $($args[0])" }; task clean { 'cleaning' }; task restore -DependsOn clean { 'restoring' }
function Run($n, $seen = [System.Collections.Generic.HashSet[string]]::new()) { if (!$seen.Add($n)) { return }; foreach ($d in $tasks[$n].Deps) { Run $d $seen }; & $tasks[$n].Do 'all' }
Run build
$tasks.Values | Format-Table
$tasks.build.Do.Ast.Extent.Text; $tasks.build.Do.Ast.GetType().Name
$closure = & { $n = 10; { $script:zz = $n; $n++; $n }.GetNewClosure() }; & $closure; & $closure
$sb = [scriptblock]::Create('param($a) "<$a>"'); & $sb 1; $sb.Ast.ParamBlock.Parameters[0].Name.VariablePath.UserPath
try { [scriptblock]::Create('if (') } catch { $_.Exception.InnerException.Message ?? $_.Exception.Message; $_.FullyQualifiedErrorId }
& { "$($args.Count) $($input -join ',')" } 1 2
5, 6 | & { "$($input -join ',')" }
5, 6 | . { process { "[$_]" } }
