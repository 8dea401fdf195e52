# What many scripts do. The build runs it to find out which code stays in the bundle, and which code's text is read from a file when it is first used (cold-text.mjs).
[CmdletBinding()]
param([ValidateSet('Plain', 'Full')][string]$Mode = 'Full', [ValidateRange(1, 10)][int]$Count = 3, [switch]$Quiet)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

enum Level { Low; High }
class Animal {
    [string]$Name
    hidden [int]$Age = 1
    static [int]$Made = 0
    Animal([string]$name) { $this.Name = $name; [Animal]::Made++ }
    [string] Speak() { return "$($this.Name) is $([Level]::High)" }
    [string] ToString() { return $this.Name }
}
class Dog : Animal {
    Dog([string]$name) : base($name) { }
    [string] Speak() { return ([Animal]$this).Speak() + '!' }
}
function Get-Thing {
    <#
    .SYNOPSIS
    Gives things.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory, ValueFromPipeline, Position = 0)][string[]]$Name, [Parameter()][ValidateNotNullOrEmpty()][hashtable]$Options = @{})
    begin { $seen = 0 }
    process {
        foreach ($n in $Name) {
            $seen++
            if ($PSCmdlet.ShouldProcess($n, 'Get')) { [pscustomobject]@{ Name = $n; Length = $n.Length; Seen = $seen; When = [datetime]'2024-01-02' } }
        }
    }
    end { Write-Verbose "seen $seen" }
}

$dog = [Dog]::new('Rex')
$dog.Speak(), "$dog", [Animal]::Made
$things = 'b', 'a', 'ccc' | Get-Thing -Options @{ Deep = $true } -Verbose 4>$null
$things | Where-Object Length -gt 0 | Sort-Object Name -Descending | Format-Table -AutoSize
$things | Select-Object -Property Name, @{ Name = 'Twice'; Expression = { $_.Length * 2 } } -First 1 | Format-List
$things | Group-Object Length | ForEach-Object { '{0,-5}|{1:N2}' -f $_.Name, $_.Count }
$things | Measure-Object Length -Sum -Average -Maximum | Out-String
$things | ConvertTo-Json -Depth 3 | ConvertFrom-Json | Select-Object -ExpandProperty Name -Last 1
$things | Select-Object Name, Length | ConvertTo-Csv | ConvertFrom-Csv | Out-Null
'k=v', 'x=y' | ForEach-Object { if ($_ -match '^(?<key>\w+)=(.*)$') { "$($Matches.key): $($Matches[1])" } }
'one two' -replace '(\w+) (\w+)', '$2 $1' -split '\s+' -join ','
[regex]::Matches('a1b22', '\d+').Value
$table = [ordered]@{ one = 1; two = @(1, 2.5, 3L); three = $null }
$table['four'] = [math]::Round(10 / 3, 2)
foreach ($pair in $table.GetEnumerator()) { "$($pair.Key)=$($pair.Value)" }
$table
$list = [System.Collections.Generic.List[object]]::new()
$list.Add(1); $list.AddRange([object[]](2, 3)); $list.Count
$text = [System.Text.StringBuilder]::new(); [void]$text.Append('a').AppendLine('b'); $text.ToString().Trim().ToUpper()
switch -Regex ('abc', 'x9') { '^a' { 'starts'; continue } '\d' { 'digit' } default { 'none' } }
$file = Join-Path ([System.IO.Path]::GetTempPath()) "pwsh-lite-$PID.txt"
Set-Content -Path $file -Value (1..5)
Add-Content $file 'end'
(Get-Content $file | Select-Object -Skip 1).Count
if (Test-Path $file) { (Get-Item $file).Name.Length; Get-ChildItem (Split-Path $file) -Filter "pwsh-lite-$PID*" | ForEach-Object Extension; Remove-Item $file -Force }
try { Get-Item /does/not/exist } catch [System.Management.Automation.ItemNotFoundException] { "caught: $($_.Exception.Message)" } finally { 'done' }
try { throw 'bad' } catch { $_.ToString(); $_.ScriptStackTrace }
try { [int]'x' } catch { $_.FullyQualifiedErrorId }
Write-Error 'shown' -ErrorAction Continue 2>&1 | Out-String
Write-Warning 'careful' 3>&1 | Out-Null
Write-Host 'host' -ForegroundColor Green 6>&1 | Out-Null
$i = 0; do { $i++ } while ($i -lt $Count); while ($true) { break }
for ($n = 0L; $n -lt 3; $n++) { $n % 2 -eq 0 ? 'even' : 'odd' }
$null ?? 'default'; ($table)?.one; 5 -in 1..9; 0x1F -band 6; 7 / 2; 1kb; 'a' * 3; [char]65; 1.5e3; [double]2; [datetime]::new(2024, 1, 2).ToString('yyyy-MM-dd')
Get-Date -Year 2024 -Month 1 -Day 2 -Format 'yyyy'
$arguments = @{ InputObject = 1; Property = '*' }; (Select-Object @arguments | Out-String).Length -gt 0
& { param($a, $b = 2) "$a $b $args" } 1 -b 3 4
$block = { $args[0] + $Count }.GetNewClosure(); $block.Invoke(1)
@"
here $Mode $(1 + 1) $env:HOME
"@ | Out-Null
/bin/echo native | ForEach-Object { $_.Trim() }
$LASTEXITCODE
[pscustomobject]@{ A = 1; B = 'x' }, [pscustomobject]@{ A = 2; B = 'y' }
Get-Command Get-Thing, Get-Item | ForEach-Object Name
$things.Name -contains 'a'; $things.Where({ $_.Length -gt 1 }).Count; 1..3 -as [string[]]
Import-Module Microsoft.PowerShell.Utility; Start-Sleep -Milliseconds 1; Get-Random -Maximum 1 -SetSeed 1; New-Guid | Out-Null
1..2 | ForEach-Object -Parallel { $_ } | Out-Null
$number = 0; [int]::TryParse('12', [ref]$number); $number.GetType().Name; [string].FullName; $things[0].GetType() -eq [pscustomobject]; (1).GetType().IsValueType
'5' * 1 + '3' - 1; "$($things[0].Length)px ${number} $(if ($number) { 'yes' })"; 2 -eq '2'; [int]'7' + [double]'1.5'; [Level]'Low' -eq 'low'; [Level]::High -as [int]
try { $null.Missing() } catch { $_.Exception.GetType().FullName; $_.CategoryInfo.Reason; $_.InvocationInfo.ScriptLineNumber }
try { $things[0].Nothing } catch { "$_" }
try { Get-Thing -Unknown 1 } catch { $_.Exception.Message }
try { [int]::Parse('x') } catch { $_.Exception.InnerException.Message }
[string]::Join(',', @(1, 2)); [System.IO.Path]::GetFileName('/a/b.txt'); [Environment]::NewLine.Length; [guid]::Empty

