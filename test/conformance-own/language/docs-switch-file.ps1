$folder = Join-Path ([IO.Path]::GetTempPath()) "docs-switch-$PID"
$null = New-Item -Type Directory $folder
Push-Location $folder
Set-Content x.txt 'a', 'b'
Set-Content -LiteralPath 'Foo[0]' q
switch -File ([WildcardPattern]::Escape("$pwd/Foo[0]")) { q { 'Q' } }
switch -File *.txt { a { 'A' } }
switch -File (Get-Item x.txt) { a { "A $_" } b { 'B' } }
Set-Content y.txt a
foreach ($path in './nope*', './nope', 'C:\x', 'Foo[0]', '*.txt', $null, '', '.', 'env:PATH', 'Temp:\nope', 'function:prompt') {
    try { switch -File $path { a { 'A' } } } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo.Category) $($_.CategoryInfo.Reason)"; "$_".Replace($folder, '<here>') }
}
switch -File ./nope* { a { 1 } }
Pop-Location
Remove-Item $folder -Recurse
