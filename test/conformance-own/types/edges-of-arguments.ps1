# What members of common types say to arguments at the edges
function t([scriptblock]$s) {
    try { $v = & $s; "$s => $(if ($null -eq $v) { 'null' } else { "$($v.GetType()) $v" })" }
    catch { $e = $_.Exception; $m = while ($e) { "$($e.GetType().Name): $($e.Message)"; $e = $e.InnerException }; "$s => E $($_.FullyQualifiedErrorId) | $($m -join ' <- ')" }
}
[cultureinfo]::CurrentCulture = 'en-US'
t { [string]::new([char[]]'abc', 1, 5) }
t { [string]::new([char[]]'abc', -1, 1) }
t { [Text.StringBuilder]::new('abc').Remove(-1, 1) }
t { [Text.StringBuilder]::new('abcabc').Replace('a', 'x', 1, 9) }
t { [Text.StringBuilder]::new(5, 10).Append('x' * 11) }
t { [Text.StringBuilder]::new('abc').CopyTo(1, [char[]]::new(3), 2, 2) }
t { [Text.StringBuilder]::new('abc').CopyTo(2, [char[]]::new(3), 0, 2) }
t { [Text.StringBuilder]::new('abc').CopyTo(9, [char[]]::new(3), 0, 2) }
t { [datetime]::ParseExact('24', 'HH', $null) }
t { [datetime]::ParseExact('12:60', 'HH:mm', $null) }
t { [datetime]::FromOADate(1e10) }
t { ([datetime]'1500-01-01').ToFileTimeUtc() }
t { ([datetime]'2024-01-01').GetDateTimeFormats([char]'Z') }
t { [timespan]::new(999999999, 0, 0, 0) }
t { [decimal]::FromOACurrency(15000) }
t { [decimal]::new(15, 0, 0, $false, 29) }
t { (1.50d).GetHashCode() -eq (1.5d).GetHashCode() }
t { [convert]::ToInt32('800000000', 16) }
t { [convert]::ToInt64('10000000000000000', 16) }
t { [convert]::ToByte('1ff', 16) }
t { [semver]::new(1, 2, 3, 'a b') }
t { [semver]::new(1, 2, 3, 'a b', 'c') }
t { [enum]::IsDefined([DayOfWeek], 9L) }
t { [enum]::IsDefined([DayOfWeek], [byte]1) }
t { ([DayOfWeek]1).CompareTo(2) }
t { ([DayOfWeek]1).CompareTo('Monday') }
t { [environment]::SetEnvironmentVariable('a=b', 'x') }
t { [activator]::CreateInstance([string]) }
t { [Globalization.NumberFormatInfo]::new().NumberDecimalSeparator = '' }
t { [IO.File]::ResolveLinkTarget('/nope', $true) }
t { [IO.File]::ResolveLinkTarget('/etc/passwd', $true) }
t { [IO.MemoryStream]::new().Write([byte[]](1, 2, 3), 0, 9) }
t { [IO.MemoryStream]::new().Write([byte[]](1, 2, 3), -1, 2) }
t { $w = [IO.StringWriter]::new([cultureinfo]'de-DE'); $w.Write(1.5); $w.WriteLine('{0:N2}', 1234.5); $w.ToString().Trim() }
t { [IO.TextReader]::Null.ReadLine() }
t { [Xml.XmlWriter]::Create([Text.StringBuilder]::new()).WriteEndElement() }
