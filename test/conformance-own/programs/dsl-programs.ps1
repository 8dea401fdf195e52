# Program: DSLs made of script blocks: a build tool, a markup writer, a state machine, a test runner
function New-Pipeline { param([scriptblock]$Definition) $steps = [ordered]@{}; function Step { param([string]$Name, [string[]]$Needs = @(), [scriptblock]$Do) $steps[$Name] = @{ Needs = $Needs; Do = $Do; Done = $false } }; . $Definition; $steps }
function Invoke-Step { param($Steps, [string]$Name, [int]$Depth = 0, [System.Collections.Generic.Stack[string]]$Path = [System.Collections.Generic.Stack[string]]::new())
    if (-not $Steps.Contains($Name)) { throw [System.ArgumentException]::new("unknown step '$Name'") }
    if ($Path.Contains($Name)) { throw "cycle: $(@($Path.ToArray()[($Path.Count - 1)..0]) + $Name -join ' -> ')" }
    $s = $Steps[$Name]; if ($s.Done) { return }
    $Path.Push($Name); try { foreach ($n in $s.Needs) { Invoke-Step $Steps $n ($Depth + 1) $Path } } finally { $null = $Path.Pop() }
    '{0}{1}: {2}' -f (' ' * ($Depth * 2)), $Name, (& $s.Do); $s.Done = $true }
$p = New-Pipeline { Step clean -Do { 'cleaned' }; Step compile clean { "compiled $(Get-Date '2020-01-01' -Format yyyy)" }; Step test compile { 'tested' }; Step pack compile, test { 'packed' }; Step a b { 1 }; Step b a { 2 } }
Invoke-Step $p pack; try { Invoke-Step $p a } catch { "error: $_" }; try { Invoke-Step $p zzz } catch [System.ArgumentException] { "arg: $($_.Exception.Message)" }
function html { param([scriptblock]$b) tag html $b } 
function tag { param([string]$n, $content, [hashtable]$attr = @{}) $a = -join ($attr.GetEnumerator() | Sort-Object Key | ForEach-Object { " $($_.Key)=`"$($_.Value)`"" }); $inner = if ($content -is [scriptblock]) { & $content } else { $content }; "<$n$a>$(-join $inner)</$n>" }
foreach ($t in 'body', 'h1', 'ul', 'li') { Set-Item "function:$t" ([scriptblock]::Create("param(`$c, [hashtable]`$attr = @{}) tag $t `$c `$attr")) }
html { body { h1 'Title' @{ id = 't'; class = 'big' }; ul { 1..3 | ForEach-Object { li "item $_" } } } }
class Machine { [string]$State; hidden [hashtable]$T = @{}; [System.Collections.Generic.List[string]]$Log = @()
    Machine([string]$s) { $this.State = $s }
    [Machine] On([string]$from, [string]$ev, [string]$to) { return $this.On($from, $ev, $to, $null) }
    [Machine] On([string]$from, [string]$ev, [string]$to, [scriptblock]$act) { $this.T["$from/$ev"] = @($to, $act); return $this }
    [void] Fire([string]$ev) { $e = $this.T["$($this.State)/$ev"]; if (-not $e) { throw [System.InvalidOperationException]::new("no '$ev' from '$($this.State)'") }; $old = $this.State; $this.State = $e[0]; if ($e[1]) { $this.Log.Add((& $e[1] $old $e[0])) } } }
$m = [Machine]::new('idle').On('idle', 'start', 'run', { param($f, $t) "$f->$t" }).On('run', 'pause', 'idle').On('run', 'stop', 'end', { 'bye' })
$m.Fire('start'); $m.Fire('pause'); $m.Fire('start'); $m.Fire('stop'); $m.State; $m.Log; try { $m.Fire('start') } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.Exception.InnerException.Message }
$script:res = [System.Collections.Generic.List[object]]::new()
function Describe($n, [scriptblock]$b) { $script:ctx = @($script:ctx) + $n; & $b; $script:ctx = $script:ctx[0..($script:ctx.Count - 2)] }
function It($n, [scriptblock]$b) { $ok = $true; $msg = ''; try { & $b } catch { $ok = $false; $msg = "$_" }; $res.Add([pscustomobject]@{ Name = (@($script:ctx | Where-Object { $_ }) + $n) -join ' / '; Ok = $ok; Message = $msg }) }
function Should { param([Parameter(ValueFromPipeline)]$Actual, [Parameter(Position = 0)]$Op, [Parameter(Position = 1)]$Expected) begin { $all = @() } process { $all += , $Actual } end { $v = if ($all.Count -eq 1) { $all[0] } else { $all }; switch ($Op) { 'Be' { if ($v -ne $Expected) { throw "expected <$Expected> but got <$v>" } } 'Match' { if ("$v" -notmatch $Expected) { throw "no match" } } 'Throw' { try { & $v } catch { return }; throw 'did not throw' } default { throw "op $Op" } } } }
Describe math { It adds { 1 + 1 | Should Be 2 }; It fails { 1 + 1 | Should Be 3 }; Describe inner { It throws { { 1 / 0 } | Should Throw }; It matches { 'abc' | Should Match 'z' }; It bad { 1 | Should Foo 1 } } }
$res | Format-Table -AutoSize -Wrap; '{0} of {1} passed' -f @($res | Where-Object Ok).Count, $res.Count; $res | Group-Object Ok | Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Count)" }
