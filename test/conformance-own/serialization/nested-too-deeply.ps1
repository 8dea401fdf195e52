# Objects nested more deeply than fifty levels: a text stands for the rest, and what has been written cannot be read again
foreach ($levels in 20, 47, 48, 49, 50, 60, 500) {
    $o = 1; for ($i = 0; $i -lt $levels; $i++) { $o = [pscustomobject]@{ n = $o } }
    $text = [System.Management.Automation.PSSerializer]::Serialize($o, 1)
    "$levels $($text.Length) $($text -match '>Serialized XML is nested too deeply.<')"
    try { $back = [System.Management.Automation.PSSerializer]::Deserialize($text); $count = 0; while ($back -is [psobject] -and $back.n) { $back = $back.n; $count++ }; "$count $back" } catch { "$_" }
}
