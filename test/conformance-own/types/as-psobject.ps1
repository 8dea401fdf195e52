# [psobject]::AsPSObject gives an object that keeps what is added to it, of text and numbers too
foreach ($value in 'text', ([int16]5), 95246L, 7000, ([datetime]'2020-01-01'), ([guid]::Empty), $true, 1.5, ([System.DayOfWeek]::Friday), @(1, 2), @{ a = 1 }, [pscustomobject]@{ P = 1 }) {
    $p = [psobject]::AsPSObject($value)
    $p.psobject.Properties.Add([psnoteproperty]::new('N', 1))
    $p.pstypenames.Insert(0, 'Mine')
    "$($p.GetType().Name) N=[$($p.N)] $($p.psobject.Properties['N'].Value) $($p.pstypenames[0]) is: $($p -is $value.GetType()) equal: $($p -eq $value)"
}
$p = [psobject]::AsPSObject('abc'); "$p $($p.Length) $($p + 'd') $($p.ToUpper()) $($p -match 'b') $($p[1])"; $p | Get-Member -MemberType NoteProperty
$p = [psobject]::AsPSObject(7000); "$p $($p + 1) $($p * 2) $([int]$p) $($p -gt 6) $((1..3)[[psobject]::AsPSObject(1)])"; switch ($p) { 7000 { 'found' } }
try { [psobject]::AsPSObject($null) } catch { "$($_.FullyQualifiedErrorId) $($_.Exception.Message)" }
$q = [psobject]::AsPSObject('same'); $q.psobject.Properties.Add([psnoteproperty]::new('N', 2)); "[$(([psobject]::AsPSObject('same')).N)] $([object]::ReferenceEquals($q, [psobject]::AsPSObject($q)))"
[System.Management.Automation.PSSerializer]::Serialize(@($q, 1))
