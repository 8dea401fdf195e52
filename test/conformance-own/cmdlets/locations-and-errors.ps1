# location stacks, searches with -Recurse, and errors that do not end a command
Get-ChildItem nope -Recurse
mkdir -p sub/deep; Set-Content sub/deep/f.txt 1
Get-ChildItem f.txt -Recurse | ForEach-Object Name
(Get-Location -Stack).GetType().Name
Push-Location sub -StackName S1; (Get-Location -StackName S1).Name; Pop-Location -StackName S1
foreach ($block in { Get-Location -StackName q }, { Set-Location -StackName q }, { Get-Location -PSDrive q }, { Pop-Location -StackName q }, { Start-Process echo -WorkingDirectory nope }, { Format-Hex nope }) {
    try { & $block 2>&1 | ForEach-Object { $_.FullyQualifiedErrorId } } catch { "thrown $($_.FullyQualifiedErrorId)" }
}
Set-Content d.txt ([datetime]'2024-01-02'); Get-Content d.txt
Remove-Item sub -Recurse -Verbose 4>&1 | ForEach-Object { ("$_" -replace ' on target.*/', ' ') }
Set-Clipboard 'one', 'two'; Get-Clipboard; Set-Clipboard 'three' -Append; Get-Clipboard -Raw
