$d = [datetime]::new(2024, 2, 29, 13, 14, 15, 678)
$d.AddMonths(12), $d.AddYears(1), $d.AddDays(0.5), $d.AddTicks(5) | % { $_.ToString('o') }
$d.Ticks; $d.Kind; $d.DayOfYear; $d.TimeOfDay; $d.Date; $d.Millisecond; $d.Microsecond
$d.ToString('d'); $d.ToString('D'); $d.ToString('f'); $d.ToString('g'); $d.ToString('G'); $d.ToString('m'); $d.ToString('r'); $d.ToString('s'); $d.ToString('t'); $d.ToString('T'); $d.ToString('u'); $d.ToString('y')
$d.ToString('yyyy/MM/dd hh:mm:ss.fff tt zzz K')
$d.ToString('%d'); $d.ToString('dddd ddd MMMM MMM'); $d.ToString("'q'h\h")
$d.ToString('q')
$d.ToString('Q')
$d.ToShortDateString(); $d.ToLongDateString(); $d.ToShortTimeString(); $d.ToLongTimeString()
$d.ToFileTime(); $d.ToOADate(); $d.ToBinary()
[datetime]::FromFileTimeUtc(0).ToString('o'); [datetime]::FromOADate(45000.5).ToString('o'); [datetime]::UnixEpoch.ToString('o')
$d.ToUniversalTime().Kind; $d.ToLocalTime().Kind
[datetime]::IsLeapYear(2024); [datetime]::DaysInMonth(2023, 2)
[datetime]::Parse('2024-01-02T03:04:05Z').Kind
[datetime]::Parse('3/4/2024'); [datetime]::Parse('4 March 2024 5pm')
[datetime]::Parse('nope')
[datetime]::ParseExact('20240102', 'yyyyMMdd', $null)
[datetime]::ParseExact('2024', 'yyyyMMdd', $null)
[datetime]::TryParse('x', [ref]$null)
$o = [datetime]::MinValue; [datetime]::TryParse('2024-05-06', [ref]$o); $o
[datetime]::TryParseExact('06.05.2024', 'dd.MM.yyyy', [cultureinfo]::InvariantCulture, 'None', [ref]$o); $o
[datetime]::SpecifyKind($d, 'Utc').ToString('o')
$d.Subtract([datetime]'2024-01-01'); $d.Subtract([timespan]'1:00'); $d - [datetime]'2024-01-01'
$d.CompareTo([datetime]'2024-01-01'); $d.Equals($d); [datetime]::Compare($d, $d)
[datetime]::new(2024, 13, 1)
[datetime]::new(1)
$d.AddYears(99999)
[datetime]::MaxValue.AddDays(1)
[datetime]::FromFileTime(-1)
$d.GetDateTimeFormats().Count; $d.GetDateTimeFormats('d')
$d.IsDaylightSavingTime()
$d.Year = 5
[datetime]'2024-01-01' -lt '2024-01-02'
$d.ToString([cultureinfo]'de-DE'); $d.ToString('D', [cultureinfo]'fr-FR')
[datetime]::new(2024, 1, 1, 0, 0, 0, 'Utc').ToString('K')
[datetime]::Today.Hour
[datetime]::MinValue, [datetime]::MaxValue | % ToString o
$d.DayOfWeek.value__
[datetime]::new([dateonly]'2024-01-01', [timeonly]'01:02')
