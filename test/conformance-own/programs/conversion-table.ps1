# Program: conversions table, enums with flags, operators on mixed types, numeric edges
[Flags()] enum Perm { None = 0; Read = 1; Write = 2; Exec = 4; All = 7 }
enum Level : byte { Low = 1; Mid = 5; High = 250 }
$p = [Perm]'Read, Exec'; $p; [int]$p; $p -band [Perm]::Exec; $p.HasFlag([Perm]::Write); ($p -bor 'Write') -eq 'All'; [Perm]9; [Perm]'7'; -bnot $p
try { [Perm]'Nope' } catch { $_.Exception.Message }
try { [Level]300 } catch { $_.Exception.Message }
[Level]::High.value__; [Level]'mid'; [enum]::GetNames([Perm]) -join ' '; [Level].GetEnumUnderlyingType().Name; [enum]::IsDefined([Level], [byte]5); [Level]5 -eq 'Mid'; 'Mid' -eq [Level]5; [Perm].IsEnum
$lv = [Level]::Low; $lv++; $lv; $lv.GetType().Name
'-- conversions'
$cases = @(
    { [int]'12' }, { [int]12.5 }, { [int]13.5 }, { [int]' 7 ' }, { [int]'0x1f' }, { [int]'1e3' }, { [int]$true }, { [int]$null }, { [int]'' }, { [int][char]'A' }, { [char]65 }, { [char]'ab' }, { [bool]'false' }, { [bool]0 }, { [bool]@() }, { [bool]@(0) }, { [bool]@(0, 0) }, { [string]$null -eq '' }, { [string]@(1, 2) }, { [double]'1,234.5' }, { [double]'.5' }, { [decimal]'1e2' }, { [byte]256 }, { [byte]-1 }, { [sbyte]127 }, { [uint32]'4294967295' }, { [long]9.99e18 }, { [long]'9223372036854775808' }, { [datetime]'2024-02-30' }, { [datetime]'2024-02-29' }, { [timespan]'1:2:3' }, { [timespan]5 }, { [version]'1.2' }, { [version]'1' }, { [guid]'x' }, { [uri]'http://a/b' }, { [regex]'(' }, { [ipaddress]'1.2.3' }, { [array]1 }, { [int[]]'1' }, { [int[]]('1', 'x') }, { [hashtable]@{} }, { [xml]'<a/>' }, { [type]'int' }, { [type]'nope' }, { [scriptblock]'1' }, { [switch]1 }, { [nullable[int]]$null }, { [nullable[int]]'5' }, { [System.Text.Encoding]'utf-8' }, { [cultureinfo]'en-US' }, { [bigint]'123456789012345678901' }, { [single]0.1 }, { [char[]]'abc' }, { [string[]](1, $null, 'x') }, { [System.Collections.Generic.List[int]](1, '2') }, { [pscustomobject]@{ a = 1 } }, { [mailaddress]'a@b.c' }, { [semver]'1.2.3-beta+4' }, { [math]::Round(2.5) }, { [convert]::ToString(10, 2) }, { [convert]::ToInt32('ff', 16) }, { '5' + 5 }, { 5 + '5' }, { '5' * 3 }, { 5 * '3' }, { 'a' * -1 }, { 7 / 2 }, { 6 / 2 }, { 7 % -3 }, { -7 % 3 }, { 1mb + 1 }, { 1kb / 3 }, { 0.1 + 0.2 }, { 0.1d + 0.2d }, { 10 / 3d }, { [int]::MaxValue + 1 }, { [long]::MaxValue + 1 }, { 2 - '1' }, { $null + 1 }, { $null * 5 }, { @(1) + 2 }, { @{ a = 1 } + @{ b = 2 } | ForEach-Object Count }, { @{ a = 1 } + @{ a = 2 } }, { 'a' -lt 'B' }, { 'a' -clt 'B' }, { 1, 2, 3 -eq 2 }, { 1, 2, 3 -gt 1 }, { 'abc' -like 'A*' }, { 'abc' -clike 'A*' }, { 5 -in 1, 5 }, { '5' -in 1, 5 }, { 1 -is [object] }, { 'x' -as [int] }, { 5 -band 3 }, { 1 -shl 33 }, { -bnot 0 }, { 'a', 'b' -join '-' }, { 'a1b2' -split '\d' }, { 'abc' -replace '(b)', '[$1]' }, { !'x' }, { -not 0 }, { 1..3 + 4 }, { 'a'..'e' }, { 5..1 }, { ++$undefinedVar }, { [int]::Parse('5') + [double]::Parse('1.5') }
)
foreach ($c in $cases) {
    $text = $c.ToString().Trim()
    try { $v = & $c; $t = if ($null -eq $v) { 'null' } else { $v.GetType().Name }; '{0,-42} {1,-22} {2}' -f $text, $t, ($v -join ' ') }
    catch { '{0,-42} !! {1}: {2}' -f $text, $_.FullyQualifiedErrorId, $_.Exception.Message }
}