# Scripts that compute.
class Counter {
    [int]$Total = 0
    [double]$Weight
    [void] Add([int]$by) { $this.Total += $by; if ($by % 3 -eq 0) { $this.Weight = $this.Weight * 0.5 + $by } }
    [int] Rest([int]$of) { return $this.Total % $of }
}
function Add-Number([int]$Left, [int]$Right = 1) { $Left + $Right }
function Get-Depth($Number) { if ($Number -le 1) { return 1 } return 1 + (Get-Depth ($Number - 1)) }
$counter = [Counter]::new()
$array = [int[]]::new(300); $flags = New-Object bool[] 300; $seen = @{}; $sum = 0; $long = 0L; $real = 0.0; $exact = 0d; $words = [System.Collections.Generic.List[string]]::new(); $line = ''
for ($i = 0; $i -lt 300; $i++) {
    $array[$i] = ($i * 7) % 11; $sum += $array[$i]; $sum -= 1; $long = $long * 3 % 1000003 + $i; $real += $i / 4; $exact += 0.1d
    if ($i -gt 5 -and -not ($i -band 1) -or $i -eq 3) { $flags[$i] = $true } elseif ($i -ge 299 -or $i -ne 4) { $counter.Add($i) } else { continue }
    $seen["k$($i % 9)"] = [string]$i; $seen[$i % 5] += 1; $words.Add("word $i"); $line += 'x'
    $sum = Add-Number $sum $i; $null = $counter.Rest(7); $sum = $sum -bxor 5
    if ($seen.ContainsKey('k1')) { $n = [math]::Max($i, 3) + [int]($i / 2) + [math]::Floor($real) }
}
$i = 0; while ($i -lt 300) { $i++; if ($i -gt 290) { break } }
do { $i-- } until ($i -le 0)
foreach ($word in $words) {
    switch ($word.Length) { 6 { $sum++ } { $_ -gt 6 } { $sum += 2 } default { $sum-- } }
    $parts = $word.Split(' '); $upper = $parts[0].ToUpper().Substring(1) + $parts[-1].PadLeft(4) + $word.Replace('o', '0').Trim()
    if ($upper -match '(\d+)' -and $word -like 'w*') { $sum += [int]$Matches[1] }
    $line = '{0}:{1:d3} {2:n1}' -f $word, $sum, $real; $count = ($word -split ' ').Count
}
foreach ($j in 1..300) { $long += $j * $j; $real = [math]::Sqrt($real + $j) }
1..300 | ForEach-Object { $_ * 2 } | Where-Object { $_ % 3 -eq 0 } | ForEach-Object { "$_" } | Select-Object -Last 1
1..300 | ForEach-Object { [pscustomobject]@{ Id = $_; Rest = $_ % 7 } } | Group-Object Rest | Sort-Object { $_.Count } | Select-Object -First 2 Name
$made = foreach ($j in 1..300) { if ($j -lt 5) { $j } }; $made.Count
Get-Depth 50; $sum -is [int]; $exact; $line.Length; [regex]::Replace('a1', '\d', { param($m) "<$($m.Value)>" })
$log = (1..300 | ForEach-Object { "2024-{0:d2} user$_ /a/b" -f ($_ % 12 + 1) }) -join "`n"
$pattern = [regex]'(?<year>\d{4})-(?<month>\d{2}) (\w+)'
$found = $pattern.Matches($log); ($found | ForEach-Object { [int]$_.Groups['month'].Value } | Measure-Object -Sum).Sum
($log -replace '\d{2} ', { [string]([int]$_.Value + 1) + ' ' }).Length; -join ('a', 'b'); [regex]::Escape('a.b'), [regex]::Split('a1b', '\d')
$builder = [System.Text.StringBuilder]::new(); foreach ($j in 1..300) { $null = $builder.Append($j).Append(',') }; $builder.Length
