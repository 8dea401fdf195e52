$d = Get-Date '2023-04-05 06:07:08.123'
$d
Get-Date $d -Format 'yyyy-MM-dd HH:mm:ss.fff'
Get-Date $d -Format o
Get-Date $d -Format s
Get-Date $d -Format u
Get-Date $d -Format D
Get-Date $d -Format 'ddd dd MMM yy hh:mm tt K'
Get-Date $d -Format FileDate
Get-Date $d -Format FileDateTime
Get-Date $d -Format FileDateTimeUniversal
Get-Date $d -UFormat '%Y-%m-%d %H:%M:%S %j %a %A %b %B %y %e %p %I %Z %s'
Get-Date $d -UFormat %V
Get-Date -Date $d -Day 1 -Month 2 -Year 2020 -Hour 3 -Minute 4 -Second 5 -Millisecond 6 -Format o
Get-Date $d -DisplayHint Date
Get-Date $d -DisplayHint Time
Get-Date $d -AsUTC
Get-Date -UnixTimeSeconds 1700000000
$d.ToString('d'); $d.ToString('t'); $d.ToString('G'); $d.ToString('R'); $d.ToString('M'); $d.ToString('Y')
"$d"; [string]$d
$d.AddDays(1).DayOfWeek; $d.DayOfYear; $d.Date; $d.TimeOfDay; $d.Ticks; $d.Kind
($d - (Get-Date '2023-01-01')).TotalDays
$d - [timespan]'1:00:00'
$d + (New-TimeSpan -Hours 2)
New-TimeSpan -Start '2020-01-01' -End '2020-03-01'
New-TimeSpan -Days 1 -Hours 2 -Minutes 3 -Seconds 4 -Milliseconds 5
(New-TimeSpan -Seconds 3661).ToString()
'{0:hh\:mm\:ss}' -f (New-TimeSpan -Seconds 3661)
'{0:g} {0:G} {0:c}' -f [timespan]'1.02:03:04.5'
[datetime]::ParseExact('05/04/2023','dd/MM/yyyy',$null)
[datetime]'13/01/2020'
[datetime]::new(2020,2,29).AddYears(1)
[datetime]::DaysInMonth(2024,2); [datetime]::IsLeapYear(1900)
[datetime]'2020-01-01' -lt '2020-01-02'
[datetimeoffset]'2020-01-01T00:00:00+02:00'
([datetimeoffset]'2020-01-01T00:00:00+02:00').UtcDateTime
[timespan]::FromMinutes(90); [timespan]::Parse('10:20')
$d | Format-List
$d | Select-Object Year, DayOfWeek
$d.ToUniversalTime().ToString('o'); $d.ToLocalTime().Kind
[datetime]::MinValue; [datetime]::MaxValue.ToString('o')
