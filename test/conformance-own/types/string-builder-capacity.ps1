# StringBuilder
$sb = [System.Text.StringBuilder]::new('abc', 50)
[void]$sb.Append('def').AppendLine('!').AppendFormat('{0:N1}|', 3.14159).Insert(0, '>>').Replace('b', 'BB')
$sb.ToString(); $sb.Length; $sb.Capacity; $sb[0]; $sb.Chars(1); $sb.MaxCapacity
$sb.Remove(0, 2).ToString(); $sb.Clear().Length
$sb.AppendJoin(', ', 1, 2, 3).ToString(); $sb.Append([char]'x', 3).ToString(); $sb.Append($true).Append(1.5).Append($null).ToString()
try { $sb.Remove(0, 999) } catch { $_.Exception.InnerException.Message }
try { $sb.Insert(999, 'x') } catch { $_.Exception.InnerException.Message }
$sb.Equals([System.Text.StringBuilder]::new('q')); $sb | Out-String
