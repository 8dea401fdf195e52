# Edges of dates, times, arrays, collections and numbers: overloads, bounds, words of errors
function Try-It([scriptblock] $block) { try { & $block } catch { $_.Exception.InnerException.GetType().Name + ': ' + $_.Exception.InnerException.Message } }
Try-It { [datetimeoffset]::Parse('2024-03-01 +01:00').ToString('o') }
Try-It { [timespan]::ParseExact('10-30', 'h\:mm', $null) }
Try-It { [timespan]::ParseExact('10:30:11', 'hh\:mm', $null) }
Try-It { [timespan]::ParseExact('zz', 'q', $null) }
$w = 0
[timeonly]::new(23, 59).AddMinutes(2, [ref]$w).ToString('HH:mm'); $w
Try-It { [timeonly]::new(-1) }
[dateonly]::Parse('2024-01-02', $null, 'None').DayNumber
[dateonly]::ParseExact('2024.01.02', [string[]]('yyyy-MM-dd', 'yyyy.MM.dd'), $null, 'None').ToString('o')
[datetimeoffset]::new([dateonly]'2024-03-01', [timeonly]'10:00', [timespan]'01:00:00').ToString('o')
Try-It { [datetimeoffset]::new([datetime]::MinValue, [timespan]'01:00') }
[datetime]::new(2024, 1, 1, 1, 1, 1, 5, 6, 'Utc').Microsecond
Try-It { [datetime]::DaysInMonth(0, 1) }
Try-It { [guid]::ParseExact('x', 'Q') }
[array]::Sort(($k = 3, 1, 2), ($v = 'c', 'a', 'b'), 0, 2); "$k|$v"
Try-It { [array]::Sort(@(3, 1, 2), 0, 5) }
[array]::BinarySearch((1, 3, 5), 0, 2, 3, $null)
Try-It { [array]::Reverse((1, 2, 3), 0, 5) }
Try-It { [array]::Copy((1, 2), (0, 0), -1) }
Try-It { [hashtable]::new(-1) }
Try-It { [System.Collections.Queue]::new(-1) }
Try-It { [System.Collections.BitArray]::new(-1) }
Try-It { [Convert]::ToHexString([byte[]](1, 2), 1, 5) }
Try-It { [BitConverter]::ToString([byte[]](1, 2), 5) }
Try-It { [Convert]::ToBase64String([byte[]](1, 2, 3), -1, 2) }
[double]::Round(-0.4)
[math]::IEEERemainder(1.5, [double]::PositiveInfinity)
[string]::Compare('abc', 1, 'xBC', 1, 2, $true, [cultureinfo]'en-US')
Try-It { [string]::Compare('abc', 5, 'xbc', 1, 2) }
Try-It { 'abc'.LastIndexOf('c', 9) }
[bigint]::DivRem(7, 2).Item2
[bigint]::Log2(1024); [bigint]::IsEvenInteger(4); [bigint]::PopCount(255); [bigint]::new(1.9d)
'{0:F6}' -f [System.Numerics.Complex]::Acos([System.Numerics.Complex]::new(0.5, 0)).Real
[System.Text.Rune]::ToUpperInvariant([System.Text.Rune]::new([char]'x')).ToString()
Try-It { [System.Text.Rune]::new(-1) }
[datetime].GetFields().Name -join ','
[datetime].GetProperties().Name -join ','
[math].GetField('PI').IsLiteral
[string].GetMethods() | Where-Object Name -EQ Split | ForEach-Object ToString | Where-Object { $_ -notmatch 'Span' }
[int].GetMethod('TryParse', [type[]]([string], [int].MakeByRefType())).GetParameters()[1].ParameterType.Name
