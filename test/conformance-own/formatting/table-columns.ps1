# Format-Table calculated properties, widths, alignment
$o = 1..3 | % { [pscustomobject]@{ Id = $_; Name = "name$_"; Long = 'x' * 30 * $_; D = $_ / 3 } }
$o | Format-Table
$o | Format-Table Id, @{ n = 'Twice'; e = { $_.Id * 2 } }
$o | Format-Table Id, @{ n = 'W'; e = 'Long'; width = 10 }, @{ n = 'R'; e = { $_.Name }; align = 'right'; w = 12 }
$o | Format-Table @{ n = 'C'; e = 'Name'; a = 'center'; w = 15 }, Id
$o | Format-Table @{ n = 'F'; e = 'D'; f = '{0:N2}' }, @{ n = 'F2'; e = 'D'; FormatString = 'N1' }
$o | Format-Table Id, Long -Wrap
$o | Format-Table -AutoSize
$o | Format-Table Name, Id -AutoSize
$o | Format-Table -HideTableHeaders
$o | Format-Table Name -GroupBy Id
$o | Format-Table Name -GroupBy @{ n = 'Odd'; e = { $_.Id % 2 } }
$o | Format-Table -Property *
$o | Format-Table N*
$o | Format-Table Nope
$o | Format-Table @{ e = { throw 'x' }; n = 'T' }
$o | Format-Table @{ n = 'x'; e = 'Id'; z = 1 }
$o | Format-Table @{ n = 'x' }
$o | Format-Table @{ n = 'x'; e = 'Id'; a = 'foo' }
$o | Format-Table @{ n = 'x'; e = 'Id'; w = 0 }
$o | Format-Table @{ n = 'x'; e = 'Id'; w = 'a' }
$o | Format-Table @{ n = 'x'; e = 5 }
$o | Format-Table -View foo
$o | Format-Table Id -View foo
$o | Format-Table -RepeatHeader -Property Id
$o | Format-Table @{ e = { throw 'x' }; n = 'T' } -ShowError
$o | Format-Table @{ e = { throw 'x' }; n = 'T' } -DisplayError
1, 'a', $null | Format-Table
@{ a = 1; b = 2 } | Format-Table
[ordered]@{ a = 1; b = 'x' * 100 } | Format-Table -Wrap
'str' | Format-Table Length
