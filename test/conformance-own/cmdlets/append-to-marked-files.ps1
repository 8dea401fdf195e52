# Add-Content keeps the encoding that the byte order mark of a file tells
$f = Join-Path ([IO.Path]::GetTempPath()) "marked-$PID.txt"
foreach ($e in 'unicode', 'bigendianunicode', 'utf32', 'utf8BOM', 'utf8NoBOM', 'ascii', 'latin1') {
    Set-Content $f -Value "a`nö" -Encoding $e
    $before = [IO.File]::ReadAllBytes($f).Length
    Add-Content $f -Value 'ü'
    $after = [IO.File]::ReadAllBytes($f).Length
    Add-Content $f -Value 'x' -Encoding utf8
    Add-Content $f -Value 'y' -Encoding unicode
    "$e $before $after $([IO.File]::ReadAllBytes($f).Length)"
    'z' | Set-Content $f -Encoding utf8; [IO.File]::ReadAllBytes($f).Length
}
Remove-Item $f
# enums count as numbers where a switch of a cmdlet is wanted
function w { [CmdletBinding()] param() Write-Output 1 | Write-Output -Verbose:$VerbosePreference; Test-Path / -PathType:Container -Debug:$DebugPreference }
w
w -Verbose
Get-ChildItem / -Name:([DayOfWeek]::Monday) | Where-Object { $_ -eq 'tmp' }
