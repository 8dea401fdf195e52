# Tuples are indexed by place, from the end too, and sliced
$tuple = [Tuple]::Create(1, 'test')
$tuple[0]; $tuple[1]; '--'; $tuple[0..1]; '--'; $tuple[-1]; $tuple.Length
$value = [ValueTuple]::Create(1, 2, 3)
$value[2]; $value[-1]; $value[5]; '--'; $tuple[7]
$tuple['0']; $tuple[0, 1, 0] -join ','
try { $tuple[0] = 5 } catch { "$_"; $_.FullyQualifiedErrorId }
Set-StrictMode -Version 3
try { $tuple[9] } catch { "$_"; $_.FullyQualifiedErrorId }
