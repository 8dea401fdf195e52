# Calendars with years of their own
foreach ($c in 'Julian', 'ThaiBuddhist', 'Taiwan', 'Korean', 'Japanese', 'Persian', 'Hijri', 'UmAlQura') {
    $x = New-Object "System.Globalization.${c}Calendar"
    foreach ($d in '2024-02-29', '1999-12-31', '2019-05-01', '2019-04-30') { $t = [datetime]$d; "$c $d $($x.GetYear($t)) $($x.GetMonth($t)) $($x.GetDayOfMonth($t)) $($x.GetEra($t))" }
}
[System.Globalization.ThaiBuddhistCalendar]::new().ToDateTime(2567, 1, 2, 3, 4, 5, 6).ToString('s')
