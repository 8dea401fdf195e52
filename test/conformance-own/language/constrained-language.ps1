# What the constrained language refuses, and what it has: core types, script blocks of the full language, conversions, cmdlets.
$ErrorView = 'NormalView'
function full { param($x) [System.Text.StringBuilder]::new($x).Append('!').ToString() }
function fullTyped { param([System.IO.FileInfo]$x) "$x" }
function fullInfo { param([System.Diagnostics.ProcessStartInfo]$p) "$($p.FileName)" }
filter fullFilter { [System.Math]::Sqrt($_) }
$fullBlock = { $dotted = [System.Math]::Sqrt(81); $dotted }
$fullSimple = { Get-Date -Year 2020 | Out-Null }
$sb = [System.Text.StringBuilder]::new('abc')
$list = [System.Collections.Generic.List[int]]::new()
$ci = Get-Item /
$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
"mode: $($ExecutionContext.SessionState.LanguageMode)"

$statements = @'
[System.Math]::Sqrt(16)
[Math]::PI
$sb.Append('x')
$sb.Length
$sb.Length = 1
$sb.ToString()
[System.Text.StringBuilder]::new()
$list.Add(1)
[System.Collections.Generic.List[int]]@(1,2)
'/tmp' -as [System.IO.FileInfo]
[System.IO.FileInfo[]]('/tmp')
[string]::Join(',', 1, 2)
'abc'.ToUpper()
[datetime]::new(2020,1,1).Year
[int[]]('1','2')
[System.Collections.ArrayList]@(1,2)
@(1,2).Where({ $_ -gt 1 })
@(1,2).ForEach({ $_ * 2 })
@(1,2).ForEach([string])
@(1,2).ForEach('ToString')
$sb.ForEach('Append', 'x')
$h = @{}; $h.x = 5; $h['y'] = 6; $h.x + $h.y; $h.ContainsKey('x')
[pscustomobject]@{a=1}
[System.Management.Automation.PSCustomObject]@{a=1}
$o = New-Object psobject -Property @{a=1}; $o.a = 2; $o.a; $o | Add-Member b 3; $o.b
$o | Add-Member ScriptMethod sm { 'sm' }; $o.sm()
Add-Member -InputObject $sb note 1; $sb.note = 2; $sb.note
$o.psobject.Properties.Add(1)
Add-Type -TypeDefinition 'public class Foo {}'
Add-Type -AssemblyName System.Xml
New-Object System.Text.StringBuilder
New-Object datetime 2020,1,1 | % Year
New-Object Nope.Nope
[scriptblock]::Create('1+1')
{ 1 + 1 }.Invoke()
[ConsoleColor]'Red'
$r = [ref]3
[int]::TryParse('5', [ref]$r)
[uri]'http://a/b' | % Host
[timespan]::FromHours(2).TotalMinutes
[regex]::Match('abc','b').Value
[regex]::Match('abc','b').NextMatch()
[xml]$d = '<a><b>1</b></a>'; $d.a.b; $d.DocumentElement.GetAttribute('q')
$d.a.b = 'new'
Get-Item / | ForEach-Object Refresh -ErrorAction Stop
$sb | ForEach-Object Length
$ExecutionContext.SessionState.LanguageMode = 'FullLanguage'
(5).GetType().FullName
[int].IsAssignableFrom([long])
[type]'int' | % Name
[System.Console]::WriteLine('x')
[System.Diagnostics.ProcessStartInfo]@{FileName='x'}
[System.IO.FileInfo]$zz = '/tmp'
$sb -as [string]
$null.Foo()
$m = 'Append'; $sb.$m('x')
'a'.NoSuch()
$sb.NoSuch()
$sb.NoSuch = 1
$list += 4; $list
full hello
full 5
fullTyped /tmp
fullInfo @{FileName='x'}
16 | fullFilter
. $fullBlock
. $fullSimple
& $fullBlock
1 | ForEach-Object $fullBlock
Invoke-Command $fullBlock
Invoke-Command -NoNewScope $fullBlock
$ci.Attributes = 'Normal'
New-Variable y 5 -Option AllScope
New-Module $fullBlock
$mm = New-Module { function inner { [System.Math]::Sqrt(25) }; $v = 3 }; & $mm { $v }; inner
Set-PSBreakpoint -Command foo -Action {}
Start-Job { 1 }
1 | ForEach-Object -Parallel { [Math]::Sqrt(4) }
throw [System.ArgumentException]::new('x')
throw [System.ArgumentException]'x'
[nullable[int]]5
[enum]::GetNames([ConsoleColor])
[System.Collections.IEnumerable]$q = 1,2; $q.Count
[System.Text.Encoding]::UTF8.WebName
[bigint]::Pow(2,10).ToString()
Invoke-Expression '[System.Math]::Abs(-1)'
Invoke-Expression 'enum E1 { a }; [E1]::a'
Invoke-Expression 'class Foo { }'
Invoke-Expression 'data -SupportedCommand Get-Date { Get-Date }'
data { 'plain' }
switch ([Math]::PI) { { $_ -gt 3 } { 'above' } }
'@
foreach ($line in $statements -split '\r?\n') {
    try { "$line => " + ((Invoke-Expression $line) -join ' ') }
    catch { "$line => $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.Message)" }
}
[Math]::Sqrt(4)
$sb.Length = 3
[System.IO.FileInfo]'/tmp'
New-Object System.Text.StringBuilder
Add-Type -TypeDefinition 'x'
'end'
