# Get-Random more, Sort by several, dates, numbers as text
Get-Random -SetSeed 100 -Minimum 10 -Maximum 20 -Count 4
1..10 | Get-Random -SetSeed 5 -Count 4
'a'..'e' | Get-Random -SetSeed 5 -Shuffle
Get-Random -SetSeed 100 -Maximum 1.0
Get-Random -SetSeed 100 -Minimum 1L -Maximum 9999999999L
Get-Random -Maximum 10 -Shuffle
'3', '12', 'b', 'A', '-1' | Sort-Object
'3', '12', '1' | Sort-Object { [int]$_ } -Descending
[pscustomobject]@{ n = 2; s = 'b' }, [pscustomobject]@{ n = 10; s = 'a' }, [pscustomobject]@{ n = 2; s = 'a' } | Sort-Object n, @{ e = 's'; Descending = $true } | % { "$($_.n)$($_.s)" }
(Get-Date '2024-02-29').AddYears(1).ToString('yyyy-MM-dd')
(Get-Date '2024-01-31').AddMonths(1).ToString('d')
[datetime]'2024-03-10' - [datetime]'2024-03-01'
((Get-Date '2024-03-10') - (Get-Date '2024-03-01')).TotalHours
New-TimeSpan -Days 1 -Hours -1
[timespan]::FromMinutes(90).ToString('hh\:mm')
Get-Date '2024-12-30' -UFormat '%V %G %u %j'
Get-Date -Date '10:30' -Format 'HH:mm'
Get-Date '2024-05-05' -Format 'dddd dd MMM yyyy'
(Get-Date '2024-05-05T10:00:00Z').ToUniversalTime().ToString('u')
[datetime]::Parse('3/4/2024').Month
Get-Date ([datetime]'2020-01-01') | Format-Table
Get-Date '2020-01-01' | Select-Object -Property DayOfWeek, DayOfYear, TimeOfDay
[datetimeoffset]'2020-01-01T00:00:00+02:00' | Format-List DateTime, Offset, UtcDateTime
Get-Date -Year 2020 -Month 1 -Day 1 -Hour 0 -Minute 0 -Second 0 -Format 's'
'2020-01-01' | Get-Date | % { $_.Kind }
[datetime]::UnixEpoch
Measure-Object -InputObject 5 -Sum | % Sum
1, 2, 3, 4 | Measure-Object -Average -StandardDeviation | Select-Object Average, StandardDeviation
'a b c', 'd' | Measure-Object -Word | % Words
1..10 | Measure-Object -Minimum -Maximum | Format-Table Count, Minimum, Maximum
