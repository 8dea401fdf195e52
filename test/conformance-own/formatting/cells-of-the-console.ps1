# How many cells a console needs for a text: sequences that change colours need none, wide characters two.
$e = [char]27; $c = [char]0x9b
foreach ($text in 'abc', '日本', "$e [31mabc", "${e}abc", '[31mabc', "$e[31mabc", "$e[31mabc$e[0m", "${c}31mabc${c}0m", "abc${c}m", "abc${c}#{", "abc${c}#}x", "abc${c}#q", "abc$e[0#p", "$e[0;1#qabc", "$e[38:5:1mabc", "abc$e[", "abc$e[3", "abc$e[1A", "é日$e[1m", '') {
    $Host.UI.RawUI.LengthInBufferCells($text)
}
foreach ($offset in 0, 1, 2, 5, 6) { $Host.UI.RawUI.LengthInBufferCells("ab$e[31mabc", $offset) }
try { $Host.UI.RawUI.LengthInBufferCells('abc', 9) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
($Host.UI.RawUI | Get-Member LengthInBufferCells).Definition
