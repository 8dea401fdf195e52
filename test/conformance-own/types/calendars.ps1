# Calendars: their years and months, dates and times made of theirs, and what they refuse
$ErrorView = 'NormalView'
$day = [datetime]'2024-06-01'
foreach ($n in 'Gregorian', 'Julian', 'Japanese', 'Taiwan', 'Korean', 'ThaiBuddhist', 'Hebrew', 'Hijri', 'UmAlQura', 'Persian', 'ChineseLunisolar') {
    $c = New-Object "Globalization.${n}Calendar"
    $y = $c.GetYear($day)
    '{0}: {1}/{2}/{3} day {4} era {5}' -f $n, $y, $c.GetMonth($day), $c.GetDayOfMonth($day), $c.GetDayOfYear($day), $c.GetEra($day)
    '  {0} months, {1} days, leap {2}, month {3} put in, {4} in the first' -f $c.GetMonthsInYear($y), $c.GetDaysInYear($y), $c.IsLeapYear($y), $c.GetLeapMonth($y), $c.GetDaysInMonth($y, 1)
    '  {0:s} {1:s} {2:s}' -f $c.ToDateTime($y, 2, 3, 4, 5, 6, 7), $c.AddMonths($day, 13), $c.AddYears($day, 1)
    '  {0:s} {1:s}' -f [datetime]::new($y, 2, 3, $c), [datetime]::new($y, 2, 3, 4, 5, 6, $c)
    $c | Format-List MinSupportedDateTime, MaxSupportedDateTime, AlgorithmType, TwoDigitYearMax, IsReadOnly
    try { $c.GetDaysInMonth(99999, 1) } catch { $_.Exception.InnerException.Message }
    try { $c.ToDateTime($y, 1, 40, 0, 0, 0, 0) } catch { $_.Exception.InnerException.Message }
    -join (0..12 | ForEach-Object { $d = ([datetime]'1950-03-11').AddDays($_ * 2001); "$($c.GetYear($d))/$($c.GetMonth($d))/$($c.GetDayOfMonth($d)) " })
}
[Globalization.HebrewCalendar]::new().GetYear([datetime]'0300-01-01')
[datetime]::new(2024, 1, 1, $null)
[datetimeoffset]::new(1403, 1, 1, 2, 3, 4, 5, [Globalization.PersianCalendar]::new(), '1:00').ToString('o')
[dateonly]::new(1403, 1, 1, [Globalization.PersianCalendar]::new()).ToString('o')
$h = [Globalization.HijriCalendar]::new()
$h.HijriAdjustment = 2
$h.GetDayOfMonth($day)
$h.HijriAdjustment = 3
[Globalization.Calendar]::ReadOnly($h).TwoDigitYearMax = 1500
[Globalization.Calendar]::CurrentEra, [Globalization.HebrewCalendar]::HebrewEra -join ' '
[Globalization.ChineseLunisolarCalendar]::new().GetSexagenaryYear($day)
[datetime]::new.OverloadDefinitions
