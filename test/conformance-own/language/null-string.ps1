$ErrorView = 'NormalView'
$n = [NullString]::Value
"1: $($n -eq $null) $($null -eq $n) $($n -eq [NullString]::Value) $([NullString]::Value -eq $n)"
"2: [$n]" ; $n.GetType().FullName
$x = [NullString]::Value; $x ??= 200; "3: [$x] $($null -eq $x)"
"4: [$($n ?? 200)]"
"5: " + [bool]$n
"6: " + ($n -is [NullString])
"7: " + ($n | % { "it:$_" })
"8: " + @($n).Count
"9: " + ($n -eq '')
"10: " + ('' -eq $n)
"11: $($n.ToString())|"
try { "12: " + $n.Length } catch { $_.FullyQualifiedErrorId }
"13: " + ($n + 'a')
"14: " + ('a' + $n)
"18: " + [string]::IsNullOrEmpty($n)
"19: " + [string]::Concat('a',$n,'b')
"20: " + [string]::Join('-', 'a', $n)
function f([string]$s) { "21: [" + $s + "] " + ($null -eq $s) + ' ' + ($s -eq '') } f $n
function g($s) { "22: " + $s.GetType().Name } g $n
[string]$t = $n; "23: " + ($null -eq $t)
"24: " + ([string]$n -eq $null)
"25: " + ($n -as [string])
try { "26: " + [int]$n } catch { $_.FullyQualifiedErrorId }
"27: " + (ConvertTo-Json $n)
"28: " + (ConvertTo-Json @{a=$n} -Compress)
"29: " + $n?.Length
"30: " + ($n, 1 -join ',')
"31: " + ("{0}|" -f $n)
"32: " + [object]::Equals($n,$null)
"33: " + ($n -in $null, 1)
"34: " + ($null, 1 -contains $n)
$h = @{}; try { $h[$n] = 1; "35: " + $h.Count } catch { $_.FullyQualifiedErrorId }
switch ($n) { $null { '36: null' } default { '36: def' } }
"37: " + (-not $n)
"38: " + ($n -and $true)
if ($n) { '39 t' } else { '39 f' }
"40: " + [System.Environment]::GetEnvironmentVariable('PATH').GetType().Name
[Environment]::SetEnvironmentVariable('QQ','a'); [Environment]::SetEnvironmentVariable('QQ',$n); "41: " + (Test-Path env:QQ)
"42: " + ($n -gt 1) + ($n -lt 1)
"43: " + ($n -eq 0)
"44: " + ([psobject]$n -eq $null)
class C { [string]$s; [object]$o } ; $c=[C]::new(); $c.s=$n; $c.o=$n; "45: " + ($null -eq $c.s) + ($c.o -is [NullString])
$c.s='q'; $c.s=[NullString]::Value; "46: " + ($null -eq $c.s)
Write-Output $n | measure | % Count
$n | Out-String | % { "47:[" + $_.Trim() + "]" }
[System.Text.StringBuilder]::new().Append($n).ToString().Length
[string[]]$a = $n; "48: " + ($null -eq $a) + $a.Count
[string[]]$a = $n,'b'; "49: " + ($null -eq $a[0]) + $a.Count
"50: " + ([NullString] -as [type])
"51: " + $n.Equals($null)
"52: " + ($n -ceq $null) + ($n -ne $null)
[Regex]::Replace('abc','b',{ $n })
"53: " + (@($null,$n) -eq $null).Count
"54: " + (@('a',$n) -ne $null).Count
[Text.RegularExpressions.Regex]::new('a').Replace('bab', 'X')
"55:" + (Compare-Object $n $null -ea 0)
$n | gm | select -first 1 | % { "56: " + $_.TypeName }
function p1 { param([Parameter(ValueFromPipeline)][object]$V) process { "p1 " + ($null -eq $V) + ($V -is [NullString]) } }
function p2 { param([Parameter(ValueFromPipeline)]$V) process { "p2 " + ($null -eq $V) + ($V -is [NullString]) } }
function p3 { param([object]$V) process { "p3 " + ($null -eq $V) + ($V -is [NullString]) } }
function p4 { param([string]$V) process { "p4 " + ($null -eq $V) + ($V -is [NullString]) } }
function p5 { param([Parameter(ValueFromPipeline)][string]$V) process { "p5 " + ($null -eq $V)} }
function p6 { param([psobject]$V) process { "p6 " + ($null -eq $V) + ($V -is [NullString]) } }
function p7 { param([object[]]$V) process { "p7 " + ($null -eq $V) + ($V[0] -is [NullString]) } }
function p8 { param([int]$V) process { "p8 " + $V } }
function p9 { param([AllowNull()]$V) process { "p9 " + ($null -eq $V) + ($V -is [NullString]) } }
function p10 { param([ValidateNotNull()]$V) process { "p10 " + ($null -eq $V) + ($V -is [NullString]) } }
function p11 { param([Parameter(Mandatory)]$V) process { "p11 " + ($null -eq $V) + ($V -is [NullString]) } }
$n = [NullString]::Value
$n | p1; $n | p2; p3 $n; p4 $n; $n | p5; p6 $n; p7 $n
foreach ($t in { p8 $n }, { p9 $n }, {p10 $n}, {p11 $n}) { try { & $t } catch { $_.FullyQualifiedErrorId } }
$n,1 | p1
& { "a1 " + ($args[0] -is [NullString]) } $n
& { param($q) "a2 " + ($q -is [NullString]) } $n
$n | % { "a3 " + ($_ -is [NullString]) }
$n | ? { $true } | % { "a4 " + ($_ -is [NullString]) }
$v = & { $n }; "a5 " + ($v -is [NullString])
function w { $input | % { "a6 " + ($_ -is [NullString]) } } ; $n | w
function w2 { process { "a7 " + ($_ -is [NullString]) } } ; $n | w2
Write-Output $n | % { "a8 " + ($_ -is [NullString]) }
$sp=@{V=$n}; p3 @sp; p9 @sp
"'' -eq: " + ('' -eq $n) + ('a' -eq $n) + ('' -ceq $n) + ('' -ne $n) + ($n -eq '') + ('' -lt $n) + ('a' -gt $n)
"in: " + ('' -in $n) + ($n -in '') + ('' -contains $n)
$l=[Collections.Generic.List[PSObject]]@(); $l.Add($n); "1 " + ($l[0] -is [NullString])
$l=[Collections.Generic.List[object]]@(); $l.Add($n); "2 " + ($l[0] -is [NullString])
$l=[Collections.Generic.List[string]]@(); $l.Add($n); "3 " + ($null -eq $l[0])
$l=[Collections.Generic.List[int]]@(); try { $l.Add($n); "4 " + $l[0] } catch { $_.Exception.Message }
$l=[Collections.Generic.List[version]]@(); try { $l.Add($n); "5 " + $l[0] } catch { $_.Exception.Message }
$l=[Collections.Generic.List[bool]]@(); try { $l.Add($n); "6 " + $l[0] } catch { $_.Exception.Message }
$l=[Collections.Generic.List[object[]]]@(); try { $l.Add($n); "7 " + $l[0].GetType() } catch { $_.Exception.Message }
$l=[Collections.Generic.List[IComparable]]@(); try { $l.Add($n); "8 " + $l[0] } catch { $_.Exception.Message }
$l=[Collections.ArrayList]@(); $null=$l.Add($n); "9 " + ($l[0] -is [NullString])
$h=@{}; $h.Add('a',$n); "10 " + ($h.a -is [NullString])
$q=[Collections.Queue]::new(); $q.Enqueue($n); "11 " + ($q.Dequeue() -is [NullString])
$l=[Collections.Generic.List[Nullable[int]]]@(); try { $l.Add($n); "12 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[hashtable]]@(); try { $l.Add($n); "13 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[char]]@(); try { $l.Add($n); "14 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[DayOfWeek]]@(); try { $l.Add($n); "15 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[datetime]]@(); try { $l.Add($n); "16 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[string[]]]@(); try { $l.Add($n); "17 [" + $l[0].GetType() + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[System.Text.RegularExpressions.Regex]]@(); try { $l.Add($n); "18 [" + $l[0] + "]" } catch { $_.Exception.Message }
$l=[Collections.Generic.List[scriptblock]]@(); try { $l.Add($n); "19 [" + $l[0] + "]" } catch { $_.Exception.Message }
class K { [string] S([string]$s) { return "s" + ($null -eq $s) } [string] O([object]$o) { return "o" + ($o -is [NullString]) } [string] P([psobject]$o) { return "p" + ($o -is [NullString]) } [string] I([int]$o) { return "i" + $o } [string] X([string]$s) { return 'str' } [string] X([object]$s) { return 'obj' } [string] Y([int]$s) { return 'int' } [string] Y([object]$s) { return 'obj' } [string] Z([string]$s,[int]$i) { return 'si' } [string] Z([object]$s,[string]$i) { return 'os' } [string] W([char]$s) { return 'char' } [string] W([string[]]$s) { return 'sa' } }
$k=[K]::new()
foreach ($t in { $k.S($n) }, { $k.O($n) }, { $k.P($n) }, { $k.I($n) }, { $k.X($n) }, { $k.Y($n) }, { $k.Z($n,$n) }, { $k.W($n) }, { $k.S([NullString]::Value) }, { [string]::IsNullOrEmpty([NullString]::Value) }, { [IO.Path]::Combine('a',$n) }, { [string]::Format('{0}|',$n) }, { 'abc'.IndexOf($n) }, { [math]::Abs($n) }, { [convert]::ToInt32($n) }, { [string]::Compare('a',$n) }, { [object]::ReferenceEquals($n,$null) }, { [Environment]::GetEnvironmentVariable($n) }, { [int]::Parse($n) }, {[int]::TryParse($n,[ref]0) }, { [string]::new($n) }, { [uri]::new($n) }, { [string]::Equals($n,$null) }, { 'a'.Equals($n) }, { 'a'.CompareTo($n) }, { 'aXb'.Replace('X',$n) }, { 'a,b'.Split($n) }, { [string]::Join($n, 'a','b') }) { try { "$t => [" + (& $t) + "]" } catch { "$t => " + $_.FullyQualifiedErrorId + ' ' + $_.Exception.Message } }
