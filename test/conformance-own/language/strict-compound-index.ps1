# the element that a compound assignment starts from is read as strictly as any other
$ErrorView = 'NormalView'
function Try-It([string]$name, [scriptblock]$block) {
    foreach ($mode in 'off', '2.0', '3.0') {
        $a = 1, 2, 3
        $h = @{ k = 1 }
        $d = [System.Collections.Generic.Dictionary[string, int]]::new()
        $l = [System.Collections.Generic.List[int]](4, 5)
        $s = 'text'
        if ($mode -eq 'off') { Set-StrictMode -Off } else { Set-StrictMode -Version $mode }
        try { . $block; "$name $mode`: $a | $($h.Keys | Sort-Object | ForEach-Object { "$_=$($h[$_])" }) | $l" }
        catch { "$name $mode`: $($_.FullyQualifiedErrorId)" }
    }
}
Try-It 'text index' { $a['x'] += $s.Length }
Try-It 'text index, right fails' { $z = 0; $a['x'] -= $s.Length / $z }
Try-It 'beyond the end' { $a[7] += $s.Length }
Try-It 'before the start' { $a[-7] += $s.Length }
Try-It 'missing key' { $h['new'] += $s.Length }
Try-It 'missing key of a typed table' { $d['new'] += $s.Length }
Try-It 'list' { $l[1] += $s.Length }
Try-It 'list beyond the end' { $l[5] += $s.Length }
Try-It 'loop' { for ($i = 0; $i -lt 4; $i++) { $a[$i] *= $s.Length } }
Try-It 'increment' { $a[(5, 6)[$s.Length - 4]]++ }
